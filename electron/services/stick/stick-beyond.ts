/**
 * Whether work went on elsewhere from a session stick's copy: the own log on the stick is longer than here, has gone another way,
 * or the identity was recovered under a new key. Then nothing of the stick may be overwritten, and nothing be signed here, since
 * the log would fork.
 */
import { join } from 'node:path'
import { bytesEqual } from '../../../shared/kernel/bytes.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { journalPath, itemsOf } from '../at-rest/journal.ts'
import { scanLog } from '../at-rest/scan-log.ts'
import { sealFor } from '../at-rest/sealed-block.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { FileFailure, FilePort } from '../files/file-port.ts'
import { readDescription } from '../identity/identity-folder.ts'
import { readItem } from '../record/journal-items.ts'
import { folderOnStick, type StickCopy } from './session-stick.ts'

export type Beyond =
  /** The stick holds so many own entries more. */
  | { readonly kind: 'continued'; readonly entries: number }
  /** Both hold own entries that the other does not. */
  | { readonly kind: 'parted' }
  /** The identity on the stick has a new signing key, and the one here is retired. */
  | { readonly kind: 'recovered' }

export interface OwnLog {
  readonly key: KeyId
  readonly dataKey: Uint8Array
  /** The log's items as this computer's journal holds them. */
  readonly items: () => Promise<Result<readonly Uint8Array[], FileFailure>>
}

const largestJournal = 1024 * 1024 * 1024

/** `null` where the stick holds nothing that is not here, or can't be read. */
export async function beyondHere(files: FilePort, copy: StickCopy, own: OwnLog): Promise<Beyond | null> {
  const root = folderOnStick(copy)
  const described = await readDescription(files, root)
  if (!described.ok) return null
  if (described.value.keyId !== own.key)
    return described.value.retired.some(({ keyId }) => keyId === own.key) ? { kind: 'recovered' } : null
  const steps = ['selections', copy.selection, 'journal']
  const there = journalPath(join(root, ...steps), own.key)
  const facts = await files.stat(there)
  const name = [...steps, `${own.key}.journal`].join('/')
  if (!facts.ok || copy.seen.get(name) === facts.value.bytes) return null
  const bytes = await files.read(there, largestJournal)
  if (!bytes.ok) return null
  const mine = await files.read(journalPath(join(copy.from, ...steps), own.key), largestJournal)
  if (mine.ok && startsWith(mine.value, bytes.value)) return null
  const items = await own.items()
  return items.ok ? compare(items.value, itemsOnStick(bytes.value, copy, own)) : null
}

const startsWith = (whole: Uint8Array, beginning: Uint8Array): boolean =>
  whole.length >= beginning.length && bytesEqual(whole.subarray(0, beginning.length), beginning)

function itemsOnStick(bytes: Uint8Array, { selection }: StickCopy, { key, dataKey }: OwnLog): readonly Uint8Array[] {
  return itemsOf(scanLog(bytes, sealFor(dataKey, `journal/${key}`, `${selection}/${key}`)).blocks)
}

function compare(mine: readonly Uint8Array[], theirs: readonly Uint8Array[]): Beyond | null {
  const shared = Math.min(mine.length, theirs.length)
  const parts = mine.slice(0, shared).some((item, i) => !bytesEqual(item, theirs[i] ?? new Uint8Array()))
  if (parts) return { kind: 'parted' }
  const more = theirs.slice(shared).filter((item) => readItem(item, nodeCrypto).kind === 'entry')
  return more.length > 0 ? { kind: 'continued', entries: more.length } : null
}
