/** Which vacancy each word of the file means: one of the frozen scheme's, or a code that the scheme will have to use. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import type { VacancyCodes, VacancyWord } from '../../../shared/subjects/candidates/new-candidates.ts'
import { viewCandidates } from '../../../shared/subjects/candidates/view-candidates.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useVacancyNames } from './use-vacancy-names.ts'

export interface ImportVacanciesProps {
  readonly words: readonly VacancyWord[]
  readonly codes: VacancyCodes
  readonly unusable: readonly string[]
  readonly onCode: (word: string, code: string) => void
}

export function ImportVacancies({ words, codes, unusable, onCode }: ImportVacanciesProps): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const { vacancies } = useView(viewCandidates)
  const vacancyName = useVacancyNames()
  const shown = (word: string): string => (word === '' ? t('import.vacancyNone') : vacancyName(word as Code))
  return (
    <Section
      title={t('import.vacanciesStep')}
      lead={t(vacancies.size > 0 ? 'import.vacanciesKnown' : 'import.vacanciesNew')}
    >
      <QuietTable
        caption={t('import.vacanciesTable')}
        rows={words}
        rowKey={({ word }) => word}
        empty={t('import.nothingTaken')}
        columns={[
          { key: 'word', title: t('import.vacancyWord'), cell: ({ word }) => shown(word) },
          {
            key: 'rows',
            title: t('import.vacancyRows'),
            align: 'number',
            cell: ({ rows }) => formatCount(rows, language),
          },
          {
            key: 'code',
            title: t('import.vacancyCode'),
            cell: ({ word }) => {
              const label = t('import.vacancyCodeFor', { word: shown(word) })
              const error = unusable.includes(word) && t('import.vacancyCodeMissing')
              if (vacancies.size > 0 && word !== '') return codes[word]
              return vacancies.size > 0 ? (
                <NativeSelect
                  aria-label={label}
                  error={error}
                  value={codes[word] ?? ''}
                  onChange={(event) => onCode(word, event.currentTarget.value)}
                  data={['', ...vacancies.keys()]}
                />
              ) : (
                <TextInput
                  aria-label={label}
                  error={error}
                  placeholder={t('import.vacancyCodeHint')}
                  value={codes[word] ?? ''}
                  onChange={(event) => onCode(word, event.currentTarget.value)}
                />
              )
            },
          },
        ]}
      />
    </Section>
  )
}
