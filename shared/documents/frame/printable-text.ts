/**
 * Text as a document can show it. What the font lacks is written by its number, `[U+2192]`, so that nothing in a name or note
 * vanishes or becomes a box; direction overrides are shown the same way and can't turn a line around.
 */
export function printableText(text: string, has: (codePoint: number) => boolean): string {
  let shown = ''
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    const codePoint = character.codePointAt(0) ?? 0
    shown += character === '\n' || (codePoint >= 0x20 && has(codePoint)) ? character : byNumber(codePoint)
  }
  return shown
}

const byNumber = (codePoint: number): string => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
