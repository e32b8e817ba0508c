/**
 * One chosen file while it is looked at: opened once, then read again for every change of sheet or columns. Runs in a worker, since a
 * workbook of twenty thousand rows takes seconds; its answers are plain data.
 */
import { base64ToBytes } from '../../../shared/host/base64.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  readCandidates,
  type CandidateReading,
  type CandidateReadingOptions,
  type ConfirmedColumns,
} from '../../../shared/subjects/candidates/file-candidates.ts'
import type { ColumnTarget } from '../../../shared/subjects/candidates/file-columns.ts'
import type { FileFailure } from '../../../shared/subjects/candidates/file-failure.ts'
import { previewRows, proposeColumns } from '../../../shared/subjects/candidates/file-headings.ts'
import { fileLimits } from '../../../shared/subjects/candidates/file-limits.ts'
import {
  openCandidateFile,
  readSheet,
  type CandidateFile,
  type SheetEntry,
} from '../../../shared/subjects/candidates/file-open.ts'
import type { SourceSheet } from '../../../shared/subjects/candidates/file-sheet.ts'

export interface OpenedFile {
  readonly format: 'xlsx' | 'csv'
  /** Of text files alone. */
  readonly text: { readonly encoding: string; readonly delimiter: string } | null
  readonly sheets: readonly SheetEntry[]
}

export interface ShownSheet {
  readonly name: string
  readonly columns: number
  readonly headings: readonly string[]
  readonly targets: readonly (ColumnTarget | null)[]
  readonly firstDataLine: number
  /** From the top, so that another first line can be chosen. */
  readonly top: readonly { readonly line: number; readonly texts: readonly string[] }[]
}

export interface ReadRequest {
  readonly columns: ConfirmedColumns
  readonly options: CandidateReadingOptions
}

/** What the page asks of whoever reads the file. */
export interface CandidateFileReader {
  /** `base64`: the bytes as the host gave them. */
  open(base64: string): Promise<Result<OpenedFile, FileFailure>>
  sheet(index: number): Promise<Result<ShownSheet, FileFailure>>
  read(request: ReadRequest): Promise<Result<CandidateReading, FileFailure>>
  close(): void
}

export type ReaderCall =
  | { readonly ask: 'open'; readonly base64: string }
  | { readonly ask: 'sheet'; readonly index: number }
  | { readonly ask: 'read'; readonly request: ReadRequest }

/** Titles, headings and the rows of the preview. */
const topRows = 30 + fileLimits.previewRows

export class CandidateFileSession {
  private file: CandidateFile | null = null
  private shown: SourceSheet | null = null

  answer(call: ReaderCall): Result<unknown, FileFailure> {
    if (call.ask === 'open') return this.open(call.base64)
    return call.ask === 'sheet' ? this.sheet(call.index) : this.read(call.request)
  }

  open(base64: string): Result<OpenedFile, FileFailure> {
    this.file = null
    this.shown = null
    const bytes = base64ToBytes(base64)
    if (!bytes.ok) return err({ kind: 'not-a-table', looksLike: 'binary' })
    const opened = openCandidateFile(bytes.value)
    if (!opened.ok) return opened
    const file = opened.value
    this.file = file
    const text = file.format === 'csv' ? { encoding: file.file.encoding, delimiter: file.file.delimiter } : null
    return ok({ format: file.format, text, sheets: file.sheets })
  }

  sheet(index: number): Result<ShownSheet, FileFailure> {
    this.shown = null
    if (!this.file) return err({ kind: 'no-such-sheet', sheet: index })
    const read = readSheet(this.file, index)
    if (!read.ok) return read
    this.shown = read.value
    const { headings, targets, firstDataLine } = proposeColumns(read.value)
    const { name, columns } = read.value
    return ok({ name, columns, headings, targets, firstDataLine, top: previewRows(read.value, 0, topRows) })
  }

  read({ columns, options }: ReadRequest): Result<CandidateReading, FileFailure> {
    return this.shown ? readCandidates(this.shown, columns, options) : err({ kind: 'no-such-sheet', sheet: 0 })
  }
}
