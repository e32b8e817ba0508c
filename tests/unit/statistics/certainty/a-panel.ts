import { exactFromNumber, zero, type Exact } from '../../../../shared/kernel/exact.ts'
import type { Mark, Panel } from '../../../../shared/statistics/certainty/panel.ts'

const exactly = (value: number): Exact => exactFromNumber(value) ?? zero

/** Marks as numbers; null is owed, a dash not asked. Criteria of equal weight from 1 to 5. */
export function aPanel(
  marks: readonly (readonly (readonly (number | null | '-')[])[])[],
  rest: Partial<Panel> = {},
): Panel {
  const criteria = marks[0]?.[0]?.length ?? 0
  return {
    criteria: Array.from({ length: criteria }, () => ({
      weight: { n: 1n, d: BigInt(criteria) },
      low: exactly(1),
      high: exactly(5),
    })),
    marks: marks.map((rows) =>
      rows.map((row) => row.map((mark): Mark => (mark === null ? 'owed' : mark === '-' ? 'none' : exactly(mark)))),
    ),
    aggregation: { method: 'mean' },
    rounding: null,
    places: 1,
    ...rest,
  }
}
