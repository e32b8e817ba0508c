/** A sealed round of practice: own level beside the expected one, with what in the case asks for it. */
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import {
  compareWithExpected,
  type Compared,
  type PracticeCase,
  type PracticeSheet,
} from '../../../shared/subjects/scoring/view-practice.ts'
import { formatMoment, formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Page } from '../../ui/page.tsx'
import { QuietTable, type QuietColumn } from '../../ui/quiet-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { entryOf, instrumentOf, practiceAddress } from './practice-address.ts'
import { NoPractice } from './practice-page.tsx'
import { PracticeStory } from './practice-story.tsx'
import styles from './practice.module.css'
import { useScoreWord } from './score-word.ts'
import { listAddress } from './sheet-address.ts'
import { usePractice, type Practice } from './use-practice.ts'

export interface PractisedPageProps {
  readonly instrument: string
  readonly entry: string
}

export function PractisedPage({ instrument, entry }: PractisedPageProps): ReactNode {
  const code = instrumentOf(instrument)
  return code ? <Practised instrument={code} entry={entry} /> : <NoPractice />
}

function Practised({ instrument, entry }: { readonly instrument: Code; readonly entry: string }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const practice = usePractice(instrument)
  const sheet = practice?.sheets.find((one) => one.entry === entryOf(entry))
  const written = practice?.cases.find(({ code }) => code === sheet?.about.practice)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  if (!practice || !sheet || !written) return <NoPractice />
  return (
    <Page
      title={t('practice.resultTitle', { title: written.title[language] })}
      lead={t('practice.resultLead', {
        occasion: t(`practice.occasions.${sheet.about.occasion}`),
        when: formatMoment(sheet.at, language),
      })}
      actions={<Link href={practiceAddress(instrument)}>{t('practice.back')}</Link>}
    >
      <div>
        <Button ref={button} onClick={() => navigate(listAddress(instrument))}>
          {t('practice.toList')}
        </Button>
      </div>
      <Comparison {...{ practice, sheet, written }} />
      <PracticeStory written={written} />
    </Page>
  )
}

interface ComparisonProps {
  readonly practice: Practice
  readonly sheet: PracticeSheet
  readonly written: PracticeCase
}

function Comparison({ practice, sheet, written }: ComparisonProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const scoreWord = useScoreWord()
  const { reading } = sheet
  if (reading.kind !== 'value') return <p>{t('sealed.unread')}</p>
  const rows = compareWithExpected(reading.value, written)
  const earlier = earlierOn(practice, sheet)
  const before = earlier?.reading.kind === 'value' ? earlier.reading.value : null
  const equal = rows.filter(({ difference }) => difference === 0).length
  const columns: readonly QuietColumn<Compared>[] = [
    {
      key: 'criterion',
      title: t('check.criterion'),
      cell: ({ criterion }) => (
        <strong className={styles['criterion']}>
          {practice.rubric.criteria.find(({ code }) => code === criterion)?.title[language] ?? criterion}
        </strong>
      ),
    },
    ...(before && earlier
      ? [
          {
            key: 'earlier',
            title: t('practice.earlier', { time: formatTime(earlier.at, language) }),
            cell: ({ criterion }: Compared) => {
              const score = before.scores[criterion]?.score
              return score === undefined ? '' : scoreWord(score)
            },
          },
        ]
      : []),
    { key: 'own', title: t('practice.own'), cell: ({ own }) => <strong>{scoreWord(own)}</strong> },
    { key: 'expected', title: t('practice.expected'), cell: ({ level }) => <strong>{level}</strong> },
    { key: 'difference', title: t('practice.difference'), cell: (one) => <Difference one={one} /> },
    { key: 'reason', title: t('practice.reason'), cell: ({ reason }) => reason[language] },
  ]
  return (
    <>
      <p className={styles['sentence']}>{t('practice.resultSentence', { equal, all: rows.length })}</p>
      <QuietTable
        caption={t('practice.resultTable')}
        columns={columns}
        rows={rows}
        rowKey={({ criterion }) => criterion}
        empty={t('sealed.unread')}
      />
    </>
  )
}

/** The own sheet about the same case that was sealed last before this one. */
function earlierOn({ sheets }: Practice, sheet: PracticeSheet): PracticeSheet | null {
  const at = sheets.indexOf(sheet)
  return sheets.slice(0, Math.max(0, at)).findLast(({ about }) => about.practice === sheet.about.practice) ?? null
}

/** In words as well as by colour. */
function Difference({ one: { difference } }: { readonly one: Compared }): ReactNode {
  const { t } = useTranslation('scoring')
  if (difference === null) return t('check.notObserved')
  if (difference === 0) return <StatusBadge tone="good">{t('practice.same')}</StatusBadge>
  return (
    <StatusBadge tone="warning">
      {t(difference > 0 ? 'practice.above' : 'practice.below', { by: Math.abs(difference) })}
    </StatusBadge>
  )
}
