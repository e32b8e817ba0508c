/** The documents of a result as other programs read them: what has to be printed on every page, and what must not be overlooked. */
import { beforeAll, describe, expect, test } from 'vitest'
import { resultDocuments, type ResultDocuments } from '../../electron/services/documents/result-documents.ts'
import { daySchema, instantSchema } from '../../shared/kernel/instant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { cpns2024Daerah } from '../../shared/profiles/cpns-2024-daerah.ts'
import { internalSelection } from '../../shared/profiles/internal.ts'
import { determineResult } from '../../shared/subjects/results/official-result.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { aSelection, type Field, type SelectionRequest } from '../builders/selection-field.ts'
import { twoSign } from '../builders/selection-story.ts'
import { pagesOf } from './pdf-tools.ts'

const wait = 120_000
const banner = 'PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI'
const basis = 'Keputusan Wali Kota Nomor 188.45/12/2026 tentang seleksi internal'
const plain = (text: string): string => text.replace(/\s+/g, ' ')
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Determined by chair and secretary, with the documents as the secretary's host makes them. */
async function determined(request: Omit<SelectionRequest, 'upTo'>): Promise<ResultDocuments> {
  const field: Field = aSelection({ upTo: 'open', sample: false, ...request })
  twoSign([field.chair, field.secretary], expectOk(determineResult(field.chair.state, nobleCrypto), 'the gate is open'))
  field.world.share()
  const at = instantSchema.parse(`${daySchema.parse('2026-11-25')}T09:00:00.000+07:00`)
  return expectOk(await resultDocuments(field.secretary.state, { at, place: 'Sawahlunto' }), 'there is a result')
}

describe('where somebody else ranks', () => {
  let made: ResultDocuments
  beforeAll(async () => {
    made = await determined({ profile: cpns2024Daerah, candidates: 60 })
  }, wait)

  test.each(['minutesPdf', 'announcementPdf'] as const)('every page of %s says that it is a check', (kind) => {
    const pages = pagesOf(made[kind])
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(plain(page)).toContain(banner)
  })

  test('every row of a list says so too', () => {
    for (const list of [made.recapCsv, made.recapMachineCsv, made.publicCsv]) {
      const [, ...rows] = text(list).trim().split('\r\n')
      expect(rows).toHaveLength(60)
      for (const row of rows) expect(row).toContain(banner)
    }
  })
})

describe('an official result', () => {
  let made: ResultDocuments
  const rule = internalSelection.rules.find(({ standing }) => standing === 'assumed')
  beforeAll(async () => {
    made = await determined({ panels: 2, candidates: 4, passes: rule ? [{ rule: rule.code, basis }] : [] })
  }, wait)

  test('says of no page that it is a check or a draft', () => {
    for (const page of pagesOf(made.minutesPdf))
      expect(plain(page)).not.toMatch(/PERHITUNGAN PEMBANDING|KONSEP –|^ *CONTOH/)
  })

  test.each(['minutesPdf', 'announcementPdf'] as const)(
    '%s prints each passed rule with source, standing and basis',
    (kind) => {
      if (!rule) throw new Error('the internal profile has an assumed rule')
      const whole = plain(pagesOf(made[kind]).join(' '))
      expect(whole).toContain('Ketentuan yang dilampaui dengan dua tanda tangan dan dasar hukum')
      expect(whole).toContain(plain(rule.text.id))
      expect(whole).toContain(`[${rule.code}]`)
      expect(whole).toContain(plain(rule.source.law))
      expect(whole).toContain('Status: dianggap, belum diperiksa pada naskah')
      expect(whole).toContain(basis)
    },
  )

  test('the minutes name the two who signed for it, the announcement does not', () => {
    expect(plain(pagesOf(made.minutesPdf).join(' '))).toContain('Ditandatangani dua orang (ketua, sekretaris).')
    expect(plain(pagesOf(made.announcementPdf).join(' '))).not.toContain('Ditandatangani dua orang')
  })

  test.each(['minutesPdf', 'announcementPdf'] as const)('%s warns of the vacancy that two panels scored', (kind) => {
    const whole = plain(pagesOf(made[kind]).join(' '))
    expect(whole).toContain('Satu jabatan dinilai lebih dari satu panel')
    expect(whole).toContain('Pranata Komputer: panel-1, panel-2.')
    expect(whole).toContain('Peringatan: peserta jabatan ini dibandingkan lintas panel')
  })

  test('figures are written with a comma', () => {
    const whole = plain(pagesOf(made.minutesPdf).join(' '))
    expect(whole).toMatch(/\d,\d{3}/)
    expect(whole).not.toMatch(/\b\d{1,3}\.\d{3}\b(?! \()/)
    expect(whole).toContain('Wawancara: 100 %')
  })
})

test(
  'a result without passed rules and split vacancies prints no notice of them',
  async () => {
    const made = await determined({ candidates: 2 })
    const whole = plain(pagesOf(made.minutesPdf).join(' '))
    expect(whole).not.toContain('dilampaui')
    expect(whole).not.toContain('lebih dari satu panel')
  },
  wait,
)
