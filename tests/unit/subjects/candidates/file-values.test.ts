import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { daySchema } from '../../../../shared/kernel/instant.ts'
import { textCell } from '../../../../shared/subjects/candidates/file-sheet.ts'
import { readDay } from '../../../../shared/subjects/candidates/file-value-day.ts'
import { isBornOn, readNik } from '../../../../shared/subjects/candidates/file-value-nik.ts'
import { markOfColumn, readQuantity } from '../../../../shared/subjects/candidates/file-value-quantity.ts'
import { cleanText } from '../../../../shared/subjects/candidates/file-value-text.ts'
import { readVacancies } from '../../../../shared/subjects/candidates/file-value-vacancy.ts'

describe('days', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24 00:00:00', '2026-11-24'],
    ['2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['4.1.2026', '2026-01-04'],
    ['24 November 2026', '2026-11-24'],
    ['24-Nov-2026', '2026-11-24'],
    ['24 Nopember 2026', '2026-11-24'],
    ['17 Agt 1998', '1998-08-17'],
    ['1 Mei 1998', '1998-05-01'],
    ['1 May 1998', '1998-05-01'],
    ['Okt 5, 1998', '1998-10-05'],
    ['Sawahlunto, 12-05-1998', '1998-05-12'],
    ['Sawahlunto, 12 Mei 1998', '1998-05-12'],
    ['29 Februari 2000', '2000-02-29'],
  ])('%s', (text, day) => {
    expect(readDay(text, false)).toEqual({ ok: true, value: { day, fromSerial: false } })
  })

  test('a bare day number of a spreadsheet, by either calendar', () => {
    expect(readDay('35927', false)).toEqual({ ok: true, value: { day: '1998-05-12', fromSerial: true } })
    expect(readDay('34465', true)).toEqual({ ok: true, value: { day: '1998-05-12', fromSerial: true } })
  })

  test.each([
    ['1998', 'date-unreadable'],
    ['12/05', 'date-unreadable'],
    ['kemarin', 'date-unreadable'],
    ['19980512', 'date-unreadable'],
    ['12/05/98', 'date-two-digit-year'],
    ['12 Mei 98', 'date-two-digit-year'],
    ['05/12/98', 'date-two-digit-year'],
    ['30/02/1998', 'date-not-in-calendar'],
    ['12/25/1998', 'date-not-in-calendar'],
    ['29 Februari 1900', 'date-not-in-calendar'],
  ])('%s is %s', (value, kind) => {
    expect(readDay(value, false)).toEqual({ ok: false, failure: { kind, value } })
  })

  test.prop([fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })])(
    'every day is read back from each way of writing it',
    (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y = '', m = '', d = ''] = iso.split('-')
      const month = new Intl.DateTimeFormat('id', { month: 'long', timeZone: 'UTC' }).format(date)
      for (const text of [iso, `${d}/${m}/${y}`, `${Number(d)}-${Number(m)}-${y}`, `${Number(d)} ${month} ${y}`]) {
        expect(readDay(text, false)).toEqual({ ok: true, value: { day: iso, fromSerial: false } })
      }
    },
  )
})

describe('NIK', () => {
  test('of a man and of a woman, with the marks people put in', () => {
    expect(readNik('1373051205980001')).toEqual({
      ok: true,
      value: { nik: '1373051205980001', sex: 'male', bornOn: '120598' },
    })
    expect(readNik("'1373.05.520598.0001")).toEqual({
      ok: true,
      value: { nik: '1373055205980001', sex: 'female', bornOn: '120598' },
    })
  })

  test('is compared with the day of birth', () => {
    const nik = readNik('1373055205980001')
    expect(nik.ok && isBornOn(nik.value, daySchema.parse('1998-05-12'))).toBe(true)
    expect(nik.ok && isBornOn(nik.value, daySchema.parse('1998-12-05'))).toBe(false)
  })

  test.each([
    ['137305120598001', 'length'],
    ['13730512059800011', 'length'],
    ['137305120598000X', 'not-digits'],
    ['1373050005980001', 'day'],
    ['1373053205980001', 'day'],
    ['1373057205980001', 'day'],
    ['1373051200980001', 'month'],
    ['1373051213980001', 'month'],
  ])('%s: %s', (value, wrong) => {
    expect(readNik(value)).toEqual({ ok: false, failure: { kind: 'nik-form', value, wrong } })
  })
})

