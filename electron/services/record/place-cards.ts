/**
 * Bodies that are to be signed name their cards by local keys, `{"card": "#notes"}`: the salt, and so the hash, is made by the host.
 * Each local key must stand in exactly one place, and that place says which field the card is; so no page can attach a card to an entry
 * twice, leave one lying, or bring a hash of its own.
 */
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { CanonicalValue } from '../../../shared/record/canonical.ts'

export type PlaceFailure =
  /** A card's property holds something else than `#key` or null. */
  | { readonly kind: 'card-not-by-key'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'card-unknown'; readonly key: string }
  | { readonly kind: 'card-used-twice'; readonly key: string }
  | { readonly kind: 'card-unused'; readonly key: string }

export interface CardPlace {
  /** Position of the body in the request. */
  readonly body: number
  readonly key: string
  /** The property's name: the part of the field after `#`. */
  readonly path: string
}

interface Bodies {
  readonly bodies: readonly { readonly type: string; readonly body: CanonicalValue }[]
  /** Local keys of all cards and attachments given. */
  readonly keys: ReadonlySet<string>
  readonly cardPaths: (type: string) => readonly string[]
}

const keyForm = /^#([a-z][A-Za-z0-9-]{0,39})$/

/** Where each local key stands. */
export function findCardPlaces({ bodies, keys, cardPaths }: Bodies): Result<readonly CardPlace[], PlaceFailure> {
  const places: CardPlace[] = []
  const used = new Set<string>()
  for (const [index, { type, body }] of bodies.entries()) {
    for (const { path, name, value } of cardValues(body, new Set(cardPaths(type)), [])) {
      const key = typeof value === 'string' ? keyForm.exec(value)?.[1] : undefined
      if (key === undefined) return err({ kind: 'card-not-by-key', path })
      if (!keys.has(key)) return err({ kind: 'card-unknown', key })
      if (used.has(key)) return err({ kind: 'card-used-twice', key })
      used.add(key)
      places.push({ body: index, key, path: name })
    }
  }
  const unused = [...keys].find((key) => !used.has(key))
  return unused === undefined ? ok(places) : err({ kind: 'card-unused', key: unused })
}

interface CardValue {
  readonly path: readonly (string | number)[]
  readonly name: string
  readonly value: CanonicalValue
}

function cardValues(
  value: CanonicalValue,
  names: ReadonlySet<string>,
  path: readonly (string | number)[],
): CardValue[] {
  if (isList(value)) return value.flatMap((item, index) => cardValues(item, names, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (!names.has(name)) return cardValues(member, names, [...path, name])
    return member === null ? [] : [{ path: [...path, name], name, value: member }]
  })
}

/** The body with every local key replaced by its card's hash. */
export function placeCards(
  body: CanonicalValue,
  names: ReadonlySet<string>,
  hashOf: (key: string) => string,
): CanonicalValue {
  if (isList(body)) return body.map((item) => placeCards(item, names, hashOf))
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(
    Object.entries(body).map(([name, member]) => [
      name,
      names.has(name) && typeof member === 'string' ? hashOf(member.slice(1)) : placeCards(member, names, hashOf),
    ]),
  )
}

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value)
