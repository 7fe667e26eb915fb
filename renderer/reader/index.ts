/** The reading page: a report in its languages, with what is marked on it. */
export { forgetPositions } from './kept-positions.ts'
export { Reader } from './Reader.tsx'
