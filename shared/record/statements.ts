/**
 * What somebody asks to have signed: bodies whose cards and links are not hashes yet, since only the host makes salts and
 * only signing makes hashes. In a body such a place holds `null`; beside it stands where (`slot`) and what goes there.
 *
 * Whoever composes a body writes `cardOf(value)`, `linkTo(1)` or `fileOf(token, …)` in place; `toStatements` takes them out.
 */
import { invariant } from '../kernel/invariant.ts'

/** Property names and list positions, outermost first. The last is a property's name and, for cards, names the card's path. */
export type Slot = readonly (string | number)[]

export interface Statements {
  readonly bodies: readonly { readonly type: string; readonly body: Readonly<Record<string, unknown>> }[]
  readonly cards: readonly { readonly entry: number; readonly slot: Slot; readonly value: unknown }[]
  readonly attachments: readonly {
    readonly entry: number
    readonly slot: Slot
    readonly file: string
    readonly mediaType: string
  }[]
  /** The hash of an earlier entry of the same batch. */
  readonly links: readonly { readonly entry: number; readonly slot: Slot; readonly to: number }[]
}

const mark = Symbol('slot')

type Filler =
  | { readonly kind: 'card'; readonly value: unknown }
  | { readonly kind: 'link'; readonly to: number }
  | { readonly kind: 'file'; readonly file: string; readonly mediaType: string }

export interface SlotMark {
  readonly [mark]: Filler
}

export const cardOf = (value: unknown): SlotMark => ({ [mark]: { kind: 'card', value } })
export const linkTo = (entry: number): SlotMark => ({ [mark]: { kind: 'link', to: entry } })
/** `file`: the token of a chosen file, which the host reads. */
export const fileOf = (file: string, mediaType: string): SlotMark => ({ [mark]: { kind: 'file', file, mediaType } })

const isMark = (value: unknown): value is SlotMark => typeof value === 'object' && value !== null && mark in value

export interface DraftBody {
  readonly type: string
  /** As the body's schema, with marks where hashes of cards, files and batch-mates go. */
  readonly body: Readonly<Record<string, unknown>>
}

export function toStatements(drafts: readonly DraftBody[]): Statements {
  const found: { entry: number; slot: Slot; filler: Filler }[] = []
  const strip = (value: unknown, entry: number, slot: Slot): unknown => {
    if (isMark(value)) {
      found.push({ entry, slot, filler: value[mark] })
      return null
    }
    if (Array.isArray(value)) return value.map((item, index) => strip(item, entry, [...slot, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, strip(member, entry, [...slot, key])]))
  }
  const bodies = drafts.map(({ type, body }, entry) => ({
    type,
    body: strip(body, entry, []) as Record<string, unknown>,
  }))
  return {
    bodies,
    cards: found.flatMap(({ entry, slot, filler }) =>
      filler.kind === 'card' ? [{ entry, slot, value: filler.value }] : [],
    ),
    attachments: found.flatMap(({ entry, slot, filler }) =>
      filler.kind === 'file' ? [{ entry, slot, file: filler.file, mediaType: filler.mediaType }] : [],
    ),
    links: found.flatMap(({ entry, slot, filler }) => (filler.kind === 'link' ? [{ entry, slot, to: filler.to }] : [])),
  }
}

/** A copy of `body` with `value` at `slot`, which must hold `null` until now. */
export function fillSlot(body: Readonly<Record<string, unknown>>, slot: Slot, value: string): Record<string, unknown> {
  return place(body, slot, value) as Record<string, unknown>
}

function place(node: unknown, slot: Slot, value: string): unknown {
  const [step, ...rest] = slot
  if (step === undefined) {
    invariant(node === null, 'a slot holds null until it is filled')
    return value
  }
  if (Array.isArray(node))
    return (node as unknown[]).map((item, index) => (index === step ? place(item, rest, value) : item))
  invariant(typeof node === 'object' && node !== null && Object.hasOwn(node, step), 'a slot lies inside its body')
  return { ...node, [step]: place((node as Record<string, unknown>)[step], rest, value) }
}
