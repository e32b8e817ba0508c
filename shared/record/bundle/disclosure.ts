/**
 * Which card may go into which bundle, and who may keep it. The engine supplies two tables over its card fields; both are
 * records over *every* field, so a new field does not compile until somebody has decided about it. Whatever is not
 * written as permitted is not: a field that only a newer version knows goes nowhere.
 */
import type { KeyId } from '../../kernel/ids.ts'
import type { HashedCard } from '../card.ts'
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

/** Splits cards into those that this purpose may carry and those that stay here. */
export function selectCards<Field extends string>(
  table: DisclosureTable<Field>,
  purpose: Purpose,
  cards: Iterable<HashedCard>,
): { readonly given: HashedCard[]; readonly withheld: HashedCard[] } {
  const given: HashedCard[] = []
  const withheld: HashedCard[] = []
  for (const card of cards) (mayGoInto(table, card.card.field, purpose) ? given : withheld).push(card)
  return { given, withheld }
}

/** Who may keep a card of a field that reached this device, whoever sent it: the roles and offices of the selection. */
export type ReaderTable<Field extends string, Role extends string> = Readonly<
  Record<Field, Readonly<Record<Role, boolean>>>
>

export interface Reader<Role extends string> {
  readonly key: KeyId
  readonly roles: Iterable<Role>
}

/** An author keeps the own cards; everybody else only what one of the own roles may know. */
export function mayKeep<Field extends string, Role extends string>(
  table: ReaderTable<Field, Role>,
  reader: Reader<Role>,
  card: { readonly author: KeyId; readonly field: string },
): boolean {
  if (card.author === reader.key) return true
  if (!Object.hasOwn(table, card.field)) return false
  const row = table[card.field as Field]
  for (const role of reader.roles) if (row[role]) return true
  return false
}
