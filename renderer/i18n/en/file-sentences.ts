import type { Day } from '../../../shared/kernel/instant.ts'
import { formatCount, formatDay, formatExact, formatSize } from '../formats.ts'
import type { FileSentences } from '../file-sentence-table.ts'
import { candidates } from './candidates.ts'
import { nameOfTarget } from '../target-name.ts'

const count = (number: number): string => formatCount(number, 'en')
const target = (of: string): string => nameOfTarget(of, candidates.import.targets)
const lines = (of: readonly number[]): string => `${of.length > 1 ? 'lines' : 'line'} ${of.map(count).join(', ')}`
const openAgain = 'Open it in a spreadsheet, save it as XLSX or CSV, then choose it again.'

export const fileSentences: FileSentences = {
  failures: {
    'file-empty': () => 'This file is empty.',
    'file-too-large': ({ bytes, limit }) =>
      `This file is too large: ${formatSize(bytes, 'en')}, the limit is ${formatSize(limit, 'en')}. Remove sheets and pictures that are not needed.`,
    'not-a-table': ({ looksLike }) =>
      ({
        xls: `This is an old Excel file (.xls). ${openAgain}`,
        xlsb: `This is a binary workbook (.xlsb). ${openAgain}`,
        ods: `This is an OpenDocument file (.ods). ${openAgain}`,
        docx: 'This is a Word document and no table. Copy its table into a spreadsheet and save that as XLSX.',
        pdf: 'This is a PDF and no table. Ask for the XLSX or CSV that it was made from.',
        picture: 'This is a picture and no table. Ask for the XLSX or CSV that it was made from.',
        zip: 'This is a ZIP archive and no table. Take the XLSX or CSV out of it first.',
        html: `This is a web page under a table’s name. ${openAgain}`,
        binary: 'This is neither XLSX nor CSV text.',
      })[looksLike],
    'password-protected': () =>
      'This workbook is locked with a password. Open it in Excel, remove the password, save, then choose it again.',
    'zip-damaged': () => 'This file is damaged or was not copied to its end. Copy it again from where it came.',
    'unpacked-too-large': ({ limit }) =>
      `What this workbook holds is unreasonably large (over ${formatSize(limit, 'en')} once unpacked). It was not read.`,
    'workbook-damaged': () => `The structure of this workbook is damaged. ${openAgain}`,
    'no-such-sheet': () => 'That sheet is no longer in the file.',
    'sheet-empty': ({ sheet }) => `The sheet “${sheet}” has no data in the columns that are read.`,
    'too-many-rows': ({ found, limit }) =>
      `Too many rows: ${count(found)}, the limit is ${count(limit)}. Split the file by vacancy, or remove rows that are no candidates.`,
    'too-many-columns': ({ found, limit }) =>
      `Too many columns: ${count(found)}, the limit is ${count(limit)}. Remove those that are not needed.`,
    'quotes-unclosed': ({ line }) =>
      `A quotation mark in line ${count(line)} is never closed, so the lines after it can’t be told apart. Mend that line.`,
    'columns-missing': ({ targets }) => `Say which column holds: ${targets.map(target).join(', ')}.`,
    'column-mapped-twice': ({ target: of }) => `Two columns are read as ${target(of)}. Choose one of them.`,
  },
  problems: {
    'value-missing': ({ target: of }) => `${target(of)} is empty.`,
    'too-long': ({ target: of, length, limit }) =>
      `${target(of)} is too long: ${count(length)} characters, the limit is ${count(limit)}.`,
    'cell-error': ({ value }) => `The cell shows the error ${value}. Mend its formula.`,
    'formula-without-value': () => `The cell holds a formula without a result. ${openAgain}`,
    'merged-cells': ({ range }) =>
      `The cells ${range} are merged, so it is not clear which row is meant. Unmerge them.`,
    'digits-lost': ({ value }) =>
      `${value} has lost digits in the spreadsheet. Enter it again as text from its source.`,
    'nik-form': ({ value, wrong }) =>
      ({
        length: `NIK ${value} has not 16 digits.`,
        'not-digits': `NIK ${value} holds something that is no digit.`,
        day: `NIK ${value} holds a day of birth that does not exist.`,
        month: `NIK ${value} holds a month of birth that does not exist.`,
      })[wrong],
    'number-unreadable': ({ value }) => `“${value}” can’t be read as a number.`,
    'number-negative': ({ value }) => `${formatExact(value, 'en')} is negative.`,
    'date-unreadable': ({ value }) => `“${value}” can’t be read as a date. For instance: 17-08-1995.`,
    'date-two-digit-year': ({ value }) => `The year in “${value}” has two digits only. Write all four.`,
    'date-not-in-calendar': ({ value }) => `There is no such day as “${value}”.`,
    'sex-unreadable': ({ value }) => `“${value}” can’t be read as a sex. Use L or P.`,
    'vacancy-unknown': ({ value }) => `The scheme has no vacancy “${value}”.`,
    'too-many-vacancies': ({ count: found, limit }) =>
      `One candidate for ${count(found)} vacancies; the limit is ${count(limit)}.`,
    'number-duplicate': ({ value, lines: others }) =>
      `Number ${value} is also in ${lines(others)}. None of them is taken; decide which is right.`,
    'nik-duplicate': ({ value, lines: others }) =>
      `NIK ${value} is also in ${lines(others)}. None of them is taken; decide which is right.`,
    'formula-value-taken': ({ value }) => `The cell holds a formula; its last result is taken: ${value}.`,
    'zeros-maybe-lost': ({ value }) => `${value} may have lost leading zeros. Compare it with its source.`,
    'hidden-row': () => 'This row is hidden in the spreadsheet and is read all the same.',
    'hidden-column': ({ target: of }) =>
      `The column ${target(of)} is hidden in the spreadsheet and is read all the same.`,
    'decimal-mark-assumed': ({ value, read }) => `“${value}” is read as ${formatExact(read, 'en')}.`,
    'date-from-serial': ({ value, read }) => `The number ${value} is read as the day ${formatDay(read as Day, 'en')}.`,
    'birth-date-implausible': ({ value }) =>
      `A birth date of ${formatDay(value as Day, 'en')} is unusual. Check the year.`,
    'nik-birth-date-differs': ({ nik, birthDate }) =>
      `The birth date ${formatDay(birthDate as Day, 'en')} differs from the one in NIK ${nik}.`,
    'nik-sex-differs': ({ nik }) => `The sex differs from the one in NIK ${nik}.`,
    'person-duplicate': ({ value, lines: others }) =>
      `${value} with the same birth date is also in ${lines(others)}. Make sure that it is not the same person.`,
    'invisible-characters': ({ value }) => `Invisible characters were removed; read as “${value}”.`,
  },
}
