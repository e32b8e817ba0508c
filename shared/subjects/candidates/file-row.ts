/** One line of a file as a candidate, or the reasons why not. */
import type { ExactText } from '../../kernel/exact.ts'
import type { Day } from '../../kernel/instant.ts'
import { digitTargets, isFact, requiredTargets, type ColumnTarget, type FactTarget } from './file-columns.ts'
import { fileLimits } from './file-limits.ts'
import { rowError, rowWarning, type FileProblem, type RowError, type RowWarning } from './file-problem.ts'
import type { SourceCell, SourceRow } from './file-sheet.ts'
import { readDay } from './file-value-day.ts'
import { isBornOn, readNik, type Nik } from './file-value-nik.ts'
import { readQuantity, type DecimalMark } from './file-value-quantity.ts'
import { cleanText } from './file-value-text.ts'
import { readVacancies, type VacancyNames } from './file-value-vacancy.ts'

export interface CandidateRow {
  /** Where it stood; several lines where one person stands for several vacancies. */
  readonly lines: readonly number[]
  readonly number: string
  readonly name: string
  /** Codes where the selection's vacancies were given, else as written. */
  readonly vacancies: readonly string[]
  readonly nik: string | null
  readonly birthDate: Day | null
  readonly sex: 'male' | 'female' | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  /** By code: `gpa`, `skd` … */
  readonly facts: Readonly<Record<string, ExactText>>
}

export interface RowReading {
  readonly targets: readonly (ColumnTarget | null)[]
  readonly marks: readonly (DecimalMark | undefined)[]
  readonly vacancies: readonly VacancyNames[] | null
  readonly today: Day
  readonly from1904: boolean
}

export interface ReadRow {
  readonly row: CandidateRow
  readonly problems: readonly FileProblem[]
}

type Draft = { -readonly [K in keyof CandidateRow]: CandidateRow[K] }

/** `row` may be taken only if no problem is an error. */
export function readRow(source: SourceRow, reading: RowReading): ReadRow {
  const reader = new RowReader(source, reading)
  return { row: reader.read(), problems: reader.problems }
}

class RowReader {
  readonly problems: FileProblem[] = []
  private readonly source: SourceRow
  private readonly reading: RowReading
  private readonly facts: Record<string, ExactText> = {}
  private readonly draft: Draft
  private nik: Nik | null = null

  constructor(source: SourceRow, reading: RowReading) {
    this.source = source
    this.reading = reading
    const nothing = { nik: null, birthDate: null, sex: null, address: null, phone: null, email: null } as const
    this.draft = { lines: [source.line], number: '', name: '', vacancies: [], ...nothing, facts: this.facts }
  }

  read(): CandidateRow {
    if (this.source.hidden) this.warn(null, { kind: 'hidden-row' })
    this.reading.targets.forEach((target, column) => {
      if (target !== null) this.readTarget(target, column)
    })
    this.compareWithNik()
    return this.draft
  }

  private fail(column: number | null, error: RowError): void {
    this.problems.push(rowError({ line: this.source.line, column }, error))
  }

  private warn(column: number | null, warning: RowWarning): void {
    this.problems.push(rowWarning({ line: this.source.line, column }, warning))
  }

  private readTarget(target: ColumnTarget, column: number): void {
    const cell = this.source.cells[column]
    if (cell?.kind === 'error') return this.fail(column, { kind: 'cell-error', value: cell.text })
    if (cell?.formula === true && cell.text === '') return this.fail(column, { kind: 'formula-without-value' })
    const { text, cleaned } = cleanText(cell?.text ?? '')
    if (cell === undefined || text === '') {
      if (requiredTargets.includes(target)) this.fail(column, { kind: 'value-missing', target })
      return
    }
    if (cell.formula) this.warn(column, { kind: 'formula-value-taken', value: text })
    if (cleaned) this.warn(column, { kind: 'invisible-characters', value: text })
    if (digitTargets.includes(target) && !this.keepsDigits(cell, text, column)) return
    this.readValue(target, { cell, text, column })
  }

