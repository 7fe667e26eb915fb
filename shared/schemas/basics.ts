/** Schemas that those of every domain are made of: languages, colours, words and names, offsets, hashes. */
import * as v from 'valibot'
import { colours } from '../model/annotation.ts'

export const lang = v.picklist(['zh', 'en'])

export const colour = v.picklist(colours)

const wordLimit = 200

export const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(wordLimit))

export const name = v.pipe(v.string(), v.trim(), v.maxLength(wordLimit))

export const description = v.pipe(v.string(), v.maxLength(10_000))

export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))

export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/))

/** Each value once. */
export const distinct = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length
