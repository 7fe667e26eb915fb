/** The notebook's section of the settings: where it is, how it is, its backups, and what the disk has damaged. */
export { NotebookSection } from './NotebookSection.tsx'
