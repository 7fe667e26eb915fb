/** Quotation marks within words that are themselves put into quotation marks. */

const outer: Readonly<Record<string, string>> = { '“': '‘', '”': '’' }
/** A mark behind which a word goes on is an apostrophe. */
const innerPair = /‘([^‘’“”]*(?:’(?=\p{L})[^‘’“”]*)*)’(?!\p{L})/gu

/**
 * “…” within a quotation becomes ‘…’, and ‘…’ within that “…”, in both languages (UN Editorial Manual, "Quotations"; W3C,
 * Requirements for Chinese Text Layout, 3.1.1). Only where the words hold whole pairs: a mark alone stays as printed.
 */
export function innerQuotes(words: string): string {
  if (!isPaired(words)) return words
  return words.replace(
    /“([^“”]*)”/g,
    (_, quoted: string) =>
      `${outer['“']}${quoted.replace(innerPair, (__, inside: string) => `“${inside}”`)}${outer['”']}`,
  )
}

/** Each opening mark has its closing one, and none stands within another pair. */
function isPaired(words: string): boolean {
  return /^(?:[^“”]*“[^“”]*”)+[^“”]*$/.test(words)
}
