/** The reading page: a report in its languages, with what is marked on it. */
export { Reader } from './Reader.tsx'
