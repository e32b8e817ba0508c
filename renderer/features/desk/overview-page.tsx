/** The first page of the desk: what is done and what is missing before the first score, each with where it is done. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewReadiness, type ReadinessStep, type StepStatus } from '../../../shared/engine/view-readiness.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { codeQr, shortCode } from '../../../shared/record/short-code.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { viewCommittee } from '../../../shared/subjects/selection/view-committee.ts'
import { formatCount } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { FoundingSheet } from '../../ui/founding-sheet.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-sheet.tsx'
import { ProfileRules } from '../../ui/profile-rules.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import styles from './overview-page.module.css'
import { useFoundingProfile, useNames } from './use-desk.ts'

export function OverviewPage(): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const steps = useView(viewReadiness)
  const done = steps.filter(({ status }) => status === 'done').length
  const counts = { done: formatCount(done, language), all: formatCount(steps.length, language) }
  return (
    <Page title={t('overview.title')} lead={t('overview.lead')}>
      <Section
        title={t('overview.steps')}
        lead={done === steps.length ? t('overview.allDone') : t('overview.someDone', counts)}
      >
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <StepItem key={step.step} step={step} />
          ))}
        </ol>
      </Section>
      <Rules />
      <Code />
    </Page>
  )
}

const tones: Readonly<Record<StepStatus, StatusTone>> = {
  done: 'good',
  open: 'info',
  waiting: 'warning',
  later: 'neutral',
  trouble: 'bad',
}

/** Where a step is done; other rooms by their own address. */
const addresses: Readonly<Record<ReadinessStep['step'], string>> = {
  joined: '/people',
  admitted: '/people',
  announcement: '/announcement',
  scheme: '/scheme',
  candidates: '~/candidates',
  declarations: '~/exchange',
  roster: '/roster',
  assignments: '~/exchange',
}

function StepItem({ step }: { readonly step: ReadinessStep }): ReactNode {
  const { t } = useTranslation('desk')
  const address = step.status === 'waiting' ? '/awaiting' : addresses[step.step]
  return (
    <li className={styles['step']}>
      <div className={styles['words']}>
        <h3 className={styles['name']}>{t(`step.${step.step}.name`)}</h3>
        <p className={styles['count']}>
          <StepWords step={step} />
        </p>
      </div>
      <StatusBadge tone={tones[step.status]}>{t(`stepStatus.${step.status}`)}</StatusBadge>
      <Link href={address}>
        {t(step.status === 'waiting' ? 'step.sign' : `step.${step.step}.go`)}
        <span className="timbang-visually-hidden"> ({t(`step.${step.step}.name`)})</span>
      </Link>
    </li>
  )
}

function StepWords({ step }: { readonly step: ReadinessStep }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const nameOf = useNames()
  const count = (value: number): string => formatCount(value, language)
  const names = (keys: readonly KeyId[]): string => keys.map(nameOf).join(', ')
  switch (step.step) {
    case 'joined':
      return step.missing.length === 0
        ? t('step.joined.done')
        : t('step.joined.missing', { names: names(step.missing) })
    case 'admitted':
      return step.pending > 0
        ? t('step.admitted.pending', { assessors: count(step.assessors), pending: count(step.pending) })
        : t('step.admitted.count', { assessors: count(step.assessors) })
    case 'announcement':
      return step.recorded > 0 ? t('step.announcement.done') : t('step.announcement.missing')
    case 'scheme':
      return t(`step.scheme.${step.status}`)
    case 'candidates':
      return step.status === 'done'
        ? t('step.candidates.count', { listed: count(step.listed) })
        : t('step.candidates.missing')
    case 'declarations':
      return step.missing.length === 0 || step.status === 'later'
        ? t('step.declarations.count', { sworn: count(step.sworn) })
        : t('step.declarations.missing', { sworn: count(step.sworn), names: names(step.missing) })
    case 'roster':
      if (step.recused.length > 0) return t('step.roster.recused', { names: names(step.recused) })
      if (step.unassigned > 0) return t('step.roster.unassigned', { unassigned: count(step.unassigned) })
      if (step.status === 'trouble') return t('step.roster.trouble')
      if (step.status === 'waiting') return t('step.roster.waiting')
      return step.places > 0 ? t('step.roster.count', { places: count(step.places) }) : t('step.roster.missing')
    case 'assignments':
      return step.missing.length === 0 && step.status === 'done'
        ? t('step.assignments.done', { received: count(step.received) })
        : step.status === 'later'
          ? t('step.assignments.later')
          : t('step.assignments.missing', { received: count(step.received), names: names(step.missing) })
  }
}

function Rules(): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const founding = useFoundingProfile()
  return (
    <Section
      title={t('overview.rules')}
      lead={founding.kind === 'known' ? founding.profile.title[language] : undefined}
    >
      {founding.kind === 'known' ? (
        <ProfileRules profile={founding.profile} language={language} />
      ) : (
        <FailureNotice>{t(`profile.${founding.kind}`, { id: founding.id, version: founding.version })}</FailureNotice>
      )}
    </Section>
  )
}

function Code(): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const founding = useView(foundingOf)
  const committee = useView(viewCommittee)
  if (!founding) return null
  const { hash } = founding.entry
  const { title, agency, sample } = founding.body
  const holders = committee.flatMap(({ office, person }) =>
    office && person.kind === 'value' ? [{ office: t(`offices.${office}`), name: person.value.name }] : [],
  )
  return (
    <Section
      title={t('overview.code')}
      lead={t('overview.codeLead')}
      actions={<PrintButton>{t('found.print')}</PrintButton>}
    >
      <FoundingSheet
        title={title[language]}
        agency={agency}
        sample={sample}
        groups={shortCode(hash).split('-')}
        qr={codeQr('founding', hash)}
        holders={holders}
      />
    </Section>
  )
}
