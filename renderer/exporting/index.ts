/** The export dialog. */
export { ExportDialog } from './ExportDialog.tsx'
