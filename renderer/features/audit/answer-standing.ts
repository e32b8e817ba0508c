/** One word over a whole verification. Green is only what was checked and held: one rank left open is no longer all. */
import type { Verification } from '../../../shared/host/exchange-methods.ts'

/**
 * `all`: sound, and everything in it proved. `whole`: sound, but something in it can't be recomputed from these files. `incomplete`:
 * not sound for want of something; `unsound`: something is refuted or was changed.
 */
export type AnswerStanding = 'all' | 'whole' | 'incomplete' | 'unsound'

/** Findings that say only that something is lacking; every other speaks against what is there. */
const lacking: ReadonlySet<string> = new Set([
  'missing-file',
  'entries-waiting',
  'holder-has-not-joined',
  'founding-missing',
])

export function standingOf({ sound, problems, people, ranks, determination }: Verification): AnswerStanding {
  const verdicts = [...people, ...ranks].map(({ verdict }) => verdict)
  if (verdicts.includes('refuted') || problems.some(({ problem }) => !lacking.has(problem))) return 'unsound'
  if (!sound) return 'incomplete'
  const isAll = ranks.length > 0 && determination === 'equal' && verdicts.every((verdict) => verdict === 'proved')
  return isAll ? 'all' : 'whole'
}
