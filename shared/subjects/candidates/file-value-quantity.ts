/**
 * Marks, averages and scores of a column. Whether a comma or a point is the decimal mark is learnt from the column's own cells; where
 * they don't tell, `83,091` is read as a decimal, since no mark of an exam is in the thousands, and that is said.
 */
import { exactToText, type ExactText } from '../../kernel/exact.ts'
import { parseNumberFromPerson } from '../../kernel/exact-from-person.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { SourceCell } from './file-sheet.ts'

export type DecimalMark = 'comma' | 'point'

export interface ReadQuantity {
  readonly value: ExactText
  readonly assumed: boolean
}

export type QuantityFailure = { readonly kind: 'number-unreadable' | 'number-negative'; readonly value: string }

/** Undefined where no cell tells, or where cells tell different things. */
export function markOfColumn(cells: readonly (SourceCell | undefined)[]): DecimalMark | undefined {
  const texts = cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text.trim()] : []))
  const tells = (mark: string, other: string): boolean =>
    texts.some((text) =>
      new RegExp(
        `^\\d+${mark}(?:\\d{1,2}|\\d{4,})$|^\\d{1,3}(?:${other}\\d{3})+${mark}\\d+$|^\\d{1,3}(?:${other}\\d{3}){2,}$`,
      ).test(text),
    )
  const [comma, point] = [tells(',', '\\.'), tells('\\.', ',')]
  return comma === point ? undefined : comma ? 'comma' : 'point'
}

export function readQuantity(
  text: string,
  kind: SourceCell['kind'],
  mark: DecimalMark | undefined,
): Result<ReadQuantity, QuantityFailure> {
  if (!/^[-\u2212]?[\d.,\s]+$/.test(text)) return err({ kind: 'number-unreadable', value: text })
  const read = parseNumberFromPerson(text, kind === 'number' ? 'point' : mark)
  if (!read.ok && read.failure.kind === 'not-a-number') return err({ kind: 'number-unreadable', value: text })
  const value = read.ok ? read.value : read.failure.kind === 'ambiguous-number' ? read.failure.decimal : null
  if (value === null) return err({ kind: 'number-unreadable', value: text })
  if (value.n < 0n) return err({ kind: 'number-negative', value: text })
  return ok({ value: exactToText(value), assumed: !read.ok })
}
