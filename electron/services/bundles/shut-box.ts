/**
 * The shut box of an author's log (FORMAT.md §10): score cards encrypted to a one-time age identity of this log, and that identity
 * wrapped for each pair of holders, one age file within another. Any two holders open it together, none alone, and the author
 * keeps the secret too, to read the own sheets.
 *
 * Everything here may be repeated: what is missing is made, what is there is left. So a cut between sealing and shutting loses
 * nothing; the next bundle shuts what was left open.
 */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Recipient } from '../../../shared/kernel/ids.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, expectOk, ok, type Result } from '../../../shared/kernel/result.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { holderPairs, shutName, wrapName, type HolderPair } from '../../../shared/record/bundle/bundle-names.ts'
import { parseCard, type HashedCard } from '../../../shared/record/card.ts'
import type { Office } from '../../../shared/subjects/selection/roles.ts'
import { encryptTo } from '../age/age-file.ts'
import { formatIdentityFile, identityFromBytes, recipientOf, type AgeIdentity } from '../age/age-keys.ts'
import { wrapForPair } from '../age/age-pair.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import type { SelectionRecord } from '../record/selection-record.ts'

export type ShutFailure = ApplyFailure | RecipientFailure

export type HolderRecipients = Readonly<Record<Office, Recipient>>

/** Shuts those own cards that are not shut yet, and wraps the identity for the holders of now. */
export async function fillShutBox(
  record: SelectionRecord,
  cards: readonly HashedCard[],
  holders: HolderRecipients,
  random: Random,
): Promise<Result<void, ShutFailure>> {
  const identity = await shutIdentity(record, random)
  if (!identity.ok) return identity
  const recipient = recipientOf(identity.value)
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const { hash, text } of cards) {
    if ((await record.keptFiles(shutName(hash))).length > 0) continue
    const sealed = expectOk(
      await encryptTo([recipient], utf8ToBytes(text)),
      'an identity just made has a usable recipient',
    )
    files.push({ name: shutName(hash), bytes: sealed })
  }
  const kept = files.length > 0 ? await record.keepFiles(files) : ok(undefined)
  return kept.ok ? wrapForHolders(record, identity.value, holders) : kept
}

async function shutIdentity(record: SelectionRecord, random: Random): Promise<Result<AgeIdentity, ApplyFailure>> {
  const held = record.local().shutSecret
  if (held) return ok(identityFromBytes(held))
  const secret = random.bytes(32)
  const remembered = await record.rememberLocally([{ kind: 'shut-identity', secret: toHex(secret) }])
  return remembered.ok ? ok(identityFromBytes(secret)) : remembered
}

async function wrapForHolders(
  record: SelectionRecord,
  identity: AgeIdentity,
  holders: HolderRecipients,
): Promise<Result<void, ShutFailure>> {
  const recipients = [holders.chair, holders.secretary, holders.custodian]
  if (record.local().wrappedFor?.join() === recipients.join()) return ok(undefined)
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const pair of holderPairs) {
    const [outer, inner] = officesOf(pair)
    const wrapped = await wrapForPair({
      secret: formatIdentityFile(identity),
      outer: holders[outer],
      inner: holders[inner],
    })
    if (!wrapped.ok) return wrapped
    files.push({ name: wrapName(record.me, pair), bytes: wrapped.value })
  }
  const kept = await record.keepFiles(files)
  return kept.ok ? record.rememberLocally([{ kind: 'wrapped', holders: recipients }]) : kept
}

/** Who takes off the outer layer, and who then reads. */
export const officesOf = (pair: HolderPair): [outer: Office, inner: Office] => pair.split('-') as [Office, Office]

/** A card from its shut file's content; only the very card that its name promises. */
export function cardFromShut(
  bytes: Uint8Array,
  hash: string,
): Result<HashedCard, { readonly kind: 'shut-card-bad'; readonly hash: string }> {
  const card = parseCard(bytes, nodeCrypto)
  return card.ok && card.value.hash === hash ? ok(card.value) : err({ kind: 'shut-card-bad', hash })
}