  private readValue(
    target: ColumnTarget,
    { cell, text, column }: { cell: SourceCell; text: string; column: number },
  ): void {
    if (isFact(target)) return this.readFact(target, cell, { text, column })
    switch (target) {
      case 'number':
      case 'name':
      case 'address':
        this.draft[target] = this.within(target, text, { limit: fileLimits[target], column })
        return
      case 'phone':
      case 'email':
        this.draft[target] = this.within(target, text, { limit: fileLimits.contact, column })
        return
      case 'vacancy':
        return this.readVacancy(text, column)
      case 'nik': {
        const nik = readNik(text)
        if (!nik.ok) return this.fail(column, nik.failure)
        this.nik = nik.value
        this.draft.nik = nik.value.nik
        return
      }
      case 'birth-date':
        return this.readBirthDate(text, column)
      case 'sex':
        this.draft.sex = sexOf(text)
        if (this.draft.sex === null) this.fail(column, { kind: 'sex-unreadable', value: text })
    }
  }

  private within(target: ColumnTarget, text: string, { limit, column }: { limit: number; column: number }): string {
    if (text.length > limit) this.fail(column, { kind: 'too-long', target, length: text.length, limit })
    return text
  }

  /** False where digits are gone for good. */
  private keepsDigits(cell: SourceCell, text: string, column: number): boolean {
    const exponent = /^\d(?:[.,]\d+)?[eE]\+?\d+$/.test(text)
    if (exponent || (cell.kind === 'number' && text.replace(/\D/g, '').length > 15)) {
      this.fail(column, { kind: 'digits-lost', value: text })
      return false
    }
    if (cell.kind === 'number') this.warn(column, { kind: 'zeros-maybe-lost', value: text })
    return true
  }

  private readFact(target: FactTarget, cell: SourceCell, { text, column }: { text: string; column: number }): void {
    const quantity = readQuantity(text, cell.kind, this.reading.marks[column])
    if (!quantity.ok) return this.fail(column, quantity.failure)
    const { value, assumed } = quantity.value
    this.facts[target.slice('fact:'.length)] = value
    if (assumed) this.warn(column, { kind: 'decimal-mark-assumed', value: text, read: value })
  }

  private readVacancy(text: string, column: number): void {
    const { found, unknown } = readVacancies(text, this.reading.vacancies)
    for (const value of unknown) this.fail(column, { kind: 'vacancy-unknown', value })
    if (found.length > fileLimits.vacancies) {
      this.fail(column, { kind: 'too-many-vacancies', count: found.length, limit: fileLimits.vacancies })
    }
    this.draft.vacancies = found
  }

  private readBirthDate(text: string, column: number): void {
    const read = readDay(text, this.reading.from1904)
    if (!read.ok) return this.fail(column, read.failure)
    const { day, fromSerial } = read.value
    this.draft.birthDate = day
    if (fromSerial) this.warn(column, { kind: 'date-from-serial', value: text, read: day })
    const years = Number(this.reading.today.slice(0, 4)) - Number(day.slice(0, 4))
    if (day >= this.reading.today || years > oldest || years < youngest)
      this.warn(column, { kind: 'birth-date-implausible', value: day })
  }

  private compareWithNik(): void {
    const { nik, draft } = this
    if (nik === null) return
    const column = this.reading.targets.indexOf('nik')
    if (draft.birthDate !== null && !isBornOn(nik, draft.birthDate)) {
      this.warn(column, { kind: 'nik-birth-date-differs', nik: nik.nik, birthDate: draft.birthDate })
    }
    if (draft.sex !== null && draft.sex !== nik.sex)
      this.warn(column, { kind: 'nik-sex-differs', nik: nik.nik, sex: draft.sex })
  }
}

/** Ages outside this are more likely a slip of the pen; what a selection admits is its profile's business. */
const [youngest, oldest] = [15, 80]

const sexes: Readonly<Record<string, 'male' | 'female'>> = {
  l: 'male', lk: 'male', laki: 'male', lakilaki: 'male', pria: 'male', m: 'male', male: 'male',
  p: 'female', pr: 'female', perempuan: 'female', wanita: 'female', f: 'female', female: 'female',
} // prettier-ignore

const sexOf = (text: string): 'male' | 'female' | null => sexes[text.toLowerCase().replace(/[^a-z]/g, '')] ?? null
