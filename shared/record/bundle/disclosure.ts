/**
 * Which card may go into which bundle. The engine supplies the table over its card fields; it is a record over *every* field, so a
 * new field does not compile until somebody has decided about it. Whatever is not written as permitted is not: a field that
 * only a newer version knows goes nowhere. What a reader keeps follows from the same table (`mayKeepField` in engine/exchange.ts).
 */
import { purposes, type Purpose } from './purpose.ts'

export type PurposeRow = Readonly<Record<Purpose, boolean>>

/** `Field` is the union of `type#path` of all cards that entries may introduce. */
export type DisclosureTable<Field extends string> = Readonly<Record<Field, PurposeRow>>

/** A row of the table: these purposes and no others. */
export function onlyInto(...permitted: readonly Purpose[]): PurposeRow {
  return Object.fromEntries(purposes.map((purpose) => [purpose, permitted.includes(purpose)])) as Record<
    Purpose,
    boolean
  >
}

export function mayGoInto<Field extends string>(
  table: DisclosureTable<Field>,
  field: string,
  purpose: Purpose,
): boolean {
  return Object.hasOwn(table, field) && table[field as Field][purpose]
}
