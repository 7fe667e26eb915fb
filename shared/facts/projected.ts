/** Whether a number is of what is still to come: planned, expected or projected, and not counted. */
import type { TextRange } from '../model/block.ts'

/** A number with its sentence. */
type Place = { readonly text: string; readonly number: TextRange; readonly sentence: TextRange }

/** Chinese says 将 of much else (it stands for 把 too): it counts only where English says so as well. */
const cues = {
  zh: /预计|预期|预测|预估|有望|计划|拟|将(?!军|近)|旨在|目的是|以便/g,
  en: /\b(?:projected|anticipated|forecast|expected (?:to|at)|estimated to|planned|will|would|(?:is|are) (?:set|due|to be)|plans? to|with the aim of)\b/gi,
}
/** After it the sentence tells of something else than what is to come. */
const turns = {
  zh: /；/,
  en: /;|\b(?:which|who|that|whose|where|already|used by|developed by)\b/i,
}
/** Right after what is counted: `30 countries are expected to join`, 30个国家将加入. */
const cuesAfter = {
  zh: /^[^，。；：（）]{1,16}?(?:预计|预期|将(?!军|近)|计划(?=[在于将])|拟(?=[在于将]))/,
  en: /^(?: [\w’-]+){1,8}? (?:(?:is|are) (?:expected|projected|anticipated|planned|due|set|to be)|will|would) /,
}
/** Those that are there already: the 30 countries will report. */
const definite = /\b(?:the|these|those|all|its|their) $/i
/** How it stands now, from where it is to rise. */
const starting = /\bfrom (?:[a-z]+ ){0,2}$/i

/** Only where both languages say it, before the number in its sentence or right after what is counted. */
export function isProjected(zh: Place, en: Place): boolean {
  if (starting.test(en.text.slice(en.sentence[0], en.number[0]))) return false
  return isSaid(zh, 'zh') && isSaid(en, 'en')
}

function isSaid({ text, number, sentence }: Place, lang: 'zh' | 'en'): boolean {
  const before = text.slice(sentence[0], number[0])
  const after = cuesAfter[lang].exec(text.slice(number[1], sentence[1]))?.[0]
  if (after !== undefined && !turns[lang].test(after) && !definite.test(before)) return true
  const last = Array.from(before.matchAll(cues[lang])).at(-1)
  return last !== undefined && !turns[lang].test(before.slice(last.index + last[0].length))
}
