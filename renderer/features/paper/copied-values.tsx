/** What was copied, criterion by criterion in the order of the paper, each level with its anchor. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import type { Criterion, Rubric } from '../../../shared/rules/rubric.ts'
import { rubricFor } from '../../../shared/subjects/scoring/decide.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { usePaperNames } from './paper-names.ts'
import styles from './paper.module.css'

const rubricOf = (state: State, instrument: string): Rubric | null => rubricFor(state, instrument as Code)

export function CopiedValues({ instrument, sheet }: { readonly instrument: Code; readonly sheet: Sheet }): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const rubric = useView(rubricOf, instrument)
  return (
    <Section title={t('one.values')}>
      <QuietTable
        caption={t('one.table')}
        rows={rubric?.criteria ?? []}
        rowKey={({ code }) => code}
        empty={t('withheld')}
        columns={[
          {
            key: 'criterion',
            title: t('one.criterion'),
            cell: ({ title }) => <strong>{title[language]}</strong>,
          },
          { key: 'score', title: t('one.score'), cell: (criterion) => <Mark {...{ criterion, sheet }} /> },
          {
            key: 'evidence',
            title: t('one.evidence'),
            cell: ({ code }) => (
              <span className={styles['note']}>{sheet.scores[code]?.note || t('one.noEvidence')}</span>
            ),
          },
        ]}
      />
      {sheet.remark !== '' && (
        <p className={styles['note']}>
          <strong>{t('one.remark')}:</strong> {sheet.remark}
        </p>
      )}
    </Section>
  )
}

interface MarkProps {
  readonly criterion: Criterion
  readonly sheet: Sheet
}

function Mark({ criterion: { code, levels }, sheet }: MarkProps): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { scoreOf } = usePaperNames()
  const score = sheet.scores[code]?.score
  if (score === undefined) return t('withheld')
  const anchor = levels.find(({ level }) => level === score)?.anchor[language] ?? t('one.notObservedLong')
  return (
    <>
      <strong>{scoreOf(score)}</strong>
      <span className={styles['anchor']}>{anchor}</span>
    </>
  )
}
