/**
 * What the record store needs: the machine's ports, the identity's keys, and two answers that only the engine has, what may be
 * written (catalogue) and what the entries held say about authority (fold). The store itself never asks what a body means.
 */
import type { Hash, KeyId, Recipient } from '../../../shared/kernel/ids.ts'
import type { Clock, Crypto, Random } from '../../../shared/kernel/ports.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { HashedCard } from '../../../shared/record/card.ts'
import type { Holding } from '../../../shared/record/holding.ts'
import type { ReadyEntry } from '../../../shared/record/past.ts'
import type { Signer } from '../../../shared/record/signer.ts'
import type { SchemaFailure } from '../../../shared/kernel/schema.ts'
import type { AtomicWriter } from '../files/atomic-write.ts'
import type { FilePort } from '../files/file-port.ts'
import type { Sleep } from '../files/rename-patiently.ts'

export interface RecordMachine {
  readonly files: FilePort
  readonly writer: AtomicWriter
  readonly random: Random
  readonly sleep: Sleep
  readonly clock: Clock
  readonly crypto: Crypto
}

export interface RecordKeys {
  readonly signer: Signer
  /** 32 bytes from which the keys at rest are derived. */
  readonly dataKey: Uint8Array
}

export interface RecordCatalogue {
  isKnown(type: string): boolean
  /** Checks a body against its type's schema, card hashes in place. */
  parseBody(type: string, body: unknown): Result<unknown, SchemaFailure>
  /** Names of the properties in which bodies of this type name cards. */
  cardPaths(type: string): readonly string[]
  parseCard(type: string, path: string, value: unknown): Result<unknown, SchemaFailure>
  /** May an entry of this type change who is admitted, who may keep what, or what is erased? */
  changesRights(type: string): boolean
}

/** The engine's state over one holding, changed in place. */
export interface RecordFold {
  /** Entries that became ready, causes first. */
  add(ready: readonly ReadyEntry[]): void
  /** Holders and admitted people, with all that is ready. */
  isAdmitted(key: KeyId): boolean
  /** May this device's owner keep this card, by the roles that the record gives? */
  mayKeepCard(card: HashedCard): boolean
  /** May the owner keep the shut cards, wraps and openings of this author? */
  mayKeepShut(author: KeyId): boolean
  /** Every card that an effective act has erased. */
  erasedCards(): readonly Hash[]
  /** A type of entry that only a newer version knows and that lies in what would be signed upon; null if there is none. */
  newerType(): string | null
  /** The age recipient that the record gives for a key. */
  recipientOf(key: KeyId): Recipient | null
}

export interface RecordRules {
  readonly catalogue: RecordCatalogue
  /** A fold of nothing yet, over this holding. `me` is the owner of the device. */
  fold(holding: Holding, me: KeyId): RecordFold
}

export interface RecordDependencies {
  readonly machine: RecordMachine
  readonly keys: RecordKeys
  readonly rules: RecordRules
}
