import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeFileName, safeFileName } from '../../../shared/kernel/safe-file-name.ts'
import { millisToInstant } from '../../../shared/kernel/instant.ts'

const at = millisToInstant(Date.UTC(2026, 10, 24, 7, 3, 22), 420)

describe('safe file names', () => {
  it('sort by time and read as words', () => {
    expect(safeFileName({ at, parts: ['Berita Acara', 'Panel A'], extension: 'pdf' })).toBe(
      '2026-11-24_1403_berita-acara_panel-a.pdf',
    )
    expect(safeFileName({ parts: ['panel-a'], extension: 'timbang.age' })).toBe('panel-a.timbang.age')
  })

  it.each([
    ['accents', ['Évaluasi Ñandú'], 'evaluasi-nandu.pdf'],
    ['signs and paths', ['../Rekap: "50%" <akhir>|*?\\x'], 'rekap-50-akhir-x.pdf'],
    ['another script', ['ꦱꦮꦃ', 'panel'], 'panel.pdf'],
    ['nothing that is left', ['???', ''], 'berkas.pdf'],
    ['a Windows device', ['CON'], 'con_.pdf'],
    ['a Windows device with number', ['Lpt1'], 'lpt1_.pdf'],
  ])('%s', (_what, parts, name) => {
    expect(safeFileName({ parts, extension: 'pdf' })).toBe(name)
  })

  it('whatever people type, the name is safe on FAT and Windows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }),
        fc.boolean(),
        (parts, timed) => {
          const name = safeFileName({ ...(timed && { at }), parts, extension: 'csv' })
          expect(name).toMatch(/^[a-z0-9][a-z0-9_-]{0,115}\.csv$/)
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./)
        },
      ),
    )
  })

  it('an extension from outside is a bug', () => {
    expect(() => safeFileName({ parts: ['x'], extension: '../sh' })).toThrow(/^bug: /)
  })
})

describe('free names', () => {
  it('count up past every name that is there, case ignored', () => {
    expect(freeFileName('rekap.csv', [])).toBe('rekap.csv')
    expect(freeFileName('rekap.csv', ['REKAP.CSV', 'rekap-2.csv'])).toBe('rekap-3.csv')
    expect(freeFileName('a.timbang.age', ['a.timbang.age'])).toBe('a-2.timbang.age')
    expect(freeFileName('rekap', ['rekap'])).toBe('rekap-2')
  })
})
