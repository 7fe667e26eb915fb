/** Settings, the list of keys, and About. */
export { AboutDialog } from './AboutDialog.tsx'
export { KeysDialog } from './KeysDialog.tsx'
export { SettingsScreen } from './SettingsScreen.tsx'
