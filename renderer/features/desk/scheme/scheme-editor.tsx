/** The scheme while it is written: a draft of this person alone until it is frozen, kept with every key and checked as one types. */
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import { Section } from '../../../ui/page.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import { CheckPanel } from './check-panel.tsx'
import { ComponentsSection } from './components-section.tsx'
import { DraftText, problemsByPath, ProblemsProvider } from './draft-fields.tsx'
import { draftToScheme } from './draft-to-scheme.ts'
import { GroupsSection } from './groups-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { schemeDraftKey, type SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { TieBreaksSection } from './tie-breaks-section.tsx'
import { VacanciesSection } from './vacancies-section.tsx'

export interface SchemeEditorProps {
  readonly start: SchemeDraft
  readonly profile: RuleProfile
  /** What follows once the form is sound. */
  readonly next: ReactNode
}

export function SchemeEditor({ start, profile, next }: SchemeEditorProps): ReactNode {
  const form = useForm<SchemeDraft>({ defaultValues: start })
  useKeptForm(form, schemeDraftKey)
  return (
    <FormProvider {...form}>
      <Editor profile={profile} next={next} />
    </FormProvider>
  )
}

function Editor({ profile, next }: Omit<SchemeEditorProps, 'start'>): ReactNode {
  const { t } = useTranslation('desk')
  const { control } = useFormContext<SchemeDraft>()
  const draft = useWatch<SchemeDraft>({ control }) as SchemeDraft
  const [showMissing, setShowMissing] = useState(false)
  const reading = draftToScheme(draft, profile)
  return (
    <ProblemsProvider value={{ of: problemsByPath(reading.problems), showMissing }}>
      <div className={styles['editor']}>
        <div className={styles['form']}>
          <Section title={t('scheme.name')}>
            <div className={styles['two']}>
              <DraftText path="titleId" label={t('scheme.titleId')} maxLength={300} required />
              <DraftText
                path="titleEn"
                label={t('scheme.titleEn')}
                description={t('scheme.emptyEnglish')}
                maxLength={300}
              />
            </div>
          </Section>
          <VacanciesSection profile={profile} />
          <GroupsSection />
          <ComponentsSection />
          <RulesSection />
          <TieBreaksSection />
        </div>
        <CheckPanel
          draft={draft}
          reading={reading}
          profile={profile}
          onShowMissing={() => setShowMissing(true)}
          next={next}
        />
      </div>
    </ProblemsProvider>
  )
}
