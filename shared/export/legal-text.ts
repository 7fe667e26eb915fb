/** Text that every format can hold: XML 1.0 (2.2, Char) forbids some characters, UTF-8 and UTF-16 lone surrogates. */

/** Control characters but tab and line ends, U+FFFE, U+FFFF and lone surrogates. */
const illegal = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu

/** What no file may hold becomes U+FFFD, one for one, so that offsets stay; all else is left as it is. */
export function legalText(text: string): string {
  return text.replace(illegal, '\uFFFD')
}
