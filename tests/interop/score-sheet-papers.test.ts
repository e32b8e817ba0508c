/** Score sheets on paper as other programs see them: blank ones and filled ones, in the same places, and in black and white. */
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../shared/documents/frame/render-pdf.ts'
import { sheetBundle } from '../../shared/documents/sheet-bundle.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { instantSchema } from '../../shared/kernel/instant.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import type { Score, Sheet } from '../../shared/subjects/scoring/entries.ts'
import { placeHash, viewBlankSheets, type PrintedSheet } from '../../shared/subjects/scoring/view-paper-print.ts'
import { aSelection } from '../builders/selection-field.ts'
import { hashOfText } from '../builders/selection-story.ts'
import { interview } from '../builders/selection-scheme.ts'
import { robotoFonts } from '../unit/documents/frame/a-document.ts'
import { fontsOf, greyPagesOf, infoOf, pagesOf, wordsOf, type GreyPage, type PlacedWord } from './pdf-tools.ts'

const wait = { timeout: 60_000 }
const fonts = robotoFonts()
const at = instantSchema.parse('2026-11-24T14:03:22.123+07:00')
const field = aSelection({ upTo: 'frozen', candidates: 2 })
const { state } = field.desk
const selection = state.holding.selection
const rubric = structuredInterview
const blanks = viewBlankSheets(state, 'panel-1', interview, null).map((sheet): PrintedSheet => ({ ...sheet, rubric }))
const plain = (text: string): string => text.replace(/\s+/g, ' ')

async function render(sheets: readonly PrintedSheet[], paper: 'a4' | 'f4' = 'a4'): Promise<Uint8Array> {
  const bundle = sheetBundle(state, { title: 'Lembar penilaian', sheets, paper, at })
  if (!bundle) throw new Error('there is something to print')
  return renderPdf(bundle.document, fonts, bundle.drawing)
}

interface Filling {
  readonly score?: Score
  readonly note?: string
  readonly amendment?: number
  readonly simulation?: Sheet['simulation']
}

const entry = hashOfText('sebuah entri')

function filled({ score = 3, note = 'Terlihat.', amendment = 0, simulation }: Filling = {}): PrintedSheet {
  const [blank] = blanks
  if (!blank) throw new Error('there are blank sheets')
  const scores = Object.fromEntries(rubric.criteria.map(({ code }) => [code, { score, note }]))
  const sheet: Sheet = {
    ...{ scores, remark: 'Tenang dan jelas.', startedAt: at, endedAt: at },
    ...(simulation ? { simulation } : {}),
  }
  return {
    ...blank,
    filled: { sheet, entry, at, amendment, reason: amendment > 0 ? 'Salah tekan pada kriteria kedua.' : null },
  }
}

