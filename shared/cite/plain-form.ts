/** The form in which citations are read: signs of one width. It keeps the length, so that places are those of the text. */

const simplified: Readonly<Record<string, string>> = {
  號: '号',
  決: '决',
  議: '议',
  條: '条',
  標: '标',
  與: '与',
}

/** Full-width ASCII becomes half-width, every dash `-`, every space of one unit a space, ideographs as citations need them. */
export function plainForm(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000\t\n]/g, ' ')
    .replace(/[號決議條標與]/g, (sign) => simplified[sign] ?? sign)
}
