/** Text of a cell as the record may hold it (NFC, one line, nothing invisible). */

/** Controls, formats and direction marks: they change how a name looks or compares, and nobody sees them. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}]/gu

export interface CleanText {
  readonly text: string
  /** Something that can't be seen was taken out. */
  readonly cleaned: boolean
}

/** Spaces of every kind and line breaks become one space each. A lone dash means: nothing. */
export function cleanText(raw: string): CleanText {
  const spaced = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, ' ')
  const seen = spaced.replace(invisible, '')
  const text = seen.replace(/ +/g, ' ').trim()
  return { text: /^[-–—]$/.test(text) ? '' : text, cleaned: seen !== spaced }
}
