/**
 * How many own sheets and amendments no holder has acknowledged, as far as this device has heard: what it alone may hold. What
 * the author wrote on a stick proves nothing here; a holder's entry that names a head at or above the sheet does. Sheets about
 * somebody from whom the author recused themselves are in no count.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isBeneath } from '../../record/past.ts'
import { recusedBy } from '../integrity/recusals.ts'
import { isLawful } from '../judged.ts'
import { factsOf, remembered, type Fact, type State } from '../state.ts'

export interface Unsent {
  /** Own sheets and amendments, acknowledged or not. */
  readonly signed: number
  readonly sheets: number
  readonly amendments: number
}

export const viewUnsent = (state: State, key: KeyId): Unsent =>
  remembered(state, `unsent:${key}`, () => {
    const heads = factsOf(state, 'bundle.received.v1').flatMap((fact) => {
      const head = fact.body.heads[key]
      return head && fact.entry.entry.author !== key && isLawful(state, fact) ? [head] : []
    })
    const recused = recusedBy(state, key, null)
    const own = (type: 'score-sheet.sealed.v1' | 'score-sheet.amended.v1') =>
      factsOf(state, type).filter(({ entry, body }) => entry.entry.author === key && !recused.has(body.about.candidate))
    const isUnsent = ({ entry }: Fact): boolean => !heads.some((head) => isBeneath(state.holding, entry, head))
    const [sealed, amended] = [own('score-sheet.sealed.v1'), own('score-sheet.amended.v1')]
    return {
      signed: sealed.length + amended.length,
      sheets: sealed.filter(isUnsent).length,
      amendments: amended.filter(isUnsent).length,
    }
  })
