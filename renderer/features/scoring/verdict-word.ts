/** The word for what became of an own sheet or amendment; rarer refusals share one. */
import type { SheetVerdict } from '../../../shared/subjects/scoring/sheet-verdict.ts'

const told = ['recused', 'replaced', 'after-gate', 'other-scheme', 'not-assigned'] as const
export type VerdictWord = (typeof told)[number] | 'late' | 'forked' | 'effective' | 'refused'

export function verdictWord(verdict: SheetVerdict): VerdictWord {
  if (verdict.kind !== 'refused') return verdict.kind
  return told.find((word) => word === verdict.reason) ?? 'refused'
}
