/** Practice with one instrument: a case for each occasion of the day, and how the own hand has moved. Never part of a result. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import { caseOn } from '../../../shared/profiles/practice/shipped-practice.ts'
import { occasions, type Occasion } from '../../../shared/subjects/scoring/view-practice.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { instrumentOf, practiceKey, practisedAddress, roundAddress } from './practice-address.ts'
import { PracticeDrift } from './practice-drift.tsx'
import styles from './practice.module.css'
import { listAddress } from './sheet-address.ts'
import { useDraftKeys } from './use-draft-keys.ts'
import { usePractice, type Practice } from './use-practice.ts'

export function PracticePage({ instrument: text }: { readonly instrument: string }): ReactNode {
  const instrument = instrumentOf(text)
  return instrument ? <Rounds instrument={instrument} /> : <NoPractice />
}

export function NoPractice(): ReactNode {
  const { t } = useTranslation('scoring')
  return (
    <EmptyState title={t('practice.none')} action={<Link href="/">{t('oaths.back')}</Link>}>
      {t('practice.noneWhat')}
    </EmptyState>
  )
}

function Rounds({ instrument }: { readonly instrument: Code }): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const practice = usePractice(instrument)
  if (!practice || practice.cases.length === 0) return <NoPractice />
  return (
    <Page
      title={t('practice.title')}
      lead={t('practice.lead', { rubric: practice.rubric.title[language] })}
      actions={<Link href={listAddress(instrument)}>{t('oaths.back')}</Link>}
    >
      <Section title={t('practice.rounds')} lead={t('practice.roundsLead')}>
        <ol className={styles['rounds']}>
          {occasions.map((occasion) => (
            <Round key={occasion} {...{ instrument, occasion, practice }} />
          ))}
        </ol>
      </Section>
      <PracticeDrift instrument={instrument} practice={practice} />
    </Page>
  )
}

interface RoundProps {
  readonly instrument: Code
  readonly occasion: Occasion
  readonly practice: Practice
}

function Round({ instrument, occasion, practice }: RoundProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const draftKeys = useDraftKeys()
  const written = caseOn(occasion, practice.cases)
  if (!written) return null
  const done = practice.lastOn(occasion)
  const isBegun = draftKeys.has(practiceKey(instrument, occasion, written.code))
  const verb = isBegun ? 'continue' : done ? 'again' : 'begin'
  return (
    <li className={styles['round']}>
      <h3>{t(`practice.occasions.${occasion}`)}</h3>
      <span>{written.title[language]}</span>
      {done ? (
        <StatusBadge tone="good">{t('practice.doneAt', { when: formatMoment(done.at, language) })}</StatusBadge>
      ) : (
        <StatusBadge tone={isBegun ? 'info' : 'neutral'}>
          {t(isBegun ? 'list.standing.draft' : 'practice.notYet')}
        </StatusBadge>
      )}
      <span className={styles['acts']}>
        <Button
          variant={done ? 'default' : 'filled'}
          aria-label={t(`practice.${verb}Label`, { occasion: t(`practice.occasions.${occasion}`) })}
          onClick={() => navigate(roundAddress(instrument, occasion))}
        >
          {t(`practice.${verb}`)}
        </Button>
        {done && (
          <Link
            href={practisedAddress(instrument, done.entry)}
            aria-label={t('practice.compareLabel', { occasion: t(`practice.occasions.${occasion}`) })}
          >
            {t('practice.compare')}
          </Link>
        )}
      </span>
    </li>
  )
}
