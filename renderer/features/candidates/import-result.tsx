/** What was read, in counts that add up, and every problem with its place. */
import { Checkbox } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateReading } from '../../../shared/subjects/candidates/file-candidates.ts'
import type { FileProblem } from '../../../shared/subjects/candidates/file-problem.ts'
import { columnName } from '../../../shared/subjects/candidates/file-sheet.ts'
import { formatCount } from '../../i18n/formats.ts'
import { fileProblemSentence } from '../../i18n/file-sentences.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { ScoreTable } from '../../ui/score-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'

export function ImportResult({ reading }: { readonly reading: CandidateReading }): ReactNode {
  const { t } = useTranslation('candidates')
  const { rows, problems, read, refused, skipped } = reading
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  return (
    <Section title={t('import.resultStep')}>
      <div aria-live="polite">
        <p>
          {t('import.counts', {
            taken: rows.length,
            read,
            refused: refused.length,
            skipped: skipped.length,
          })}
          {warnings > 0 && ` ${t('import.warnings', { count: warnings })}`}
        </p>
      </div>
      {problems.length === 0 ? (
        <StatusBadge tone="good">{t('import.noProblems')}</StatusBadge>
      ) : (
        <Problems problems={problems} />
      )}
    </Section>
  )
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const [onlyErrors, setOnlyErrors] = useState(false)
  const shown = useMemo(
    () =>
      problems
        .filter(({ severity }) => !onlyErrors || severity === 'error')
        .map((problem, at) => ({ problem, key: String(at) })),
    [problems, onlyErrors],
  )
  const placeOf = ({ line, column }: FileProblem): string =>
    column === null || column < 0
      ? t('import.placeRow', { line: formatCount(line, language) })
      : t('import.placeCell', { line: formatCount(line, language), column: columnName(column) })
  return (
    <>
      <Checkbox
        size="md"
        iconColor="var(--timbang-onaccent)"
        label={t('import.onlyErrors')}
        checked={onlyErrors}
        onChange={(event) => setOnlyErrors(event.currentTarget.checked)}
      />
      <ScoreTable
        label={t('import.problems')}
        height="24rem"
        rows={shown}
        rowKey={({ key }) => key}
        columns={[
          { key: 'place', title: t('import.place'), cell: ({ problem }) => placeOf(problem) },
          {
            key: 'severity',
            title: t('import.effect'),
            cell: ({ problem: { severity } }) => (
              <StatusBadge tone={severity === 'error' ? 'bad' : 'warning'}>
                {t(`import.severity.${severity}`)}
              </StatusBadge>
            ),
          },
          { key: 'what', title: t('import.what'), cell: ({ problem }) => fileProblemSentence(problem, language) },
        ]}
      />
    </>
  )
}
