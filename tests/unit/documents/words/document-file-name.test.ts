import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { documentFileName, toFileWord } from '../../../../shared/documents/words/document-file-name.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'

const at = '2026-11-24T14:03:22.123+07:00' as Instant

test('sortable, ASCII, most general part first', () => {
  expect(documentFileName({ at, parts: ['Berita Acara', 'Panel A'], extension: 'pdf', sample: false })).toBe(
    '2026-11-24_1403_berita-acara_panel-a.pdf',
  )
})

test('a sample says so first', () => {
  expect(documentFileName({ at, parts: ['Rekapitulasi'], extension: 'csv', sample: true })).toBe(
    'CONTOH_2026-11-24_1403_rekapitulasi.csv',
  )
})

test('accents and punctuation go, empty parts vanish', () => {
  expect(toFileWord('Analis Kebijakan (Ahli Muda)')).toBe('analis-kebijakan-ahli-muda')
  expect(toFileWord('Éko Përmana')).toBe('eko-permana')
  expect(documentFileName({ at, parts: ['***', 'x'], extension: 'pdf', sample: false })).toBe('2026-11-24_1403_x.pdf')
})

test.prop([fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 })])(
  'any text gives a name for any disk',
  (parts) => {
    const name = documentFileName({ at, parts, extension: 'pdf', sample: false })
    expect(name).toMatch(/^2026-11-24_1403(?:_[a-z0-9]+(?:-[a-z0-9]+)*)*\.pdf$/)
  },
)
