import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { guessDelimiter, readCsv } from '../../../../shared/subjects/candidates/file-csv.ts'
import { decodeText } from '../../../../shared/subjects/candidates/file-text-encoding.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { utf8 } from './file-reading.ts'

const utf16 = (text: string, order: 'le' | 'be', mark = true): Uint8Array => {
  const bytes = [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })
  return Uint8Array.from(bytes)
}

const rowsOf = (bytes: Uint8Array) =>
  expectOk(readCsv(bytes), 'is CSV').sheet.rows.map(({ line, cells }) => [
    line,
    ...cells.map((cell) => cell?.text ?? null),
  ])

describe('encodings', () => {
  const text = 'Nomor;Nama\n001;Désirée'
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', utf16(text, 'le')],
    ['utf-16be', utf16(text, 'be')],
    ['utf-16le', utf16(text, 'le', false)],
    ['utf-16be', utf16(text, 'be', false)],
    ['windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ])('%s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
    expect(rowsOf(bytes)).toEqual([
      [1, 'Nomor', 'Nama'],
      [2, '001', 'Désirée'],
    ])
  })

  test('Windows-1252 has its own quotation marks and dashes', () => {
    expect(decodeText(Uint8Array.of(0x41, 0x20, 0x93, 0x42, 0x94, 0x20, 0x96, 0x20, 0xd3))).toEqual({
      text: 'A “B” – Ó',
      encoding: 'windows-1252',
    })
  })

  test('bytes that are no text', () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256))).toBeNull()
  })
})

describe('delimiters', () => {
  test.each([
    [';', '1;Budi;3,45\n2;Siti;3,50'],
    [',', '1,Budi,3.45\n2,Siti,3.50'],
    ['\t', '1\tBudi, S.Sos.\t3,45\n2\tSiti, M.M.\t3,50'],
    ['|', '1|Budi|3,45\n2|Siti|3,50'],
    [';', '1;Ratna, S.Sos., M.Si.;3,45\n2;"Siti; Rahmah";3,50\n3;Bujang;4'],
    [';', '1;Ratna, S.Sos., M.Si.;3,45\n2;Siti, S.Sos., M.Si.;3,50'],
    [',', '"1","Ratna; S.Sos.","3.45"\n"2","Siti","3.50"'],
    [';', 'satu kolom saja\nbaris kedua'],
  ])('%j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter)
  })

  test('`sep=` is believed and is no row', () => {
    expect(rowsOf(utf8('sep=|\r\n1|Budi, S.Sos.\r\n2|Siti, M.M.'))).toEqual([
      [2, '1', 'Budi, S.Sos.'],
      [3, '2', 'Siti, M.M.'],
    ])
  })
})

describe('fields', () => {
  test('quotes, line breaks within them, empty lines keep their numbers', () => {
    expect(rowsOf(utf8('Nomor;Nama\r\n\r\n"001";"Siti ""Uni""\nRahmah"\r\n;;\r\n002;Bujang'))).toEqual([
      [1, 'Nomor', 'Nama'],
      [3, '001', 'Siti "Uni"\nRahmah'],
      [5, '002', 'Bujang'],
    ])
  })

  test('digits that were kept from a spreadsheet, and formulas that were disarmed, are read as they were', () => {
    const [cells] = expectOk(readCsv(utf8(`="0012";"\t0013";"'=1+1";"'-x";=1+1;'biasa`)), 'is CSV').sheet.rows.map(
      (row) => row.cells,
    )
    expect(cells?.slice(0, 4).map((cell) => cell?.text)).toEqual(['0012', '0013', '=1+1', '-x'])
    expect(cells?.[4]).toEqual({ text: '', kind: 'text', formula: true })
    expect(cells?.[5]?.text).toBe("'biasa")
  })

  test.each([
    ['a;b\n"c;d\ne;f', 2],
    ['a;b\nx;"c" d\ne;f', 2],
  ])('a quotation mark that is not closed is refused: %j', (text, line) => {
    expect(readCsv(utf8(text))).toEqual({ ok: false, failure: { kind: 'quotes-unclosed', line } })
  })
})

test.prop([
  fc.array(fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  }),
  fc.constantFrom(';', ',', '\t', '|'),
])('what another program quotes is read back, cell by cell', (rows, delimiter) => {
  const width = Math.max(...rows.map((row) => row.length))
  const square = rows.map((row) => Array.from({ length: width }, (_, i) => `x${row[i] ?? ''}x`))
  const text = `sep=${delimiter}\r\n${square.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')}`
  expect(rowsOf(utf8(text)).map(([, ...cells]) => cells)).toEqual(square)
})
