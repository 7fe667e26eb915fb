/** The tabs of the indexes: one screen each. */
export { IndexTabs, isIndex } from './IndexTabs.tsx'
