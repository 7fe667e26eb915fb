/** Calls of searching. */
import type {
  Concordance,
  NoteResult,
  Renderings,
  SearchAdvice,
  SearchFacets,
  SearchResult,
  WrittenLines,
} from '../model/search.ts'
import { linesRequest, linesWriteRequest, renderingsQuery, searchQuery } from '../schemas/search.ts'
import { call } from './call.ts'

export const search = {
  /** The next one asked for ends this one with `search-cancelled`; so with each of the others. */
  find: call(searchQuery)<SearchResult>(),
  facets: call(searchQuery)<SearchFacets>(),
  /** Annotations whose words answer; fields of the query are not heeded. */
  notes: call(searchQuery)<NoteResult>(),
  /** For a query that finds nothing. */
  advice: call(searchQuery)<SearchAdvice>(),
  /** Every place that answers, with the words around it. */
  concordance: call(searchQuery)<Concordance>(),
  /** How the words of the query are called in the other language. */
  renderings: call(renderingsQuery)<Renderings>(),
  /** Puts lines on the clipboard as a table of two columns, Chinese and English. Gives how many. */
  copy: call(linesRequest)<number>(),
  /** Writes lines to a file where the system's dialog says; null when that is closed. */
  write: call(linesWriteRequest)<WrittenLines | null>(),
  /** Ends all of them but the writing of a file. */
  cancel: call()<null>(),
} as const
