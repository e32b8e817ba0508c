/** What every page of the numbers is about. */
import type { MarkTable, Part } from '../../../../shared/engine/numbers/mark-table.ts'

export interface About {
  readonly table: MarkTable
  readonly part: Part
}
