/**
 * From what a page asks to be signed to the entries themselves. The page says what; who, when, which number, what stood before
 * and what was seen is set here. Several bodies become consecutive entries under one head.
 */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { CanonicalValue, NotCanonical } from '../../../shared/record/canonical.ts'
import { maxLineBytes, tryCanonicalise } from '../../../shared/record/canonical.ts'
import { attachmentSchema, writeCard, type Attachment, type HashedCard } from '../../../shared/record/card.ts'
import { formatVersion, writeEntry, type Entry, type HashedEntry, type Point } from '../../../shared/record/entry.ts'
import type { SchemaFailure } from '../../../shared/kernel/schema.ts'
import { parseWith } from '../../../shared/kernel/schema.ts'
import { findCardPlaces, placeCards, type CardPlace, type PlaceFailure } from './place-cards.ts'
import type { RecordDependencies } from './record-ports.ts'
import type { Seen } from './seen-heads.ts'

export interface ToBeSigned {
  readonly type: string
  /** Cards stand in it as `#key`. */
  readonly body: Readonly<Record<string, CanonicalValue>>
}

export interface NewAttachment {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string
}

export interface SignRequest {
  readonly bodies: readonly ToBeSigned[]
  /** Values of the cards, by local key. */
  readonly cards?: Readonly<Record<string, CanonicalValue>>
  /** Files, by local key: each becomes a card, and its bytes are kept under that card's hash. */
  readonly attachments?: Readonly<Record<string, NewAttachment>>
  /** The own head on which the asker decided; null before the first entry. */
  readonly expectedHead: Hash | null
  /** The heads of other logs on which the asker decided; left out: all that this device holds. */
  readonly seen?: Readonly<Record<KeyId, Point>>
}

export type ComposeFailure =
  | PlaceFailure
  | { readonly kind: 'nothing-to-sign' }
  | { readonly kind: 'type-unknown'; readonly entry: number; readonly type: string }
  | { readonly kind: 'body-refused'; readonly entry: number; readonly cause: SchemaFailure | NotCanonical }
  | { readonly kind: 'card-refused'; readonly key: string; readonly cause: SchemaFailure | NotCanonical }
  | { readonly kind: 'line-too-long'; readonly entry: number }

export interface Composed {
  readonly entries: readonly HashedEntry[]
  readonly cards: ReadonlyMap<string, HashedCard>
  /** Bytes of attachments, by local key. */
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** Where the entries follow. */
export interface ComposePlace {
  /** Null where the first entry founds the selection. */
  readonly selection: Hash | null
  readonly me: KeyId
  readonly last: HashedEntry | null
  /** What each of the next entries names as newly seen. */
  readonly seen: readonly Seen[]
}

export function composeEntries(
  request: SignRequest,
  place: ComposePlace,
  dependencies: RecordDependencies,
): Result<Composed, ComposeFailure> {
  const { catalogue } = dependencies.rules
  if (request.bodies.length === 0) return err({ kind: 'nothing-to-sign' })
  const unknown = request.bodies.findIndex(({ type }) => !catalogue.isKnown(type))
  if (unknown !== -1) return err({ kind: 'type-unknown', entry: unknown, type: request.bodies[unknown]?.type ?? '' })
  const values = cardValues(request, dependencies)
  if (!values.ok) return values
  const places = findCardPlaces({
    bodies: request.bodies,
    keys: new Set(values.value.keys()),
    cardPaths: catalogue.cardPaths,
  })
  if (!places.ok) return places
  const cards = makeCards(request, { places: places.value, values: values.value }, { place, dependencies })
  if (!cards.ok) return cards
  const entries = makeEntries(request, cards.value, { place, dependencies })
  if (!entries.ok) return entries
  return ok({
    entries: entries.value,
    cards: cards.value,
    attachments: new Map(Object.entries(request.attachments ?? {}).map(([key, { bytes }]) => [key, bytes])),
  })
}

/** Values of all cards; of an attachment, what its card says about the bytes. */
function cardValues(
  { cards = {}, attachments = {} }: SignRequest,
  { machine }: RecordDependencies,
): Result<ReadonlyMap<string, CanonicalValue>, ComposeFailure> {
  const values = new Map<string, CanonicalValue>(Object.entries(cards))
  for (const [key, { bytes, name, mediaType }] of Object.entries(attachments)) {
    const value: Attachment = {
      sha256: toHex(machine.crypto.sha256(bytes)) as Hash,
      size: bytes.length,
      name,
      mediaType,
    }
    const checked = parseWith(attachmentSchema, value)
    if (!checked.ok) return err({ kind: 'card-refused', key, cause: checked.failure })
    if (values.has(key)) return err({ kind: 'card-used-twice', key })
    values.set(key, { ...checked.value })
  }
  return ok(values)
}

interface Making {
  readonly place: ComposePlace
  readonly dependencies: RecordDependencies
}

interface Placed {
  readonly places: readonly CardPlace[]
  readonly values: ReadonlyMap<string, CanonicalValue>
}

function makeCards(
  { bodies }: SignRequest,
  { places, values }: Placed,
  { place, dependencies }: Making,
): Result<Map<string, HashedCard>, ComposeFailure> {
  const { catalogue } = dependencies.rules
  const { random, crypto } = dependencies.machine
  const made = new Map<string, HashedCard>()
  for (const { body, key, path } of places) {
    const type = bodies[body]?.type ?? ''
    const value = values.get(key) ?? null
    const checked = catalogue.parseCard(type, path, value)
    if (!checked.ok) return err({ kind: 'card-refused', key, cause: checked.failure })
    const canonical = tryCanonicalise(value)
    if (!canonical.ok) return err({ kind: 'card-refused', key, cause: canonical.failure })
    const card = writeCard(
      { author: place.me, field: `${type}#${path}`, selection: place.selection, value },
      random,
      crypto,
    )
    if (utf8ToBytes(card.text).length > maxLineBytes)
      return err({ kind: 'card-refused', key, cause: { kind: 'not-canonical', problem: 'length' } })
    made.set(key, card)
  }
  return ok(made)
}

function makeEntries(
  { bodies }: SignRequest,
  cards: ReadonlyMap<string, HashedCard>,
  { place, dependencies }: Making,
): Result<HashedEntry[], ComposeFailure> {
  const { machine, rules } = dependencies
  const at = instantSchema.parse(machine.clock.now())
  const entries: HashedEntry[] = []
  let { selection, last } = place
  for (const [index, { type, body }] of bodies.entries()) {
    const placed = placeCards(body, new Set(rules.catalogue.cardPaths(type)), (key) => cards.get(key)?.hash ?? key)
    const checked = rules.catalogue.parseBody(type, placed)
    if (!checked.ok) return err({ kind: 'body-refused', entry: index, cause: checked.failure })
    const canonical = tryCanonicalise(placed)
    if (!canonical.ok) return err({ kind: 'body-refused', entry: index, cause: canonical.failure })
    const entry = writeEntry(
      {
        v: formatVersion,
        selection,
        author: place.me,
        seq: last === null ? 0 : last.entry.seq + 1,
        prev: last?.hash ?? null,
        seen: place.seen[index] ?? {},
        at,
        type,
        body: placed as Entry['body'],
      },
      machine.crypto,
    )
    if (utf8ToBytes(entry.line).length > maxLineBytes) return err({ kind: 'line-too-long', entry: index })
    entries.push(entry)
    last = entry
    selection ??= entry.hash
  }
  return ok(entries)
}
