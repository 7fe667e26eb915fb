/** Which of the files that are dropped or chosen can be taken in, by their names; what they hold is looked at later. */

export type FilesByKind = {
  readonly sets: readonly string[]
  readonly assignments: readonly string[]
  readonly others: readonly string[]
}

/** Files of annotations, those of other programs and protected ones among them. */
const setNames = /\.(annotation|json|age)$/i
const assignmentNames = /\.assignment$/i

export function sortedByKind(paths: readonly string[]): FilesByKind {
  const named = (pattern: RegExp) => paths.filter((path) => pattern.test(path))
  return {
    sets: named(setNames),
    assignments: named(assignmentNames),
    others: paths.filter((path) => !setNames.test(path) && !assignmentNames.test(path)),
  }
}
