/** Parts of the window's frame that screens use. */
export { TopBar } from './TopBar.tsx'
