import { expect, it } from 'vitest'
import { scannedPictures } from '../../../shared/documents/scanned-pictures.ts'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'

const jpeg = (mark: number): Uint8Array => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, mark, 0x00, 0x0a, 0xff, 0xd9])

const pdfOf = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8ToBytes(part) : part)]))

const image = (bytes: Uint8Array, filter = '/DCTDecode', end = '\n'): (string | Uint8Array)[] => [
  `1 0 obj\n<< /Type /XObject /Subtype /Image /Filter ${filter} /Length ${bytes.length} >>\nstream${end}`,
  bytes,
  '\nendstream\nendobj\n',
]

const starts = (picture: Uint8Array): number[] => [...picture.slice(0, 9)]

it('gives the pictures of a scan in their order, byte for byte from their beginning', () => {
  const pdf = pdfOf('%PDF-1.4\n', ...image(jpeg(1)), ...image(jpeg(2), '[ /DCTDecode ]', '\r\n'), '%%EOF\n')
  expect(scannedPictures(pdf, 9).map(starts)).toEqual([[...jpeg(1)], [...jpeg(2)]])
})

it('stops at the limit', () => {
  const pdf = pdfOf('%PDF-1.4\n', ...[1, 2, 3].flatMap((mark) => image(jpeg(mark))))
  expect(scannedPictures(pdf, 2).map(starts)).toEqual([[...jpeg(1)], [...jpeg(2)]])
})

it('leaves out what is no JPEG where one is named, and what never ends', () => {
  const packed = image(Uint8Array.from([0x78, 0x9c, 1, 2]), '[/FlateDecode /DCTDecode]')
  expect(scannedPictures(pdfOf('%PDF-1.4\n', ...packed, ...image(jpeg(7))), 9).map(starts)).toEqual([[...jpeg(7)]])
  expect(scannedPictures(pdfOf('%PDF-1.4\n/DCTDecode stream\n', jpeg(1)), 9)).toEqual([])
  expect(scannedPictures(pdfOf('%PDF-1.4\n(no picture) /DCTDecode'), 9)).toEqual([])
})
