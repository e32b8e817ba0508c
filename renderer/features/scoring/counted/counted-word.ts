/** The word for what became of an own sheet or amendment once the gate is open; rarer refusals share one. */
import type { useTranslation } from 'react-i18next'
import type { NotCounted } from '../../../../shared/subjects/scoring/view-own-counted.ts'

type Verdict = Extract<NotCounted, { kind: 'verdict' }>['verdict']

const told = ['recused', 'replaced', 'after-gate', 'other-scheme', 'not-assigned', 'sealed-before'] as const
export type CountedWord = (typeof told)[number] | 'effective' | 'late' | 'forked' | 'pending' | 'disputed' | 'refused'

export function countedWord(verdict: Verdict): CountedWord {
  if (verdict.kind !== 'refused') return verdict.kind
  return told.find((word) => word === verdict.reason) ?? 'refused'
}

export function whyWord(why: NotCounted, t: ReturnType<typeof useTranslation<'counted'>>['t']): string {
  switch (why.kind) {
    case 'settled-unopened':
      return t('settled')
    case 'damaged':
      return t('damaged')
    case 'own-sheet-instead':
      return t('ownInstead')
    case 'verdict': {
      const sentence = t(`verdict.${countedWord(why.verdict)}`)
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
    }
  }
}
