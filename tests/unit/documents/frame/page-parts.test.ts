import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { shareWidths } from '../../../../shared/documents/frame/column-widths.ts'
import { measureFonts } from '../../../../shared/documents/frame/document-fonts.ts'
import { breaksBefore, roomForHeading } from '../../../../shared/documents/frame/keep-with-next.ts'
import { bannersOf } from '../../../../shared/documents/frame/page-furniture.ts'
import type { PageSetting } from '../../../../shared/documents/frame/page-setting.ts'
import { contentWidth, paperSize } from '../../../../shared/documents/frame/paper.ts'
import { printableText } from '../../../../shared/documents/frame/printable-text.ts'
import { textIn } from '../../../../shared/documents/words/language.ts'
import { aRecap, paragraph, robotoFonts } from './a-document.ts'

const metrics = measureFonts(robotoFonts())

describe('fonts', () => {
  test('figures have one width, so that columns of them stand beneath each other', () => {
    const widths = new Set([...'0123456789'].map((digit) => metrics.regular.widthOf(digit, 10)))
    expect(widths.size).toBe(1)
    expect([...widths][0]).toBeCloseTo(5.62, 2)
  })

  test('what the four faces have in common is known', () => {
    for (const character of 'Siti–ŁO’é½≥≤×−') expect(metrics.has(character.codePointAt(0) ?? 0)).toBe(true)
    for (const character of '→☐漢😀') expect(metrics.has(character.codePointAt(0) ?? 0)).toBe(false)
  })

  test('a word can be drawn: its outline stays within its width and height', () => {
    const path = metrics.bold.outlineOf('KONSEP', 100)
    const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(metrics.bold.widthOf('KONSEP', 100))
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThan(-100)
    // A stroke, and a ring with its hole.
    expect(metrics.bold.outlineOf('IO', 100).match(/M/g)).toHaveLength(3)
  })
})

describe('printable text', () => {
  const print = (text: string): string => printableText(text, metrics.has)

  test.each([
    ['Désirée – 3,45 × 2', 'Désirée – 3,45 × 2'],
    ['De\u0301siree', 'Désiree'],
    ['naik → turun', 'naik [U+2192] turun'],
    ['\u202eitiS', '[U+202E]itiS'],
    ['a\tb\r\nc', 'a b\nc'],
    ['😀', '[U+1F600]'],
    ['\ud800', '[U+D800]'],
    ['a\u0007', 'a[U+0007]'],
  ])('%j', (text, printed) => {
    expect(print(text)).toBe(printed)
  })

  test.prop([fc.string({ unit: 'binary' })])(
    'afterwards the font has every character, and printing again changes nothing',
    (text) => {
      const printed = print(text)
      for (const character of printed)
        expect(character === '\n' || metrics.has(character.codePointAt(0) ?? 0)).toBe(true)
      expect(print(printed)).toBe(printed)
    },
  )
})

describe('what a document is not stands on every page', () => {
  test.each([
    ['official', false, []],
    ['draft', false, ['KONSEP – BELUM DITETAPKAN']],
    ['check', false, ['PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI']],
    ['official', true, ['CONTOH']],
    ['draft', true, ['CONTOH', 'KONSEP – BELUM DITETAPKAN']],
  ] as const)('%s, sample %s', (standing, sample, banners) => {
    expect(bannersOf({ standing, sample }).map((text) => textIn(text, 'id'))).toEqual(banners)
  })
})

describe('widths of columns', () => {
  const column = fc.record({
    unbroken: fc.boolean(),
    heading: fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 2 }),
    cells: fc.array(fc.string({ maxLength: 60 }), { maxLength: 5 }),
  })

  test.prop([fc.array(column, { minLength: 1, maxLength: 12 }), fc.integer({ min: 100, max: 900 })])(
    'fill the table exactly and none vanishes',
    (columns, available) => {
      const widths = shareWidths(columns, { heading: metrics.bold, cells: metrics.regular, size: 9, available })
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(available, 6)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    },
  )

  test('figures are never broken while there is room, long texts give way', () => {
    const cells = ['1.385,500', 'Ni Luh Ayu Kartika Sari Dewi Maharani Prameswari Wulandari Sutan Pamuncak']
    const [figure = 0, text = 0] = shareWidths(
      [
        { unbroken: true, heading: ['Nilai'], cells: [cells[0] ?? ''] },
        { unbroken: false, heading: ['Nama'], cells: [cells[1] ?? ''] },
      ],
      { heading: metrics.bold, cells: metrics.regular, size: 9, available: 200 },
    )
    expect(figure).toBeGreaterThan(metrics.regular.widthOf('1.385,500', 9))
    expect(text).toBeGreaterThan(figure)
  })
})

describe('a heading keeps with what follows', () => {
  const setting: PageSetting = { languages: 'id', width: 460, metrics }
  const heading = { kind: 'heading', text: 'Hasil', level: 1 } as const
  const at = (verticalRatio: number, headlineLevel?: number) =>
    breaksBefore({
      startPosition: { verticalRatio, pageInnerHeight: 700 },
      ...(headlineLevel === undefined ? {} : { headlineLevel }),
    })

  test('by the room that is left', () => {
    const room = roomForHeading([heading, { kind: 'table', table: aRecap(3) }], 0, setting)
    expect(room).toBe(94)
    expect(at(1 - 95 / 700, room)).toBe(false)
    expect(at(1 - 93 / 700, room)).toBe(true)
    expect(at(0.99)).toBe(false)
  })

  test('two headings need the room of both', () => {
    const one = roomForHeading([heading, paragraph('x')], 0, setting)
    expect(roomForHeading([heading, heading, paragraph('x')], 0, setting)).toBe(one + 29)
  })
})

test('paper is what an Indonesian office has in the tray', () => {
  expect(paperSize('a4').width / 72).toBeCloseTo(210 / 25.4, 6)
  expect(paperSize('f4').height / 72).toBeCloseTo(330 / 25.4, 6)
  expect(contentWidth('f4', 'landscape') - contentWidth('f4', 'portrait')).toBeCloseTo(((330 - 215) * 72) / 25.4, 6)
})
