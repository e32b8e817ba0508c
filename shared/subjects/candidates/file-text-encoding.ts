/**
 * Which encoding a CSV is in: its mark if it has one, else UTF-16 by its zeros, else UTF-8 if it is that, else Windows-1252, in
 * which old spreadsheets save and in which every byte means something.
 */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** Null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = markOf(bytes) ?? zerosOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  const text = new TextDecoder(encoding).decode(bytes)
  return looksBinary(text) ? null : { text, encoding }
}

function markOf([first, second, third]: Uint8Array): TextEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Latin text in UTF-16 has a zero in every second byte. */
function zerosOf(bytes: Uint8Array): TextEncoding | null {
  const head = bytes.subarray(0, 2000)
  if (head.length < 4) return null
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = head.length * 0.3
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const looksBinary = (text: string): boolean => {
  const head = text.slice(0, 4000)
  const odd = [...head].filter((character) => character < ' ' && !'\t\n\r'.includes(character)).length
  return text.includes('\0') || odd > head.length / 100
}
