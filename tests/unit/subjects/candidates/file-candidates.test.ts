import { describe, expect, test } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { readCandidates } from '../../../../shared/subjects/candidates/file-candidates.ts'
import { proposeColumns } from '../../../../shared/subjects/candidates/file-headings.ts'
import { candidatesOf, csv, options, problemsIn, sheetOf } from './file-reading.ts'
import { forgeWorkbook, rowXml, simpleWorkbook } from './file-workbook.ts'

const heading = 'Nomor Peserta;Nama;NIK;Tanggal Lahir;Jenis Kelamin;Alamat;IPK;SKD'

describe('a good file', () => {
  test('comma decimals, leading zeros, Indonesian dates', () => {
    const reading = candidatesOf(
      csv(heading, '0001;Siti  Rahmah;1373055205980001;12 Mei 1998;P;Jl. Merdeka 1;3,45;412', '0002;Bujang;;;;;;'),
    )
    expect(reading.rows).toEqual([
      {
        lines: [2],
        number: '0001',
        name: 'Siti Rahmah',
        vacancies: [],
        nik: '1373055205980001',
        birthDate: '1998-05-12',
        sex: 'female',
        address: 'Jl. Merdeka 1',
        phone: null,
        email: null,
        facts: { gpa: '3.45', skd: '412' },
      },
      {
        lines: [3],
        number: '0002',
        name: 'Bujang',
        vacancies: [],
        nik: null,
        birthDate: null,
        sex: null,
        address: null,
        phone: null,
        email: null,
        facts: {},
      },
    ])
    expect(reading).toMatchObject({ problems: [], read: 2, refused: [], skipped: [] })
  })

  test('notes beneath the table are passed over and counted', () => {
    const reading = candidatesOf(
      csv('No.;Nomor Peserta;Nama', '1;001;Siti', 'Sawahlunto, 24 November 2026', '2;002;Budi'),
    )
    expect(reading).toMatchObject({ read: 3, skipped: [3], refused: [] })
    expect(reading.rows.map(({ number }) => number)).toEqual(['001', '002'])
  })

  test('a fact of the scheme that no heading is known for is mapped by hand', () => {
    const sheet = sheetOf(csv('A;B;Masa kerja', '001;Siti;12,5'))
    const reading = readCandidates(
      sheet,
      { firstDataLine: 2, targets: ['number', 'name', 'fact:years-served'] },
      options,
    )
    expect(reading.ok && reading.value.rows[0]?.facts).toEqual({ 'years-served': '12.5' })
  })
})

describe('columns must be complete', () => {
  const sheet = sheetOf(csv('Nomor Peserta;Nama;Nama', '001;Siti;Budi'))
  test.each([
    [[null, 'name', null] as const, { kind: 'columns-missing', targets: ['number'] }],
    [['number', 'name', 'name'] as const, { kind: 'column-mapped-twice', target: 'name', columns: [1, 2] }],
  ])('%j', (targets, failure) => {
    expect(readCandidates(sheet, { firstDataLine: 2, targets }, options)).toEqual({ ok: false, failure })
  })

  test('and there must be data', () => {
    expect(readCandidates(sheet, { firstDataLine: 9, targets: ['number', 'name'] }, options)).toEqual({
      ok: false,
      failure: { kind: 'sheet-empty', sheet: 'CSV' },
    })
  })
})

describe('errors keep a row out, warnings let it in', () => {
  test.each([
    ['0001;;;;;;;', '2 1 value-missing'],
    [`0001;${'x'.repeat(121)};;;;;;`, '2 1 too-long'],
    ['0001;Siti;123;;;;;', '2 2 nik-form'],
    ['0001;Siti;1,37305E+15;;;;;', '2 2 digits-lost'],
    ['0001;Siti;;12/05/98;;;;', '2 3 date-two-digit-year'],
    ['0001;Siti;;31/02/1998;;;;', '2 3 date-not-in-calendar'],
    ['0001;Siti;;kemarin;;;;', '2 3 date-unreadable'],
    ['0001;Siti;;;X;;;', '2 4 sex-unreadable'],
    ['0001;Siti;;;;;tiga;', '2 6 number-unreadable'],
    ['0001;Siti;;;;;-3;', '2 6 number-negative'],
    ['0001;Siti;;;;;=A1;', '2 6 formula-without-value'],
  ])('error: %s', (line, problem) => {
    const reading = candidatesOf(csv(heading, line, '0002;Budi;;;;;;'))
    expect(problemsIn(reading)).toEqual([problem])
    expect(reading.problems[0]?.severity).toBe('error')
    expect(reading.refused).toEqual([2])
    expect(reading.rows.map(({ number }) => number)).toEqual(['0002'])
  })

  test.each([
    ['0001;Siti;1373055205980001;05/12/1998;P;;;', '2 2 nik-birth-date-differs'],
    ['0001;Siti;1373055205980001;12/05/1998;L;;;', '2 2 nik-sex-differs'],
    ['0001;Siti;;12/05/2027;;;;', '2 3 birth-date-implausible'],
    ['0001;Siti;;12/05/1898;;;;', '2 3 birth-date-implausible'],
    ['0001;Siti;;35927;;;;', '2 3 date-from-serial'],
    ['0001;Siti;;;;;;83,091', '2 7 decimal-mark-assumed'],
    ['0001;Si\u200bti;;;;;;', '2 1 invisible-characters'],
  ])('warning: %s', (line, problem) => {
    const reading = candidatesOf(csv(heading, line))
    expect(problemsIn(reading)).toEqual([problem])
    expect(reading.problems[0]?.severity).toBe('warning')
    expect(reading.rows).toHaveLength(1)
  })
})

