/** The last step: codes for the vacancies, the candidates once more, and the signature. What was signed of a long list is not asked again. */
import { Button } from '@mantine/core'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { CandidateReading } from '../../../shared/subjects/candidates/file-candidates.ts'
import type { CandidateRow } from '../../../shared/subjects/candidates/file-row.ts'
import { listInSteps, type ListStep } from '../../../shared/subjects/candidates/list-in-steps.ts'
import {
  newCandidates,
  proposedCode,
  unusableWords,
  vacancyWords,
  type VacancyCodes,
} from '../../../shared/subjects/candidates/new-candidates.ts'
import { viewCandidates } from '../../../shared/subjects/candidates/view-candidates.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { useSign } from '../../store/use-sign.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { ScoreTable } from '../../ui/score-table.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { ImportVacancies } from './import-vacancies.tsx'

export interface ImportSignProps {
  readonly reading: CandidateReading
  readonly fileName: string
}

export function ImportSign({ reading, fileName }: ImportSignProps): ReactNode {
  const { t } = useTranslation('candidates')
  const { rows, refused } = reading
  const { lines } = useView(viewCandidates)
  const [typed, setTyped] = useState<VacancyCodes>({})
  const [asking, setAsking] = useState(false)
  const words = useMemo(() => vacancyWords(rows), [rows])
  const codes = useMemo<VacancyCodes>(
    () => Object.fromEntries(words.map(({ word }) => [word, typed[word] ?? proposedCode(word)])),
    [words, typed],
  )
  const unusable = unusableWords(words, codes)
  const signing = useListSigning()

  if (rows.length === 0) return <FailureNotice>{t('import.nothingTaken')}</FailureNotice>
  return (
    <>
      <ImportVacancies
        words={words}
        codes={codes}
        unusable={unusable}
        onCode={(word, code) => setTyped((before) => ({ ...before, [word]: code }))}
      />
      <Taken rows={rows} codes={codes} />
      {signing.refusal !== null && <FailureNotice>{signing.refusal}</FailureNotice>}
      <output>{signing.progress && t('import.signing', signing.progress)}</output>
      <div>
        <Button disabled={unusable.length > 0} loading={signing.busy} onClick={() => setAsking(true)}>
          {signing.isHalfway ? t('import.goOn') : t('import.sign', { count: rows.length })}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('import.confirmTitle')}
        verb={t('import.sign', { count: rows.length })}
        weight="final"
        touches={[
          t('import.touchesList', { count: rows.length, name: fileName }),
          ...(refused.length > 0 ? [t('import.touchesRefused', { count: refused.length })] : []),
          ...(lines.length > 0 ? [t('import.touchesReplaced', { count: lines.length })] : []),
        ]}
        onConfirm={() => {
          // A long list takes a while: its progress is on the page, not in the dialog.
          setAsking(false)
          void signing.sign(rows, codes)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('import.confirmWhat')}</p>
      </ConfirmDialog>
    </>
  )
}

/** Random bytes of the browser: a pseudonym must not be foreseen. */
const random = { bytes: (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length)) }

interface Halfway {
  readonly rows: readonly CandidateRow[]
  readonly codes: VacancyCodes
  readonly steps: readonly ListStep[]
  readonly signed: Hash[]
  done: number
}

function useListSigning() {
  const { t } = useTranslation('candidates')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [progress, setProgress] = useState<{ readonly at: number; readonly of: number } | null>(null)
  const halfway = useRef<Halfway | null>(null)
  const [isHalfway, setIsHalfway] = useState(false)
  const begin = (rows: readonly CandidateRow[], codes: VacancyCodes): Halfway => {
    const before = halfway.current
    // Another reading of the file is another list.
    if (before && before.rows === rows && JSON.stringify(before.codes) === JSON.stringify(codes)) return before
    const steps = listInSteps(room.state, newCandidates(rows, codes), random)
    return { rows, codes, steps, signed: [], done: 0 }
  }
  return {
    busy,
    refusal,
    progress,
    isHalfway,
    sign: async (rows: readonly CandidateRow[], codes: VacancyCodes): Promise<void> => {
      const list = begin(rows, codes)
      halfway.current = list
      for (const step of list.steps.slice(list.done)) {
        if (list.steps.length > 1) setProgress({ at: list.done + 1, of: list.steps.length })
        const signed = await sign(step(list.signed))
        if (!signed) break
        list.signed.push(...signed)
        list.done += 1
      }
      setProgress(null)
      setIsHalfway(list.done > 0 && list.done < list.steps.length)
      if (list.done < list.steps.length) return
      halfway.current = null
      say({ tone: 'good', text: t('import.done', { count: rows.length }) })
      navigate('/list')
    },
  }
}

function Taken({ rows, codes }: { readonly rows: readonly CandidateRow[]; readonly codes: VacancyCodes }): ReactNode {
  const { t } = useTranslation('candidates')
  return (
    <Section title={t('import.taken')} lead={t('import.notKept')}>
      <ScoreTable
        label={t('import.taken')}
        height="24rem"
        rows={rows}
        rowKey={({ lines }) => String(lines[0])}
        columns={[
          { key: 'number', title: t('list.number'), cell: ({ number }) => number },
          { key: 'name', title: t('list.name'), cell: ({ name }) => name },
          {
            key: 'vacancies',
            title: t('list.vacancies'),
            cell: ({ vacancies }) => (vacancies.length === 0 ? [''] : vacancies).map((word) => codes[word]).join(', '),
          },
          { key: 'nik', title: t('one.nik'), cell: ({ nik }) => nik ?? <em>{t('one.notRecorded')}</em> },
          {
            key: 'birthDate',
            title: t('one.birthDate'),
            cell: ({ birthDate }) => birthDate ?? <em>{t('one.notRecorded')}</em>,
          },
          {
            key: 'ties',
            title: t('one.ties'),
            cell: ({ facts }) => Object.keys(facts).join(', ') || <em>{t('one.notRecorded')}</em>,
          },
        ]}
      />
    </Section>
  )
}
