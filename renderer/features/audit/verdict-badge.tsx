/** Proved, not proved, refuted: three states, and only the first is green. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '../../../shared/host/exchange-methods.ts'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'

type Verdict = Verification['ranks'][number]['verdict']

const tones: Readonly<Record<Verdict, StatusTone>> = { proved: 'good', 'not-proved': 'neutral', refuted: 'bad' }

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { t } = useTranslation('audit')
  return <StatusBadge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
}

export function VerdictCounts({ of }: { readonly of: readonly { readonly verdict: Verdict }[] }): ReactNode {
  const { t } = useTranslation('audit')
  const count = (verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length
  return t('answer.counts', { proved: count('proved'), notProved: count('not-proved'), refuted: count('refuted') })
}
