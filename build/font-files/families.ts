/** The font families, their faces, and the files cut from them. */

export type Family = {
  readonly name: string
  readonly original: string
  readonly npm: string
  readonly sha512: string
  readonly slug: string
  readonly licence: string
  readonly reservedName: string
  /** Reading families wait for the real face, the interface shows text at once. */
  readonly display: 'block' | 'swap'
  readonly split: boolean
  readonly features: readonly string[]
  /** A new internal name, where the licence reserves the original one. */
  readonly rename?: readonly (readonly [from: string, to: string])[]
  readonly faces: readonly Face[]
}
export type Face = { readonly weight: number; readonly style?: 'italic'; readonly ttf: string }
export type Cut = {
  readonly file: string
  readonly family: Family
  readonly face: Face
  readonly characters: readonly number[]
  readonly bytes: number
}
