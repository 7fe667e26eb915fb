/** The folder through which notebooks stay joined: the dialog about it, its section of the settings, its status. */
export { SharingDialog } from './SharingDialog.tsx'
export { SharingSection } from './SharingSection.tsx'
export { SharingStatus } from './SharingStatus.tsx'
