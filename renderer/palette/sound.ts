/** Chinese found by how it is read: whole syllables, initials, or both mixed; a character may have several readings. */

/** Readings of a character without tones, in small letters; none for what is not Han. */
export type ReadingsOf = (character: string) => readonly string[]

/** What a text sounds like: for each UTF-16 unit its readings, and the letters that they begin with as bits. */
export type Sound = {
  readonly readings: readonly (readonly string[])[]
  readonly firsts: Uint32Array
  /** All of them. */
  readonly letters: number
}

/** Part of a text that sounds like what was typed. `whole`: some syllable was typed in full. */
export type SoundPlace = { readonly start: number; readonly end: number; readonly whole: boolean }

/** Longer than this nobody types a name by its sound. */
const longest = 40

const none: readonly string[] = []

/** Letters of a text as bits: what is typed can be in it only when all its bits are. */
export function letterBits(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at += 1) bits |= letterBit(text.charCodeAt(at))
  return bits
}

function letterBit(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 0
}

/** Null for a text without Han. Latin letters in it sound like themselves. */
export function soundOf(folded: string, readingsOf: ReadingsOf): Sound | null {
  const readings: (readonly string[])[] = []
  const firsts = new Uint32Array(folded.length)
  let han = false
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at)
    const own =
      character <= '\u007f' ? (/[a-z0-9]/.test(character) ? [character] : none) : readingsOf(character)
    if (own !== none && character > '\u007f' && own.length > 0) han = true
    readings.push(own)
    for (const reading of own) firsts[at] = (firsts[at] ?? 0) | letterBit(reading.charCodeAt(0))
  }
  return han ? { readings, firsts, letters: firsts.reduce((all, one) => all | one, 0) } : null
}

/** First place that sounds like `typed` (letters alone, `bits` of each), one of initials before any other. */
export function soundPlace(sound: Sound, typed: string, bits: readonly number[]): SoundPlace | null {
  const [first = 0] = bits
  if ((sound.letters & first) === 0 || typed.length > longest) return null
  return initialsPlace(sound, bits) ?? (typed.length < 2 ? null : syllablesPlace(sound, typed, first))
}

/** Each of its units as `letterBits` has it. */
export function bitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => letterBit(text.charCodeAt(at)))
}

function initialsPlace({ firsts, letters }: Sound, bits: readonly number[]): SoundPlace | null {
  const [first = 0] = bits
  for (const bit of bits) if ((letters & bit) === 0) return null
  for (let start = 0; start < firsts.length; start += 1) {
    if (((firsts[start] ?? 0) & first) === 0) continue
    let at = start + 1
    let matched = 1
    for (; matched < bits.length && at < firsts.length; at += 1) {
      const here = firsts[at] ?? 0
      if (here === 0) continue
      if ((here & (bits[matched] ?? 0)) === 0) break
      matched += 1
    }
    if (matched === bits.length) return { start, end: at, whole: false }
  }
  return null
}

function syllablesPlace({ readings, firsts }: Sound, typed: string, first: number): SoundPlace | null {
  for (let start = 0; start < readings.length; start += 1) {
    if (((firsts[start] ?? 0) & first) === 0) continue
    const end = soundsLike(readings, start, typed, 0)
    if (end !== null) return { start, end, whole: true }
  }
  return null
}

/** Where the characters end that sound like the rest of what was typed; null when they do not. */
function soundsLike(readings: Sound['readings'], at: number, typed: string, from: number): number | null {
  const here = readings[at]
  if (here === undefined) return null
  // Punctuation is not typed.
  if (here.length === 0) return soundsLike(readings, at + 1, typed, from)
  for (const reading of here) {
    const shared = sharedStart(reading, typed, from)
    if (shared === 0) continue
    if (from + shared === typed.length) return at + 1
    for (const length of ways(reading, shared)) {
      const end = soundsLike(readings, at + 1, typed, from + length)
      if (end !== null) return end
    }
  }
  return null
}

/** How much of a reading may have been typed before the next character: all, `zh`, or the first letter. */
function ways(reading: string, shared: number): readonly number[] {
  const lengths: number[] = []
  if (shared === reading.length && shared > 1) lengths.push(shared)
  if (shared >= 2 && reading.length > 2 && /^[zcs]h/.test(reading)) lengths.push(2)
  return [...lengths, 1]
}

function sharedStart(reading: string, typed: string, from: number): number {
  let length = 0
  while (
    length < reading.length &&
    from + length < typed.length &&
    reading.charCodeAt(length) === typed.charCodeAt(from + length)
  )
    length += 1
  return length
}
