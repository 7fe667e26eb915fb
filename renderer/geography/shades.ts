/** Classes of the shading: few enough to be told apart by their lightness alone. Pure. */

const mostClasses = 5

/** The least count of each class, from 1; the higher, the wider. None where nothing is counted. */
export function shadeClasses(most: number): readonly number[] {
  const classes: number[] = []
  for (let at = 0; at < mostClasses && classes.length < most; at++) {
    const next = Math.ceil(most ** (at / mostClasses))
    classes.push(Math.max(next, (classes.at(-1) ?? 0) + 1))
  }
  return classes
}

/** 1 for the lightest; 0 for none. */
export function shadeOf(count: number, classes: readonly number[]): number {
  return classes.filter((least) => count >= least).length
}

/** Which of the five shades a class gets: few classes lie far apart. */
export function shadeStep(shade: number, classes: readonly number[]): number {
  if (shade === 0 || classes.length <= 1) return shade === 0 ? 0 : 3
  return 1 + Math.round(((shade - 1) * (mostClasses - 1)) / (classes.length - 1))
}
