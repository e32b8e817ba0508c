/** What is to be filled: each vacancy with its unit, its posts, and how many stand above the line. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import { Section } from '../../../ui/page.tsx'
import { CodeField, useCodeAfter } from './code-field.tsx'
import { DraftText, useProblem } from './draft-fields.tsx'
import { emptyVacancy, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { placesFor } from './scheme-start.ts'

export function VacanciesSection({ profile }: { readonly profile: RuleProfile }): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const { fields, append, remove } = useFieldArray({ control, name: 'vacancies' })
  const problem = useProblem('vacancies')
  const word = profile.vacancyWord
  return (
    <Section title={t(`vacancyWord.${word}`)} lead={t('scheme.vacanciesLead')}>
      {problem && <p>{problem}</p>}
      <div className={styles['cards']}>
        {fields.map(({ id }, index) => (
          <Vacancy key={id} index={index} profile={profile} onRemove={() => remove(index)} />
        ))}
      </div>
      <div>
        <Button variant="default" onClick={() => append({ ...emptyVacancy, places: placesFor(profile, '1') ?? '' })}>
          {t(`scheme.addVacancy.${word}`)}
        </Button>
      </div>
    </Section>
  )
}

interface VacancyProps {
  readonly index: number
  readonly profile: RuleProfile
  readonly onRemove: () => void
}

function Vacancy({ index, profile, onRemove }: VacancyProps): ReactNode {
  const { t } = useTranslation('desk')
  const { getValues, setValue } = useFormContext<SchemeDraft>()
  const at = `vacancies.${index}` as const
  const fillCode = useCodeAfter(`${at}.titleId`, `${at}.code`)
  const fillPlaces = (): void => {
    const places = placesFor(profile, getValues(`${at}.posts`))
    if (places !== null) setValue(`${at}.places`, places)
  }
  return (
    <fieldset className={styles['card']}>
      <legend className={styles['legend']}>{t('scheme.number', { number: index + 1 })}</legend>
      <div className={styles['two']}>
        <DraftText path={`${at}.titleId`} label={t('scheme.nameId')} onBlur={fillCode} required />
        <DraftText path={`${at}.titleEn`} label={t('scheme.nameEn')} />
        <DraftText path={`${at}.unitId`} label={t('scheme.unitId')} />
        <DraftText path={`${at}.unitEn`} label={t('scheme.unitEn')} />
      </div>
      <div className={styles['three']}>
        <CodeField path={`${at}.code`} />
        <DraftText
          path={`${at}.posts`}
          label={t('scheme.posts')}
          description={t('scheme.postsHint')}
          sort="number"
          onBlur={fillPlaces}
          required
        />
        <DraftText
          path={`${at}.places`}
          label={t('scheme.places')}
          description={t('scheme.placesHint')}
          sort="number"
          required
        />
      </div>
      <div>
        <Button variant="subtle" onClick={onRemove}>
          {t('remove')}
          <span className="timbang-visually-hidden"> {t('scheme.number', { number: index + 1 })}</span>
        </Button>
      </div>
    </fieldset>
  )
}
