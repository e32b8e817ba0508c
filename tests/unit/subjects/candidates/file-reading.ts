/** The road of a file in tests: bytes → sheet → columns → candidates. */
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { Day } from '../../../../shared/kernel/instant.ts'
import {
  readCandidates,
  type CandidateReading,
  type CandidateReadingOptions,
} from '../../../../shared/subjects/candidates/file-candidates.ts'
import { proposeColumns } from '../../../../shared/subjects/candidates/file-headings.ts'
import { openCandidateFile, readSheet } from '../../../../shared/subjects/candidates/file-open.ts'
import type { FileProblem } from '../../../../shared/subjects/candidates/file-problem.ts'
import type { SourceSheet } from '../../../../shared/subjects/candidates/file-sheet.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const sheetOf = (bytes: Uint8Array, index = 0): SourceSheet =>
  expectOk(readSheet(expectOk(openCandidateFile(bytes), 'the file opens'), index), 'the sheet has rows')

export const options: CandidateReadingOptions = { today: '2026-11-24' as Day, vacancies: null, severalVacancies: false }

/** Reads with the columns that are proposed. */
export function candidatesOf(bytes: Uint8Array, change: Partial<CandidateReadingOptions> = {}): CandidateReading {
  const sheet = sheetOf(bytes)
  return expectOk(readCandidates(sheet, proposeColumns(sheet), { ...options, ...change }), 'columns are complete')
}

/** CSV with semicolons: one string a line. */
export const csv = (...lines: readonly string[]): Uint8Array => utf8(lines.join('\r\n'))

/** `line column kind`, which is enough to tell a problem by. */
export const problemsIn = (reading: CandidateReading): string[] => reading.problems.map(placed)
const placed = ({ line, column, kind }: FileProblem): string => `${line} ${column ?? '-'} ${kind}`
