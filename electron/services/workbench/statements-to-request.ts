/**
 * From statements (slots that hold `null`) to what the store signs (cards by local key). Entries that name a batch-mate by hash
 * are signed after it: each round is one append, and later rounds know the hashes of the earlier.
 */
import type { Hash } from '../../../shared/kernel/ids.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { CanonicalValue } from '../../../shared/record/canonical.ts'
import { fillSlot, type Statements } from '../../../shared/record/statements.ts'
import type { NewAttachment, SignRequest } from '../record/compose-entries.ts'

export type Round = Pick<SignRequest, 'bodies' | 'cards' | 'attachments'> & {
  /** Positions in the statements of what this round signs. */
  readonly entries: readonly number[]
}

/** Positions that can be signed together: none of them names another of the same round. */
export function rounds({ bodies, links }: Statements): number[][] {
  const result: number[][] = []
  let current: number[] = []
  for (let entry = 0; entry < bodies.length; entry++) {
    if (links.some((link) => link.entry === entry && current.includes(link.to))) {
      result.push(current)
      current = []
    }
    current.push(entry)
  }
  return current.length > 0 ? [...result, current] : result
}

export interface RoundInput {
  readonly entries: readonly number[]
  /** Hashes of what was signed already, by position. */
  readonly signed: ReadonlyMap<number, Hash>
  /** Bytes of attachments, by the token that stands in the statements. */
  readonly files: ReadonlyMap<string, NewAttachment>
}

export function roundRequest(statements: Statements, { entries, signed, files }: RoundInput): Round {
  const cards: Record<string, CanonicalValue> = {}
  const attachments: Record<string, NewAttachment> = {}
  const filled = new Map(entries.map((entry) => [entry, statements.bodies[entry]?.body ?? {}]))
  const fill = (entry: number, slot: Statements['cards'][number]['slot'], value: string) =>
    filled.set(entry, fillSlot(filled.get(entry) ?? {}, slot, value))
  for (const { entry, slot, to } of statements.links) {
    if (!entries.includes(entry)) continue
    const hash = signed.get(to)
    invariant(hash, 'a link names an entry that was signed before')
    fill(entry, slot, hash)
  }
  for (const [index, { entry, slot, value }] of statements.cards.entries()) {
    if (!entries.includes(entry)) continue
    cards[`c${index}`] = value as CanonicalValue
    fill(entry, slot, `#c${index}`)
  }
  for (const [index, { entry, slot, file, mediaType }] of statements.attachments.entries()) {
    if (!entries.includes(entry)) continue
    const attachment = files.get(file)
    invariant(attachment, 'the chosen file was read before signing')
    attachments[`f${index}`] = { ...attachment, mediaType }
    fill(entry, slot, `#f${index}`)
  }
  const bodies = entries.map((entry) => ({
    type: statements.bodies[entry]?.type ?? '',
    body: filled.get(entry) as Readonly<Record<string, CanonicalValue>>,
  }))
  return { bodies, cards, attachments, entries }
}
