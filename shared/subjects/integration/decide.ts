/** Writing down what the assessors' meeting agreed about one candidate on one instrument. */
import type { Hash } from '../../kernel/ids.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, type DraftBody } from '../../record/statements.ts'
import { rubricFor } from '../scoring/decide.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import type { State } from '../state.ts'
import type { Agreement } from './entries.ts'

export type AgreementRejection =
  | { readonly kind: 'instrument-unknown' }
  | { readonly kind: 'criterion-unknown'; readonly criterion: string }
  | { readonly kind: 'nothing-agreed' }

export function agree(
  state: State,
  about: SheetAbout,
  { agreement, replaces }: { readonly agreement: Agreement; readonly replaces: Hash | null },
): Result<DraftBody[], AgreementRejection> {
  const rubric = rubricFor(state, about.instrument)
  if (!rubric) return err({ kind: 'instrument-unknown' })
  const known = new Set<string>(rubric.criteria.map(({ code }) => code))
  const named = [...Object.keys(agreement.agreed), ...agreement.dissent.map(({ criterion }) => criterion)]
  const stray = named.find((code) => !known.has(code))
  if (stray !== undefined) return err({ kind: 'criterion-unknown', criterion: stray })
  if (Object.keys(agreement.agreed).length === 0) return err({ kind: 'nothing-agreed' })
  return ok([{ type: 'integration.agreed.v1', body: { about, card: cardOf(agreement), replaces } }])
}
