/** How Han characters are read, from pinyin-pro, which comes when the palette is first opened. */
import type { ReadingsOf } from './sound.ts'

/** Each character is asked for once: a library has some thousands of different ones, however long its texts. */
export async function loadReadings(): Promise<ReadingsOf> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  return (character) => {
    const kept = known.get(character)
    if (kept !== undefined) return kept
    const han = /\p{Script=Han}/u.test(character)
    const read = han ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }) : []
    const readings = [...new Set(read.filter((one) => /^[a-z]+$/.test(one)).flatMap(typedForms))]
    known.set(character, readings)
    return readings
  }
}

/** `ü` is typed `v` or, after a consonant that leaves no doubt, `u`; `lüe` also `lue`. */
function typedForms(reading: string): readonly string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading]
}
