/**
 * How a subject declares a type of entry: the schema of its body, the cards that the body may name, and whether it takes
 * one key or two. The record itself never asks what a body means.
 */
import type { z } from 'zod'
import { hashSchema } from '../kernel/ids.ts'

export interface EntryDefinition<B extends z.ZodType = z.ZodType, C extends CardSchemas = CardSchemas> {
  readonly body: B
  /** Card paths (the part of a card's `field` after `#`) with the schema of each card's value. */
  readonly cards: C
  /** A proposal: without effect until another holder has countersigned it. */
  readonly twoKeys: boolean
  /** Closed types say nothing but a card, a pseudonym and links (FORMAT.md §2). */
  readonly closed: boolean
}

export type CardSchemas = Readonly<Record<string, z.ZodType>>

/** In a body: the hash of a card. Its path is the property's name, so a card is never mistaken for another of its entry. */
export const cardHashSchema = hashSchema

const defineEntry =
  (twoKeys: boolean, closed: boolean) =>
  <B extends z.ZodType, const C extends CardSchemas>(body: B, cards: C): EntryDefinition<B, C> => ({
    body,
    cards,
    twoKeys,
    closed,
  })

export const oneKey = defineEntry(false, false)
export const twoKeys = defineEntry(true, false)
export const closedOneKey = defineEntry(false, true)
export const closedTwoKeys = defineEntry(true, true)
