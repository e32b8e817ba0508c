/** What kind of file a scan is: by its name while it is chosen, by its first bytes when it is shown. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}

export const scanTypeOf = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'

export type ShownType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp'

/** The name is somebody's claim; what can't be told from the bytes is not shown. No SVG: it may hold scripts. */
export function shownTypeOf(bytes: Uint8Array): ShownType | null {
  const starts = (text: string, from = 0): boolean =>
    Array.from(text).every((character, at) => bytes[from + at] === character.codePointAt(0))
  if (starts('%PDF-')) return 'application/pdf'
  if (starts('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (starts('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  return starts('RIFF') && starts('WEBP', 8) ? 'image/webp' : null
}
