/**
 * How one candidate's place came about, from the marks to the neighbours. The page renders the derivation that the rules give and
 * computes nothing; what is printed is what is seen.
 */
import { Button, Switch } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { CandidateId, Code } from '../../../shared/kernel/ids.ts'
import type { Derivation } from '../../../shared/rules/derivation.ts'
import { viewDerivation, type DerivedCandidate } from '../../../shared/subjects/results/view-derivation.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { formatExact } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { DerivationCopies } from './derivation-copies.tsx'
import { DerivationTree } from './derivation-tree.tsx'
import { DerivedTies } from './derived-ties.tsx'
import { ExactShown } from './exact-figure.tsx'
import { Neighbours } from './neighbours.tsx'
import styles from './derivation-page.module.css'
import { NoRankingNotice } from './ranking-page.tsx'
import { SheetHistories } from './sheet-histories.tsx'
import { Standing } from './standing.tsx'
import { useBilingual, useCandidate } from './words.ts'

const derivationOf = (state: State, vacancy: string, candidate: string) =>
  viewDerivation(state, vacancy as Code, candidate as CandidateId)

export function DerivationPage(): ReactNode {
  const { t } = useTranslation('weighing')
  const { vacancy = '', candidate = '' } = useParams()
  const derived = useView(derivationOf, vacancy, candidate)
  const nameOf = useCandidate()
  const [isExact, setExact] = useState(false)
  return (
    <div className={styles['paper']}>
      <Page
        title={t('derivation.title', { name: nameOf(candidate as CandidateId) })}
        lead={t('derivation.lead')}
        actions={
          <div className={styles['actions']}>
            <Switch
              size="md"
              label={t('derivation.exact')}
              checked={isExact}
              onChange={(event) => setExact(event.currentTarget.checked)}
            />
            <Button variant="default" onClick={() => window.print()}>
              {t('derivation.print')}
            </Button>
            <Link href={`/ranking/${vacancy}`}>{t('derivation.back')}</Link>
          </div>
        }
      >
        <Standing />
        <ExactShown value={isExact}>
          {derived.ok ? <Whole derived={derived.value} /> : <NoRankingNotice why={derived.failure} />}
        </ExactShown>
      </Page>
    </div>
  )
}

function Whole({ derived }: { readonly derived: DerivedCandidate | null }): ReactNode {
  const { t } = useTranslation('weighing')
  const inWords = useBilingual()
  if (derived === null) return <EmptyState title={t('derivation.noRank')}>{t('derivation.missing')}</EmptyState>
  const { derivation, vacancy, rounding } = derived
  return (
    <>
      <p className={styles['place']}>
        {inWords(vacancy.title)}: <PlaceText derivation={derivation} />
      </p>
      <Section title={t('derivation.sum')}>
        <DerivationTree total={derivation.total} rounding={rounding} />
      </Section>
      <Section title={t('derivation.tieTitle')}>
        <DerivedTies steps={derivation.tieSteps} />
      </Section>
      <Section title={t('derivation.neighbours')}>
        <Neighbours neighbours={derivation.neighbours} rounding={rounding} />
      </Section>
      <Section title={t('derivation.sheets')}>
        <SheetHistories candidate={derivation.candidate} vacancy={vacancy.code} />
      </Section>
      <div className={styles['copies']}>
        <Section title={t('derivation.copies.title')}>
          <DerivationCopies derivation={derivation} />
        </Section>
      </div>
      <p className={styles['rules']}>{t('derivation.rulesVersion', { version: derivation.rules })}</p>
    </>
  )
}

function PlaceText({ derivation: { place, ranked } }: { readonly derivation: Derivation }): ReactNode {
  const { t } = useTranslation('weighing')
  const language = useLanguage()
  if (place.state === 'ranked') return t('derivation.rank', { rank: formatExact(place.rank, language), ranked })
  return t(place.state === 'not-ranked' ? 'derivation.noRank' : 'derivation.openRank')
}