describe('a stack of blank sheets', () => {
  test('has the code of its place on every page, and each sheet begins on a page of its own', wait, async () => {
    const pages = pagesOf(await render(blanks)).map(plain)
    const codes = blanks.map((blank) => shortCode(placeHash({ selection }, blank, nobleCrypto)))
    const codeOf = pages.map((page) => codes.filter((code) => page.includes(code)))
    expect(codeOf.every((found) => found.length === 1)).toBe(true)
    expect([...new Set(codeOf.flat())]).toEqual(codes)
    expect(pages.filter((page) => page.includes('mulai ....'))).toHaveLength(blanks.length)
    pages.forEach((page, index) => expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`))
  })

  test('shows every criterion with all its anchors, and no name of a candidate', wait, async () => {
    const [first] = blanks
    const words = new Set(wordsOf(await render(first ? [first] : [])).map(({ text }) => text))
    for (const { title, levels } of rubric.criteria)
      for (const text of [title.id, ...levels.map(({ anchor }) => anchor.id)])
        for (const word of text.split(/[\s-]+/))
          expect(
            [...words].some((one) => one.includes(word)),
            word,
          ).toBe(true)
    const names = field.candidates.map((_, index) => `Peserta ${index + 1}`)
    const text = plain(pagesOf(await render(blanks)).join(' '))
    expect(names.filter((name) => text.includes(`${name} `) || text.includes(`${name},`))).toEqual([])
  })

  test('embeds its fonts, and is A4 or folio', wait, async () => {
    const pdf = await render(blanks)
    expect(fontsOf(pdf).every(({ embedded }) => embedded)).toBe(true)
    expect(infoOf(pdf)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
    expect(infoOf(await render(blanks, 'f4'))).toMatch(/Page size:\s+609\.\d+ x 935\.\d+ pts/)
  })
})

describe('a filled sheet', () => {
  test('has every criterion and box where the blank one has them', wait, async () => {
    const [blank] = blanks
    const placesOf = async (sheet: PrintedSheet) =>
      wordsOf(await render([sheet])).filter(({ text }) => /^[1-5]\.?$|^TT$|^Bukti$|^Catatan$/.test(text))
    const [empty, full] = [await placesOf(blank ?? filled()), await placesOf(filled())]
    expect(empty.length).toBeGreaterThan(rubric.criteria.length * 7)
    expect(full.map(({ page, text, x }) => [page, text, x])).toEqual(empty.map(({ page, text, x }) => [page, text, x]))
    // A millimetre: what is written is set in lines of another height than those to write on.
    const apart = full.map(({ y }, index) => Math.abs(y - (empty[index]?.y ?? 0)))
    expect(Math.max(...apart)).toBeLessThan(72 / 25.4)
  })

  test('carries the code of its entry on every page, its levels, its evidence and its times', wait, async () => {
    const pages = pagesOf(await render([filled()])).map(plain)
    expect(pages.every((page) => page.includes(shortCode(entry)))).toBe(true)
    const text = pages.join(' ')
    expect(text.match(/Terlihat\./g)).toHaveLength(rubric.criteria.length)
    expect(text).toContain('Tenang dan jelas.')
    expect(text).toContain('24 November 2026, mulai 14.03 WIB')
    expect(text).not.toContain('Perbaikan')
    expect(plain(pagesOf(await render([filled({ amendment: 2 })])).join(' '))).toContain(
      'Perbaikan ke-2: Salah tekan pada kriteria kedua.',
    )
  })

  test('loses no word of evidence as long as the record takes', wait, async () => {
    const words = Array.from({ length: 360 }, (_, index) => `kata-${String(index).padStart(5, '0')}`)
    const note = words.join(' ')
    expect(note.length).toBeLessThanOrEqual(4000)
    const pages = pagesOf(await render([filled({ note })])).map(plain)
    const found = pages.join(' ').match(/kata-\d{5}/g) ?? []
    expect(found).toHaveLength(words.length * rubric.criteria.length)
    expect(pages.every((page) => page.includes(shortCode(entry)))).toBe(true)
  })

  test('has what was observed in a role-play, with its moments', wait, async () => {
    const observation = {
      tenths: 1334,
      behaviour: null,
      text: 'Menyapa lebih dulu',
      criterion: rubric.criteria[0]?.code,
    }
    const simulation = {
      ...{ scenario: entry, playStartedAt: at, playTenths: 9000 },
      observations: [{ ...observation, criterion: observation.criterion ?? null }],
    }
    const text = plain(pagesOf(await render([filled({ simulation })])).join(' '))
    expect(text).toContain(`02.13,4 Menyapa lebih dulu [${rubric.criteria[0]?.title.id}]`)
  })
})

const dots = 150

/** Black dots within the box that stands left of a label, at half grey: as a copier sees it that knows only black and white. */
function blackIn({ width, pixels }: GreyPage, { x, y }: { readonly x: number; readonly y: number }): number {
  const scale = dots / 72
  let black = 0
  // The box is 12 points wide and ends 5 points before its label; its frame is left out.
  for (let row = Math.round((y + 2) * scale); row < (y + 10) * scale; row++)
    for (let column = Math.round((x - 14) * scale); column < (x - 8) * scale; column++)
      if ((pixels[row * width + column] ?? 255) < 128) black += 1
  return black
}

describe('in black and white', () => {
  test.each([1, 3, 5, 'not-observed'] as const)('the cross at %s is seen, and no other', wait, async (score) => {
    const pdf = await render([filled({ score })])
    const pages = greyPagesOf(pdf, dots)
    const words = wordsOf(pdf)
    const rows = words.filter(({ text }) => text === 'TT')
    // A row of boxes ends with TT; elsewhere a digit is no box.
    const isInRow = ({ page, y }: PlacedWord): boolean =>
      rows.some((row) => row.page === page && Math.abs(row.y - y) < 1)
    const labels = words.filter((word) => /^[1-5]$|^TT$/.test(word.text) && isInRow(word))
    expect(labels).toHaveLength(rubric.criteria.length * 6)
    const chosen = score === 'not-observed' ? 'TT' : String(score)
    const crossed = labels.filter((label) => {
      const page = pages[label.page]
      return page !== undefined && blackIn(page, label) > 20
    })
    expect(crossed.map(({ text }) => text)).toEqual(rubric.criteria.map(() => chosen))
  })
})
