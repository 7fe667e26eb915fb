/** What does not match between the two editions of a report. */

export type AlignIssueCode =
  /** The block is in the other edition only. */
  | 'missing-zh'
  | 'missing-en'
  /** The editions call the same address different things. */
  | 'kind-differs'
  /** The blocks of the two editions do not come in the same order; the Chinese order is kept. */
  | 'order-differs'
  /** The editions state different facts; the Chinese edition's is kept. */
  | 'fact-differs'

export type AlignIssue = {
  readonly code: AlignIssueCode
  /** Address of the block, or name of the field. */
  readonly key: string
}

export type Aligned<Value> = { readonly value: Value; readonly issues: readonly AlignIssue[] }
