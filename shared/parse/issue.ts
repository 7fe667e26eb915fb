/** What a parser says about odd text: it never throws, it takes what it can and tells the rest. */

export type ParseIssueCode =
  /** A chapter, section, paragraph or item number was left out; the block is taken as it stands. */
  | 'number-gap'
  /** A line begins like a numbered block but does not follow the sequence; it was kept as text of the block above. */
  | 'label-out-of-sequence'
  /** Text after a finished block that has no number and is no heading; it was kept as text of the block above. */
  | 'unnumbered-text'
  /** A numbered sub-heading could also be the next paragraph; its want of a full stop and the number after it decided. */
  | 'ambiguous-number'
  /** No mark in the text calls this footnote. */
  | 'footnote-without-mark'
  /** No chapter and no paragraph was found. */
  | 'no-body'
  /** A row of the glossary that cannot be read. */
  | 'bad-row'

export type ParseIssue = {
  readonly code: ParseIssueCode
  /** Line of the source, from 1. */
  readonly line: number
  /** The first words of what it is about, or what is wrong with it. */
  readonly excerpt: string
}

export type Parsed<Value> = { readonly value: Value; readonly issues: readonly ParseIssue[] }

const excerptLength = 60

export function issueAt(code: ParseIssueCode, line: number, text: string): ParseIssue {
  return { code, line, excerpt: text.slice(0, excerptLength) }
}
