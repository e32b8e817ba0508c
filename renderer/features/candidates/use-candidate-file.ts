/**
 * The chosen file on its way from the stick to rows: bytes from the host, sheets and columns from the reader, rows again after every
 * change. An answer that comes after a newer question is dropped.
 */
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Day } from '../../../shared/kernel/instant.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { CandidateReading } from '../../../shared/subjects/candidates/file-candidates.ts'
import type { ColumnTarget } from '../../../shared/subjects/candidates/file-columns.ts'
import type { FileFailure } from '../../../shared/subjects/candidates/file-failure.ts'
import type { VacancyNames } from '../../../shared/subjects/candidates/file-value-vacancy.ts'
import { useHost } from '../../host/use-host.tsx'
import { fileFailureSentence } from '../../i18n/file-sentences.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import type { OpenedFile, ShownSheet } from './candidate-file-session.ts'
import { FileReaderContext } from './file-reader-context.ts'

export interface ColumnsChosen {
  readonly targets: readonly (ColumnTarget | null)[]
  readonly firstDataLine: number
  readonly several: boolean
}

export interface CandidateFileInHand {
  readonly chosen: ChosenFile | null
  readonly busy: boolean
  /** Why nothing can be read, in the page's language. */
  readonly sentence: string | null
  readonly opened: OpenedFile | null
  readonly sheetIndex: number
  readonly sheet: ShownSheet | null
  readonly columns: ColumnsChosen | null
  readonly reading: CandidateReading | null
  choose(file: ChosenFile): void
  chooseSheet(index: number): void
  change(columns: ColumnsChosen): void
  forget(): void
}

type Trouble =
  { readonly of: 'file'; readonly failure: FileFailure } | { readonly of: 'host'; readonly sentence: string }

interface InHand {
  readonly chosen: ChosenFile | null
  readonly opened: OpenedFile | null
  readonly sheetIndex: number
  readonly sheet: ShownSheet | null
  readonly columns: ColumnsChosen | null
  readonly reading: CandidateReading | null
  readonly trouble: Trouble | null
}

const nothing: InHand = {
  chosen: null,
  opened: null,
  sheetIndex: 0,
  sheet: null,
  columns: null,
  reading: null,
  trouble: null,
}

/** The calendar day where this computer stands. */
const dayOf = (now: Date): Day =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-') as Day

/** `vacancies`: those of the frozen scheme; `null` before. */
export function useCandidateFile(vacancies: readonly VacancyNames[] | null): CandidateFileInHand {
  const { host } = useHost()
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const { reader, ask } = useReader()
  const [hand, setHand] = useState<InHand>(nothing)
  const [busy, setBusy] = useState(false)
  const merge = useCallback((part: Partial<InHand>) => setHand((before) => ({ ...before, ...part })), [])
  const inTurn = useCallback(
    async (work: (isNewest: () => boolean) => Promise<Partial<InHand>>) => {
      const isNewest = ask()
      setBusy(true)
      const part = await work(isNewest)
      if (!isNewest()) return
      merge(part)
      setBusy(false)
    },
    [ask, merge],
  )
  const readWith = useCallback(
    async (columns: ColumnsChosen): Promise<Partial<InHand>> => {
      const { targets, firstDataLine, several } = columns
      const options = { today: dayOf(new Date()), vacancies, severalVacancies: several }
      return shown(await reader().read({ columns: { targets, firstDataLine }, options }), (reading) => ({ reading }))
    },
    [reader, vacancies],
  )
  const showSheet = useCallback(
    async (index: number): Promise<Partial<InHand>> => {
      const sheet = await reader().sheet(index)
      if (!sheet.ok) return { sheetIndex: index, sheet: null, columns: null, ...failed(sheet.failure) }
      const { targets, firstDataLine } = sheet.value
      const columns = { targets, firstDataLine, several: false }
      return { sheetIndex: index, sheet: sheet.value, columns, ...(await readWith(columns)) }
    },
    [reader, readWith],
  )
  const choose = (file: ChosenFile): void => {
    setHand({ ...nothing, chosen: file })
    void inTurn(async () => {
      const read = await host['file.read']({ file: file.token })
      if (!read.ok) return { trouble: { of: 'host', sentence: sentenceOf(read.failure) } }
      const opened = await reader().open(read.value.bytes)
      if (!opened.ok) return failed(opened.failure)
      const first = Math.max(
        0,
        opened.value.sheets.findIndex(({ hidden }) => !hidden),
      )
      return { opened: opened.value, ...(await showSheet(first)) }
    })
  }
  const { trouble, ...rest } = hand
  return {
    ...rest,
    busy,
    sentence: trouble && (trouble.of === 'file' ? fileFailureSentence(trouble.failure, language) : trouble.sentence),
    choose,
    chooseSheet: (index) => void inTurn(() => showSheet(index)),
    change: (columns) => {
      merge({ columns })
      void inTurn(() => readWith(columns))
    },
    forget: () => {
      ask()
      setBusy(false)
      setHand(nothing)
    },
  }
}

const failed = (failure: FileFailure): Partial<InHand> => ({ reading: null, trouble: { of: 'file', failure } })

const shown = <V>(answer: Result<V, FileFailure>, part: (value: V) => Partial<InHand>): Partial<InHand> =>
  answer.ok ? { ...part(answer.value), trouble: null } : failed(answer.failure)

/** One reader while the screen is there, begun with the first question; and a way to know which question is the newest. */
function useReader() {
  const make = use(FileReaderContext)
  const held = useRef<ReturnType<typeof make> | null>(null)
  const newest = useRef(0)
  useEffect(
    () => () => {
      held.current?.close()
      held.current = null
    },
    [],
  )
  return useMemo(
    () => ({
      reader: () => (held.current ??= make()),
      ask: (): (() => boolean) => {
        const mine = (newest.current += 1)
        return () => newest.current === mine
      },
    }),
    [make],
  )
}
