import { describe, expect, test } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { openCandidateFile, readSheet } from '../../../../shared/subjects/candidates/file-open.ts'
import { fileLimits } from '../../../../shared/subjects/candidates/file-limits.ts'
import { sheetOf, utf8 } from './file-reading.ts'
import { forgeWorkbook, rowXml, simpleWorkbook } from './file-workbook.ts'

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const failureOf = (bytes: Uint8Array) => {
  const opened = openCandidateFile(bytes)
  return opened.ok ? null : opened.failure
}

describe('a file is told by its bytes', () => {
  test('nothing', () => {
    expect(failureOf(new Uint8Array())).toEqual({ kind: 'file-empty' })
  })

  test.each([
    ['pdf', utf8('%PDF-1.7\n')],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['binary', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256)],
    ['html', utf8('<!DOCTYPE html><table><tr><td>Nomor</td></tr></table>')],
    ['docx', zip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['xlsb', zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['zip', zip({ 'foto.txt': 'x' })],
  ])('%s', (looksLike, bytes) => {
    expect(failureOf(bytes)).toEqual({ kind: 'not-a-table', looksLike })
  })

  test('a workbook with a password', () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
    const bytes = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 504 }, () => 0),
      ...name,
    )
    expect(failureOf(bytes)).toEqual({ kind: 'password-protected' })
  })

  test('too large to be looked at', () => {
    const bytes = new Uint8Array(fileLimits.bytes + 1)
    expect(failureOf(bytes)).toEqual({ kind: 'file-too-large', bytes: bytes.length, limit: fileLimits.bytes })
  })
})

describe('sheets', () => {
  const two = forgeWorkbook({
    sheets: [
      { name: 'Petunjuk', rows: '' },
      { name: 'Peserta', rows: rowXml(3, ['Nomor Peserta', 'Nama']) },
      { name: 'Lama', state: 'hidden', rows: rowXml(1, ['x']) },
    ],
  })

  test('are listed with what is hidden, and read one at a time', () => {
    const opened = openCandidateFile(two)
    expect(opened.ok && opened.value.sheets).toEqual([
      { name: 'Petunjuk', hidden: false },
      { name: 'Peserta', hidden: false },
      { name: 'Lama', hidden: true },
    ])
    expect(sheetOf(two, 1).rows.map(({ line }) => line)).toEqual([3])
  })

  test.each([
    [0, { kind: 'sheet-empty', sheet: 'Petunjuk' }],
    [3, { kind: 'no-such-sheet', sheet: 3 }],
  ])('number %i', (index, failure) => {
    const opened = openCandidateFile(two)
    expect(opened.ok && readSheet(opened.value, index)).toEqual({ ok: false, failure })
  })
})

describe('a damaged workbook gives no numbers', () => {
  const whole = simpleWorkbook([
    ['Nomor Peserta', 'Nama'],
    ['001', 'Siti Rahmah'],
    ['002', 'Bujang Salim'],
  ])

  test('any truncation is refused', () => {
    for (let length = 4; length < whole.length; length += 7) {
      const opened = openCandidateFile(whole.slice(0, length))
      expect(opened.ok).toBe(false)
    }
  })

  test('any changed byte is refused or changes nothing that is read', () => {
    const before = sheetOf(whole)
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const opened = openCandidateFile(changed)
      const sheet = opened.ok ? readSheet(opened.value, 0) : opened
      if (sheet.ok) expect(sheet.value).toEqual(before)
      else expect(sheet.failure.kind).not.toBe('')
    }
  })

  test.each(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])('%s missing', (part) => {
    const bytes = forgeWorkbook({ sheets: [{ name: 'A', rows: rowXml(1, ['x']) }], parts: { [part]: null } })
    expect(failureOf(bytes)).toEqual({ kind: 'workbook-damaged', part })
  })

  test.each([
    ['<sheetData><row>', 'not closed'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'document type'],
    ['</worksheet>', 'closed but not opened'],
    ['<worksheet a="', 'attribute without end'],
  ])('%s (%s)', (xml) => {
    const bytes = forgeWorkbook({ sheets: [{ name: 'A', rows: '' }], parts: { 'xl/worksheets/sheet1.xml': xml } })
    const opened = openCandidateFile(bytes)
    expect(opened.ok && readSheet(opened.value, 0)).toEqual({
      ok: false,
      failure: { kind: 'workbook-damaged', part: 'xl/worksheets/sheet1.xml' },
    })
  })
})

describe('bombs', () => {
  test('a part that would unpack to more than the limit is not unpacked', () => {
    const size = fileLimits.unpackedBytes + 1
    const bytes = simpleWorkbook([['x']])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // The directory's entry of the sheet is made to say so.
    const at = findEntry(bytes, 'xl/worksheets/sheet1.xml')
    view.setUint32(at + 24, size, true)
    const opened = openCandidateFile(bytes)
    const sheet = opened.ok ? readSheet(opened.value, 0) : opened
    expect(sheet).toMatchObject({ ok: false, failure: { kind: 'unpacked-too-large', limit: fileLimits.unpackedBytes } })
  })

  test('a part that unpacks to more than it says is refused', () => {
    const bytes = forgeWorkbook({ sheets: [{ name: 'A', rows: rowXml(1, ['x'.repeat(100_000)]) }] })
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(findEntry(bytes, 'xl/worksheets/sheet1.xml') + 24, 100, true)
    const opened = openCandidateFile(bytes)
    expect(opened.ok && readSheet(opened.value, 0)).toEqual({
      ok: false,
      failure: { kind: 'zip-damaged', part: 'xl/worksheets/sheet1.xml' },
    })
  })

  test('60,000 rows are counted and refused', () => {
    const rows = Array.from({ length: 60_001 }, (_, i) =>
      rowXml(i + 1, [i === 0 ? 'Nomor Peserta' : `P${i}`, i === 0 ? 'Nama' : 'Siti']),
    )
    const opened = openCandidateFile(forgeWorkbook({ sheets: [{ name: 'A', rows: rows.join('') }] }))
    expect(opened.ok && readSheet(opened.value, 0)).toEqual({
      ok: false,
      failure: { kind: 'too-many-rows', found: 60_001, limit: fileLimits.rows },
    })
  })

  test('60,000 lines of CSV too', () => {
    expect(failureOf(utf8(`Nomor;Nama\n${'001;Siti\n'.repeat(60_000)}`))).toEqual({
      kind: 'too-many-rows',
      found: 60_001,
      limit: fileLimits.rows,
    })
  })

  test('a sheet of 300 columns', () => {
    const cells = Array.from({ length: 300 }, (_, i) => `<c r="${letters(i)}1"><v>1</v></c>`).join('')
    const opened = openCandidateFile(forgeWorkbook({ sheets: [{ name: 'A', rows: `<row r="1">${cells}</row>` }] }))
    expect(opened.ok && readSheet(opened.value, 0)).toEqual({
      ok: false,
      failure: { kind: 'too-many-columns', found: 300, limit: fileLimits.columns },
    })
  })
})

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

function findEntry(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length)) === name) return at
  }
  throw new Error(`no entry ${name}`)
}