describe('quantities', () => {
  test.each([
    ['3,45', undefined, '3.45', false],
    ['3.45', undefined, '3.45', false],
    ['3,50', undefined, '3.5', false],
    ['450', undefined, '450', false],
    ['0', undefined, '0', false],
    ['1.385,5', undefined, '1385.5', false],
    ['83,091', undefined, '83.091', true],
    ['83.091', undefined, '83.091', true],
    ['83,091', 'comma', '83.091', false],
    ['1.385', 'comma', '1385', false],
    ['83.091', 'point', '83.091', false],
  ] as const)('%s with mark %s', (text, mark, value, assumed) => {
    expect(readQuantity(text, 'text', mark)).toEqual({ ok: true, value: { value, assumed } })
  })

  test('a number of a spreadsheet is never doubtful', () => {
    expect(readQuantity('83.091', 'number', 'comma')).toEqual({ ok: true, value: { value: '83.091', assumed: false } })
  })

  test.each([
    ['tiga', 'number-unreadable'],
    ['3,4,5', 'number-unreadable'],
    ['40 %', 'number-unreadable'],
    ['3/4', 'number-unreadable'],
    ['1e3', 'number-unreadable'],
    ['-1', 'number-negative'],
    ['−1,5', 'number-negative'],
  ])('%s is %s', (value, kind) => {
    expect(readQuantity(value, 'text', undefined)).toEqual({ ok: false, failure: { kind, value } })
  })

  test.each([
    [['83,091', '83,09'], 'comma'],
    [['83.091', '83.1'], 'point'],
    [['1.385,5', '83,091'], 'comma'],
    [['83,091', '450'], undefined],
    [['83,09', '83.1'], undefined],
  ])('a column of %j tells %s', (texts, mark) => {
    expect(markOfColumn(texts.map(textCell))).toBe(mark)
  })
})

describe('text', () => {
  test.each([
    ['  Siti\u00a0 Rahmah\n', 'Siti Rahmah', false],
    ['Siti\u200bRahmah', 'SitiRahmah', true],
    ['\u202eitiS', 'itiS', true],
    ['De\u0301siree', 'Désiree', false],
    ['-', '', false],
    ['–', '', false],
    ['A\u0007B', 'AB', true],
  ])('%j', (raw, text, cleaned) => {
    expect(cleanText(raw)).toEqual({ text, cleaned })
  })

  test.prop([fc.string({ unit: 'binary' })])(
    'what is left is what the record may hold, and cleaning it again changes nothing',
    (raw) => {
      const { text } = cleanText(raw)
      expect(text).toBe(text.normalize('NFC'))
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/\p{Cc}|^\s|\s$/u)
      expect(cleanText(text)).toEqual({ text, cleaned: false })
    },
  )
})

describe('vacancies', () => {
  const known = [
    { code: asCode('analis-kebijakan'), names: ['Analis Kebijakan Ahli Muda', 'Policy analyst'] },
    { code: asCode('auditor'), names: ['Auditor; Inspektorat', 'Auditor'] },
  ]

  test.each([
    ['Analis Kebijakan Ahli Muda', ['analis-kebijakan'], []],
    ['ANALIS-KEBIJAKAN', ['analis-kebijakan'], []],
    ['Auditor; Inspektorat', ['auditor'], []],
    ['policy analyst; Auditor', ['analis-kebijakan', 'auditor'], []],
    ['Auditor | Auditor', ['auditor'], []],
    ['Auditor; Dokter', ['auditor'], ['Dokter']],
  ])('%s', (text, found, unknown) => {
    expect(readVacancies(text, known)).toEqual({ found, unknown })
  })

  test('where none are known the words are kept', () => {
    expect(readVacancies('Auditor;  Dokter', null)).toEqual({ found: ['Auditor', 'Dokter'], unknown: [] })
  })
})