describe('what spreadsheets do to digits', () => {
  test('a number cell may have lost its zeros, a long one has lost its end', () => {
    const reading = candidatesOf(
      simpleWorkbook([
        ['Nomor Peserta', 'Nama', 'NIK', 'No HP'],
        [24001, 'Siti', null, 81234567890],
        ['024002', 'Budi', 1373051205980001, null],
      ]),
    )
    expect(problemsIn(reading)).toEqual(['2 0 zeros-maybe-lost', '2 3 zeros-maybe-lost', '3 2 digits-lost'])
    expect(reading.rows[0]).toMatchObject({ number: '24001', phone: '81234567890' })
  })

  test('numbers shorter than nearly all others are doubted in CSV too', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `00000${i + 1};Nama ${i}`)
    expect(problemsIn(candidatesOf(csv('Nomor Peserta;Nama', ...lines, '10;Terakhir')))).toEqual([
      '11 0 zeros-maybe-lost',
    ])
  })

  test('a number shown with zeros keeps them', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    const rows = `${rowXml(1, ['Nomor Peserta', 'Nama'])}<row r="2"><c r="A2" s="1"><v>42</v></c><c r="B2" t="inlineStr"><is><t>Siti</t></is></c></row>`
    const reading = candidatesOf(forgeWorkbook({ sheets: [{ name: 'A', rows }], styles }))
    expect(reading.rows[0]?.number).toBe('000042')
    expect(reading.problems).toEqual([])
  })
})

describe('what a workbook hides', () => {
  test('formulas: the value is taken and said; an error or no value keeps the row out', () => {
    const rows =
      rowXml(1, ['Nomor Peserta', 'Nama', 'SKD']) +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>001</t></is></c><c r="B2" t="str"><f>UPPER("siti")</f><v>SITI</v></c><c r="C2"><f>1+2</f><v>3</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>002</t></is></c><c r="B3" t="inlineStr"><is><t>Budi</t></is></c><c r="C3"><f>1+2</f></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>003</t></is></c><c r="B4" t="inlineStr"><is><t>Yoh</t></is></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    const reading = candidatesOf(forgeWorkbook({ sheets: [{ name: 'A', rows }] }))
    expect(problemsIn(reading)).toEqual([
      '2 1 formula-value-taken',
      '2 2 formula-value-taken',
      '3 2 formula-without-value',
      '4 2 cell-error',
    ])
    expect(reading.rows).toMatchObject([{ number: '001', name: 'SITI', facts: { skd: '3' } }])
  })

  test('merged cells keep every row out that they cover; a merged title does not', () => {
    const reading = candidatesOf(
      simpleWorkbook(
        [
          ['DAFTAR PESERTA', null, null],
          ['Nomor Peserta', 'Nama', 'Jabatan'],
          ['001', 'Siti', 'Auditor'],
          ['002', 'Budi', null],
          ['003', 'Yoh', 'Dokter'],
        ],
        { after: '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C3:C4"/></mergeCells>' },
      ),
    )
    expect(reading.problems).toEqual([
      { line: 3, column: 2, severity: 'error', kind: 'merged-cells', range: 'C3:C4' },
      { line: 4, column: 2, severity: 'error', kind: 'merged-cells', range: 'C3:C4' },
    ])
    expect(reading.rows.map(({ number }) => number)).toEqual(['003'])
  })

  test('hidden rows and columns are read and said', () => {
    const rows = rowXml(1, ['Nomor Peserta', 'Nama', 'SKD', 'x']) + rowXml(2, ['001', 'Siti', 400, 'y'], ' hidden="1"')
    const reading = candidatesOf(
      forgeWorkbook({ sheets: [{ name: 'A', rows, before: '<cols><col min="3" max="4" hidden="1"/></cols>' }] }),
    )
    expect(problemsIn(reading)).toEqual(['2 - hidden-row', '2 2 hidden-column'])
    expect(reading.rows).toHaveLength(1)
  })
})

