/** The live totals: at the top groups and single components, inside each group its own. Exact, so that three thirds are a whole. */
import { add, equals, exactOf, exactToText, one, zero, type ExactText } from '../../../../shared/kernel/exact.ts'
import { readShare } from './person-number.ts'
import type { SchemeDraft } from './scheme-draft.ts'

export interface WeightTotal {
  /** Code of the group; null: the whole. */
  readonly group: string | null
  /** Of the weights that can be read. */
  readonly sum: ExactText
  readonly unread: number
  readonly isWhole: boolean
}

export function weightTotals({ groups, components }: Pick<SchemeDraft, 'groups' | 'components'>): WeightTotal[] {
  const known = new Set(groups.map(({ code }) => code))
  const atTop = components.filter(({ group }) => group === '' || !known.has(group))
  return [
    totalOf(null, [...groups, ...atTop]),
    ...groups.map(({ code }) =>
      totalOf(
        code,
        components.filter(({ group }) => group === code),
      ),
    ),
  ]
}

function totalOf(group: string | null, weighted: readonly { readonly weight: string }[]): WeightTotal {
  const shares = weighted.map(({ weight }) => readShare(weight))
  const sum = shares.reduce((all, share) => (share === null ? all : add(all, exactOf(share))), zero)
  const unread = shares.filter((share) => share === null).length
  return { group, sum: exactToText(sum), unread, isWhole: unread === 0 && equals(sum, one) }
}
