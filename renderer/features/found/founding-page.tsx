/** The founding form: what is to be ruled by what, whose selection it is, and who holds its three keys. */
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { Founding } from '../../../shared/subjects/selection/decide.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { useFound } from '../../store/use-found.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { ChooseProfile } from './choose-profile.tsx'
import {
  emptyFounding,
  foundingGaps,
  otherOffices,
  shareLaptop,
  toFounding,
  type FoundingForm,
  type OtherOffice,
} from './founding-form.ts'
import styles from './founding-page.module.css'
import { HolderPicker } from './holder-picker.tsx'

export interface FoundingPageProps {
  readonly me: Unlocked
  readonly onFounded: (selection: Hash, founding: Founding) => void
}

export function FoundingPage({ me, onFounded }: FoundingPageProps): ReactNode {
  const { t } = useTranslation('desk')
  const [form, setForm] = useState<FoundingForm>(emptyFounding)
  const change = (part: Partial<FoundingForm>): void => setForm((before) => ({ ...before, ...part }))
  return (
    <Page title={t('found.title')} lead={t('found.lead')}>
      <Section title={t('found.profile')} lead={t('found.profileLead')}>
        <ChooseProfile chosen={form.profile} onChosen={(profile) => change({ profile })} />
      </Section>
      <AboutSelection form={form} onChange={change} />
      <Section title={t('found.holders')} lead={t('found.holdersLead')}>
        <OwnOffice me={me} position={form.ownPosition} onChange={(ownPosition) => change({ ownPosition })} />
        {otherOffices.map((office) => (
          <HolderPicker
            key={office}
            office={office}
            chosen={form.holders[office]}
            onChosen={(holder) => change({ holders: { ...form.holders, [office]: holder } })}
          />
        ))}
        {shareLaptop(form, me) && <FailureNotice tone="warning">{t('found.sharedLaptop')}</FailureNotice>}
      </Section>
      <Finish me={me} form={form} onFounded={onFounded} />
    </Page>
  )
}

interface FormPartProps {
  readonly form: FoundingForm
  readonly onChange: (part: Partial<FoundingForm>) => void
}

function AboutSelection({ form, onChange }: FormPartProps): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <Section title={t('found.about')}>
      <div className={styles['fields']}>
        <TextInput
          label={t('found.titleId')}
          description={t('found.titleHint')}
          value={form.titleId}
          onChange={(event) => onChange({ titleId: event.currentTarget.value })}
          maxLength={200}
          required
        />
        <TextInput
          label={t('found.titleEn')}
          description={t('found.titleEnHint')}
          value={form.titleEn}
          onChange={(event) => onChange({ titleEn: event.currentTarget.value })}
          maxLength={200}
        />
        <TextInput
          label={t('found.agency')}
          description={t('found.agencyHint')}
          value={form.agency}
          onChange={(event) => onChange({ agency: event.currentTarget.value })}
          maxLength={120}
          required
        />
      </div>
    </Section>
  )
}

interface OwnOfficeProps {
  readonly me: Unlocked
  readonly position: string
  readonly onChange: (position: string) => void
}

function OwnOffice({ me, position, onChange }: OwnOfficeProps): ReactNode {
  const { t } = useTranslation('desk')
  return (
    <section className={styles['holder']} aria-label={t('offices.chair')}>
      <h3 className={styles['office']}>{t('offices.chair')}</h3>
      <p>{t('found.chairIsYou', { name: me.label })}</p>
      <TextInput
        label={t('found.position')}
        description={t('found.positionHint')}
        value={position}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={160}
      />
    </section>
  )
}

interface FinishProps {
  readonly me: Unlocked
  readonly form: FoundingForm
  readonly onFounded: FoundingPageProps['onFounded']
}

function Finish({ me, form, onFounded }: FinishProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const sentenceOf = useFailureSentence()
  const { busy, refusal, found } = useFound()
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const gaps = foundingGaps(form, me)
  const founding = toFounding(form, me)
  const sign = async (): Promise<void> => {
    const selection = founding && (await found(founding))
    setConfirming(false)
    if (selection && founding) onFounded(selection, founding)
  }
  return (
    <Section title={t('found.finish')} lead={t(me.sample ? 'found.finishSample' : 'found.finishLead')}>
      {asked && gaps.length > 0 && (
        <FailureNotice tone="warning">
          {t('found.gaps')}
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t(`found.gap.${gap}`)}</li>
            ))}
          </ul>
        </FailureNotice>
      )}
      {refusal !== null && <FailureNotice>{sentenceOf(refusal)}</FailureNotice>}
      <div>
        <Button
          loading={busy}
          onClick={() => {
            setAsked(true)
            setConfirming(founding !== null)
          }}
        >
          {t('found.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={confirming}
        title={t('found.confirm')}
        verb={t('found.go')}
        weight="final"
        touches={touchesOf(founding, { language, office: (office) => t(`offices.${office}`) })}
        onConfirm={sign}
        onClose={() => setConfirming(false)}
      >
        <p>{t('found.confirmLead')}</p>
      </ConfirmDialog>
    </Section>
  )
}

function touchesOf(
  founding: Founding | null,
  { language, office }: { language: 'id' | 'en'; office: (office: 'chair' | OtherOffice) => string },
): string[] {
  if (!founding) return []
  const { title, agency, holders } = founding
  const people = (['chair', 'secretary', 'custodian'] as const).map(
    (one) => `${office(one)}: ${holders[one].person.name}`,
  )
  return [`${title[language]} (${agency})`, ...people]
}
