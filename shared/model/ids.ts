/** Branded identifiers: strings that must not be mixed up, with no cost at run time. */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** A report in the library, e.g. `unicri-2024`: lower-case letters, digits and hyphens. */
export type ReportId = Branded<'ReportId'>

/**
 * The address of a block inside its report, the same in every language version:
 * `p34` (numbered paragraph), `p34.a` (its item), `h2`, `h2.C`, `h2.C.1` (heading by its labels),
 * `h2.B.u1` (first heading without a label under B), `front.3`, `fn1` (footnote ¹), `fn.s1` (footnote *).
 * Letters, digits and dots only, so that it can serve as an XML id or a bookmark name.
 */
export type BlockKey = Branded<'BlockKey'>

export type AnnotationId = Branded<'AnnotationId'>
export type ReplyId = Branded<'ReplyId'>

/** A UUID; `personal` for the reader's first layer; a layer of an older notebook has its name for an id. */
export type LayerId = Branded<'LayerId'>
export type AssignmentId = Branded<'AssignmentId'>
export type QuestionId = Branded<'QuestionId'>

/** UUID of a reader's own term; for one of a pack `pack:` and its English form. */
export type TermId = Branded<'TermId'>

/**
 * Address of words of which nobody knows where they stand, such as of a quotation in a file that another program
 * wrote: no report has such a block, so they are unplaced until the reader says where.
 */
export const nowhere = 'nowhere' as BlockKey
