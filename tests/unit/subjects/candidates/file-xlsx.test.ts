import { test, fc } from '@fast-check/vitest'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { dayOfSerial, plainDigits } from '../../../../shared/subjects/candidates/file-xlsx-cell.ts'
import { sheetOf } from './file-reading.ts'
import { forgeWorkbook, rowXml, simpleWorkbook } from './file-workbook.ts'

const cellsOf = (bytes: Uint8Array, row = 0) => sheetOf(bytes).rows[row]?.cells
const one = (cell: string, more: Partial<Parameters<typeof forgeWorkbook>[0]> = {}) =>
  cellsOf(forgeWorkbook({ sheets: [{ name: 'A', rows: `<row r="1">${cell}</row>` }], ...more }))?.[0]

describe('cells', () => {
  test.each([
    ['<c r="A1" t="inlineStr"><is><t>a</t></is></c>', { text: 'a', kind: 'text', formula: false }],
    [
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></is></c>',
      { text: 'a b', kind: 'text', formula: false },
    ],
    ['<c r="A1" t="s"><v>1</v></c>', { text: 'Siti & Co', kind: 'text', formula: false }],
    ['<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE', kind: 'boolean', formula: false }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { text: '#N/A', kind: 'error', formula: false }],
    ['<c r="A1"><v>3.7000000000000002</v></c>', { text: '3.7', kind: 'number', formula: false }],
    ['<c r="A1"><v>1.3730512059800001E15</v></c>', { text: '1373051205980000', kind: 'number', formula: false }],
    ['<c r="A1"><f>SUM(B1:C1)</f><v>412</v></c>', { text: '412', kind: 'number', formula: true }],
    ['<c r="A1" t="str"><f>B1&amp;C1</f><v>ab</v></c>', { text: 'ab', kind: 'text', formula: true }],
    ['<c r="A1"><f>SUM(B1:C1)</f></c>', { text: '', kind: 'text', formula: true }],
    ['<c r="A1" t="d"><v>2026-11-24T00:00:00</v></c>', { text: '2026-11-24', kind: 'date', formula: false }],
    [
      '<c r="A1" t="inlineStr"><is><t>_x0041_&#66;&#x43;&amp;amp;</t></is></c>',
      { text: 'ABC&amp;', kind: 'text', formula: false },
    ],
    [
      '<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]><!-- not this --></t></is></c>',
      { text: '<b>', kind: 'text', formula: false },
    ],
  ])('%s', (xml, cell) => {
    expect(
      one(xml, { sharedStrings: ['<t>x</t>', '<r><t>Siti </t></r><r><t>&amp; Co</t></r><rPh><t>s</t></rPh>'] }),
    ).toEqual(cell)
  })

  test('a formatted cell without a value is no cell', () => {
    expect(
      sheetOf(simpleWorkbook([['a'], []], { rows: `${rowXml(1, ['a'])}<row r="2"><c r="A2" s="3"/></row>` })).rows,
    ).toHaveLength(1)
  })

  test('elements with a prefix, as some libraries write them', () => {
    const bytes = forgeWorkbook({ sheets: [{ name: 'A', rows: rowXml(1, ['a', 2]) }], prefix: 'x' })
    expect(cellsOf(bytes)?.map((cell) => cell?.text)).toEqual(['a', '2'])
  })

  test('rows and cells without addresses are counted', () => {
    const bytes = forgeWorkbook({
      sheets: [{ name: 'A', rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }],
    })
    expect(sheetOf(bytes).rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
  })
})

describe('formats of numbers', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="[$-421]dd mmmm yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;hari&quot;"/><numFmt numFmtId="167" formatCode="0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="167"/></cellXfs>'

  test.each([
    [1, '42', { text: '0000000042', kind: 'text' }],
    [2, '35927', { text: '1998-05-12', kind: 'date' }],
    [3, '35927', { text: '35927', kind: 'number' }],
    [4, '35927.75', { text: '1998-05-12', kind: 'date' }],
    [5, '0.5', { text: '0.5', kind: 'number' }],
    [6, '3.5', { text: '3.5', kind: 'number' }],
    [99, '7', { text: '7', kind: 'number' }],
  ])('style %i of %s', (style, value, cell) => {
    expect(one(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles })).toEqual({ ...cell, formula: false })
  })

  test('days count from 1904 where the workbook says so', () => {
    const cell = one('<c r="A1" s="4"><v>34465</v></c>', { styles, workbookProperties: '<workbookPr date1904="1"/>' })
    expect(cell?.text).toBe('1998-05-12')
  })

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [46350, '2026-11-24'],
    [0, null],
  ])('day number %i', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })
})

test.prop([fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 5 })])(
  'a stored number is told digit for digit',
  (whole, places) => {
    const value = whole / 10 ** places
    expect(Number(plainDigits(String(value)))).toBe(value === 0 ? 0 : value)
    expect(plainDigits(value.toExponential())).toBe(plainDigits(String(value)))
    expect(plainDigits(String(value))).toMatch(/^-?\d+(\.\d*[1-9])?$/)
  },
)

describe('what a committee must hear of', () => {
  test('merged cells, hidden rows, hidden columns', () => {
    const sheet = sheetOf(
      forgeWorkbook({
        sheets: [
          {
            name: 'A',
            before: '<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/></cols>',
            rows: rowXml(1, ['a', 'b']) + rowXml(2, ['c', 'd'], ' hidden="1"'),
            after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
          },
        ],
      }),
    )
    expect(sheet.hiddenColumns).toEqual([1, 2])
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true])
    expect(sheet.merged).toEqual([{ range: 'A1:B2', firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 1 }])
  })
})

describe('another program’s workbooks', () => {
  const day = new Date('1998-05-12T00:00:00Z')
  const rows = [
    [{ value: 'Nomor', fontWeight: 'bold' as const }, { value: 'Nilai' }, { value: 'Lahir' }, { value: 'Rumus' }],
    [
      { value: '0042' },
      { value: 3.45 },
      { value: day, format: 'dd/mm/yyyy' },
      { value: '=1+1', type: 'Formula' as const },
    ],
    [{ value: '<&">' }, { value: 1e15 }, null, null],
  ]

  test('write-excel-file writes it, both readers agree', async () => {
    const bytes = new Uint8Array(await writeXlsxFile(rows, { sheet: 'Peserta' }).toBuffer())
    const ours = sheetOf(bytes)
    expect(ours.name).toBe('Peserta')
    expect(ours.rows[1]?.cells).toEqual([
      { text: '0042', kind: 'text', formula: false },
      { text: '3.45', kind: 'number', formula: false },
      { text: '1998-05-12', kind: 'date', formula: false },
      { text: '', kind: 'text', formula: true },
    ])
    const [theirs] = await readXlsxFile(Buffer.from(bytes))
    expect(theirs?.data[1]?.slice(0, 3)).toEqual(['0042', 3.45, day])
    expect(ours.rows[2]?.cells.map((cell) => cell?.text)).toEqual(['<&">', '1000000000000000'])
    expect(theirs?.data[2]?.slice(0, 2)).toEqual(['<&">', 1e15])
  })
})
