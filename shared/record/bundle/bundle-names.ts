/**
 * Every name that a bundle may hold (FORMAT.md §10, §11, §13). A name that is not of these makes the whole archive refused,
 * before anything in it is read.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import { headFileName, type Head } from '../head.ts'

/** Two of the three holders, in the order in which they unwrap: outer, inner. */
export const holderPairs = ['chair-secretary', 'chair-custodian', 'secretary-custodian'] as const
export type HolderPair = (typeof holderPairs)[number]

interface Named<K extends string> {
  readonly kind: K
}

export type BundleName =
  | Named<'manifest'>
  | Named<'sums'>
  | Named<'sums-signature'>
  | (Named<'log'> & { readonly author: KeyId })
  | (Named<'opening'> & { readonly author: KeyId })
  | (Named<'head'> & { readonly author: KeyId; readonly seq: number })
  | (Named<'head-signature'> & { readonly author: KeyId; readonly seq: number })
  | (Named<'card'> & { readonly hash: Hash })
  | (Named<'shut-card'> & { readonly hash: Hash })
  | (Named<'attachment'> & { readonly hash: Hash })
  | (Named<'wrap'> & { readonly author: KeyId; readonly pair: HolderPair })
  /** An acknowledgement: `bundle` is the digest of the bundle that was received. */
  | (Named<'receipt'> & { readonly bundle: Hash; readonly receiver: KeyId })
  | (Named<'receipt-signature'> & { readonly bundle: Hash; readonly receiver: KeyId })

export const manifestName = 'bundle.json'
export const sumsName = 'SHA256SUMS'
export const signatureSuffix = '.minisig'
export const logName = (author: KeyId): string => `logs/${author}.jsonl`
export const headName = (head: Head): string => `heads/${headFileName(head)}`
export const cardName = (hash: Hash): string => `cards/${hash}.json`
export const shutName = (hash: Hash): string => `shut/${hash}.age`
export const wrapName = (author: KeyId, pair: HolderPair): string => `shut/${author}.${pair}.age`
export const openingName = (author: KeyId): string => `opening/${author}.age`
export const attachmentName = (hash: Hash): string => `files/${hash}`
export const receiptName = (bundle: Hash, receiver: KeyId): string => `receipts/${bundle}.${receiver}.json`

const hex64 = '([0-9a-f]{64})'
const oneHash = new RegExp(
  `^(logs/${hex64}\\.jsonl|cards/${hex64}\\.json|shut/${hex64}\\.age|opening/${hex64}\\.age|files/${hex64})$`,
)
const headForm = new RegExp(`^heads/${hex64}\\.(0|[1-9]\\d{0,14})\\.[0-9a-f]{64}\\.json(\\.minisig)?$`)
const wrapForm = new RegExp(`^shut/${hex64}\\.(${holderPairs.join('|')})\\.age$`)
const receiptForm = new RegExp(`^receipts/${hex64}\\.${hex64}\\.json(\\.minisig)?$`)

/** The parts of a permitted name, or null. */
export function parseBundleName(name: string): BundleName | null {
  if (name === manifestName) return { kind: 'manifest' }
  if (name === sumsName) return { kind: 'sums' }
  if (name === sumsName + signatureSuffix) return { kind: 'sums-signature' }
  const [, , log, card, shut, opening, file] = oneHash.exec(name) ?? []
  if (card) return { kind: 'card', hash: card as Hash }
  if (shut) return { kind: 'shut-card', hash: shut as Hash }
  if (file) return { kind: 'attachment', hash: file as Hash }
  if (log) return { kind: 'log', author: log as KeyId }
  if (opening) return { kind: 'opening', author: opening as KeyId }
  return parseCompound(name)
}

function parseCompound(name: string): BundleName | null {
  const [head, author, seq, headSignature] = headForm.exec(name) ?? []
  if (head) return { kind: headSignature ? 'head-signature' : 'head', author: author as KeyId, seq: Number(seq) }
  const [wrap, owner, pair] = wrapForm.exec(name) ?? []
  if (wrap) return { kind: 'wrap', author: owner as KeyId, pair: pair as HolderPair }
  const [receipt, bundle, receiver, receiptSignature] = receiptForm.exec(name) ?? []
  if (!receipt) return null
  return {
    kind: receiptSignature ? 'receipt-signature' : 'receipt',
    bundle: bundle as Hash,
    receiver: receiver as KeyId,
  }
}
