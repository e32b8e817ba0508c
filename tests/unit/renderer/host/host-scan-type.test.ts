import { expect, it } from 'vitest'
import { scanTypeOf, shownTypeOf } from '../../../../renderer/host/host-scan-type.ts'
import { fileNameOf } from '../../../../renderer/host/use-stored-scan.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

it('says what a chosen file is by the end of its name', () => {
  expect(['a.PDF', 'b.jpeg', 'c.webp', 'd.svg', 'e'].map(scanTypeOf)).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/webp',
    'application/octet-stream',
    'application/octet-stream',
  ])
})

it('shows only what its first bytes say it is, whatever it was called', () => {
  expect(shownTypeOf(utf8ToBytes('%PDF-1.7\n'))).toBe('application/pdf')
  expect(shownTypeOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png')
  expect(shownTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(shownTypeOf(utf8ToBytes('RIFF....WEBPVP8 '))).toBe('image/webp')
})

it.each(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', '<html>', 'RIFF....WAVE', '', ' %PDF-1.7'])(
  'does not show %j',
  (text) => {
    expect(shownTypeOf(utf8ToBytes(text))).toBeNull()
  },
)

it('keeps the ending of a name that is made safe', () => {
  expect(['Pindaian (1).PDF', 'lembar.asesor ü.jpeg', 'tanpa-akhiran', 'aneh.a b'].map(fileNameOf)).toEqual([
    'pindaian-1.pdf',
    'lembar-asesor-u.jpeg',
    'tanpa-akhiran.bin',
    'aneh-a-b.bin',
  ])
})