describe('one person twice', () => {
  test('rows with one number are all kept out, each naming the others', () => {
    const reading = candidatesOf(csv('Nomor Peserta;Nama', 'A1;Siti', 'a1;Budi', 'A2;Yoh', 'A1;Nur'))
    expect(reading.problems).toEqual([
      { line: 2, column: 0, severity: 'error', kind: 'number-duplicate', value: 'A1', lines: [3, 5] },
      { line: 3, column: 0, severity: 'error', kind: 'number-duplicate', value: 'a1', lines: [2, 5] },
      { line: 5, column: 0, severity: 'error', kind: 'number-duplicate', value: 'A1', lines: [2, 3] },
    ])
    expect(reading.rows.map(({ number }) => number)).toEqual(['A2'])
  })

  test('one NIK twice is an error, one name and birth date a warning', () => {
    const lines = [
      'Nomor Peserta;Nama;NIK;Tanggal Lahir',
      '1;Siti;1373055205980001;12/05/1998',
      '2;SITI;;12/05/1998',
      '3;Nur;1373055205980001;',
    ]
    const reading = candidatesOf(csv(...lines))
    expect(problemsIn(reading)).toEqual([
      '2 1 person-duplicate',
      '2 2 nik-duplicate',
      '3 1 person-duplicate',
      '4 2 nik-duplicate',
    ])
    expect(reading.rows.map(({ number }) => number)).toEqual(['2'])
  })

  test('a row that is refused for something else is no duplicate of a sound one', () => {
    const reading = candidatesOf(csv('Nomor Peserta;Nama', '1;', '1;Siti'))
    expect(problemsIn(reading)).toEqual(['2 1 value-missing'])
    expect(reading.rows).toHaveLength(1)
  })
})

describe('several vacancies', () => {
  const vacancies = [
    { code: asCode('auditor'), names: ['Auditor Ahli Muda'] },
    { code: asCode('dokter'), names: ['Dokter'] },
  ]
  const file = csv('Nomor Peserta;Nama;Jabatan', '1;Siti;Auditor Ahli Muda', '1;Siti;Dokter', '2;Budi;Dokter')

  test('are joined where the profile allows, refused where not', () => {
    const joined = candidatesOf(file, { vacancies, severalVacancies: true })
    expect(joined.problems).toEqual([])
    expect(joined.rows).toMatchObject([
      { lines: [2, 3], number: '1', vacancies: ['auditor', 'dokter'] },
      { lines: [4], number: '2', vacancies: ['dokter'] },
    ])
    expect(problemsIn(candidatesOf(file, { vacancies }))).toEqual(['2 0 number-duplicate', '3 0 number-duplicate'])
  })

  test('the same vacancy twice, or another name under one number, stays a duplicate', () => {
    const twice = csv('Nomor Peserta;Nama;Jabatan', '1;Siti;Dokter', '1;Siti;Dokter')
    expect(problemsIn(candidatesOf(twice, { vacancies, severalVacancies: true }))).toEqual([
      '2 0 number-duplicate',
      '3 0 number-duplicate',
    ])
    const other = csv('Nomor Peserta;Nama;Jabatan', '1;Siti;Dokter', '1;Budi;Auditor Ahli Muda')
    expect(problemsIn(candidatesOf(other, { vacancies, severalVacancies: true }))).toEqual([
      '2 0 number-duplicate',
      '3 0 number-duplicate',
    ])
  })

  test('one that the selection does not have is named', () => {
    const reading = candidatesOf(csv('Nomor Peserta;Nama;Jabatan', '1;Siti;Perawat'), { vacancies })
    expect(reading.problems).toEqual([
      { line: 2, column: 2, severity: 'error', kind: 'vacancy-unknown', value: 'Perawat' },
    ])
  })

  test('more than the record takes', () => {
    const many = Array.from({ length: 11 }, (_, i) => `Jabatan ${i}`)
    expect(problemsIn(candidatesOf(csv('Nomor Peserta;Nama;Jabatan', `1;Siti;"${many.join('; ')}"`)))).toEqual([
      '2 2 too-many-vacancies',
    ])
    const rows = many.map((vacancy) => `1;Siti;${vacancy}`)
    const joined = candidatesOf(csv('Nomor Peserta;Nama;Jabatan', ...rows), { severalVacancies: true })
    expect(joined.rows).toEqual([])
    expect(new Set(joined.problems.map(({ kind }) => kind))).toEqual(new Set(['too-many-vacancies']))
  })
})

test('proposing columns and reading never changes the sheet', () => {
  const sheet = sheetOf(csv(heading, '0001;Siti;;;;;;'))
  const before = structuredClone(sheet)
  readCandidates(sheet, proposeColumns(sheet), options)
  expect(sheet).toEqual(before)
})
