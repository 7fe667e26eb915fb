/** The workshop: merged layers of several people compared, on a screen of its own and beside the text. */
export { WorkshopScreen } from './WorkshopScreen.tsx'
export { WorkshopStrip } from './WorkshopStrip.tsx'
