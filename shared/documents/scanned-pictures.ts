/**
 * Pictures that a scanner put into a PDF: JPEG streams, as nearly every office scanner and telephone writes them, taken out as they are.
 * Nothing of the PDF is run or laid out.
 */
const sequence = (text: string): readonly number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0)

const filter = sequence('/DCTDecode')
const begins = sequence('stream')
const ends = sequence('endstream')
/** A stream's dictionary stands right before it. */
const dictionaryBytes = 2048

/** Whole JPEG files in the order of the PDF; at most `limit`. Streams that are packed once more, or encrypted, are left out. */
export function scannedPictures(pdf: Uint8Array, limit: number): Uint8Array[] {
  const pictures: Uint8Array[] = []
  let from = 0
  while (pictures.length < limit) {
    const named = find(pdf, filter, from, pdf.length)
    if (named < 0) break
    const begin = find(pdf, begins, named, Math.min(pdf.length, named + dictionaryBytes))
    from = named + filter.length
    if (begin < 0) continue
    const start = afterLineEnd(pdf, begin + begins.length)
    // JPEG: FF D8 FF.
    if (pdf[start] !== 0xff || pdf[start + 1] !== 0xd8 || pdf[start + 2] !== 0xff) continue
    const end = find(pdf, ends, start, pdf.length)
    if (end < 0) break
    pictures.push(pdf.slice(start, end))
    from = end
  }
  return pictures
}

const afterLineEnd = (bytes: Uint8Array, at: number): number => {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn
}

function find(bytes: Uint8Array, wanted: readonly number[], from: number, until: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0 && at < until; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, step) => bytes[at + step] === byte)) return at
  return -1
}
