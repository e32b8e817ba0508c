/** Entering the result of a test that was held elsewhere; a second holder countersigns it. */
import type { CandidateId, Code } from '../../kernel/ids.ts'
import { compare, exactOf, zero } from '../../kernel/exact.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, fileOf, type DraftBody } from '../../record/statements.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import type { State } from '../state.ts'
import type { OutsideResult } from './entries.ts'
import { outsideResultsAt } from './outside-results.ts'

export interface OutsideRequest {
  readonly candidate: CandidateId
  readonly component: Code
  readonly result: OutsideResult
  /** Token of the scanned report. */
  readonly scan: string
  readonly mediaType: string
}

export type OutsideRejection =
  | { readonly kind: 'component-unknown'; readonly component: Code }
  | { readonly kind: 'part-missing' | 'part-unknown'; readonly part: string }
  | { readonly kind: 'part-out-of-range'; readonly part: string; readonly maximum: string }
  | { readonly kind: 'validity-before-date' }

export function enterOutsideResult(state: State, request: OutsideRequest): Result<DraftBody[], OutsideRejection> {
  const { candidate, component, result, scan, mediaType } = request
  const exam = schemeAt(state, null)?.body.scheme.components.find(({ code }) => code === component)
  if (exam?.kind !== 'exam') return err({ kind: 'component-unknown', component })
  const stray = Object.keys(result.parts).find((code) => !exam.parts.some((part) => part.code === code))
  if (stray !== undefined) return err({ kind: 'part-unknown', part: stray })
  for (const { code, maximum } of exam.parts) {
    const text = result.parts[code]
    if (text === undefined) return err({ kind: 'part-missing', part: code })
    const points = exactOf(text)
    if (compare(points, zero) < 0 || compare(points, exactOf(maximum)) > 0)
      return err({ kind: 'part-out-of-range', part: code, maximum })
  }
  const { date, validUntil } = result.report
  if (validUntil !== null && validUntil < date) return err({ kind: 'validity-before-date' })
  const replaces = outsideResultsAt(state, candidate, component, null).at(-1)?.entry.hash ?? null
  const about = { candidate, component }
  return ok([
    {
      type: 'outside-result.entered.v1',
      body: { about, card: cardOf(result), scan: fileOf(scan, mediaType), replaces },
    },
  ])
}
