/** What of the terms is not used alike: three lists, each finding with the way to its places. */
export { ConsistencyScreen } from './ConsistencyScreen.tsx'
