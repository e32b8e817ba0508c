/**
 * Reads a bundle and believes nothing: archive, sums, lines and schemas, chains, heads, cards, maker's signature, in the order
 * of FORMAT.md §12. What comes out is whole and signed; who may do what with it, the plan asks (`import-plan`). A failure at any
 * step names the file and the place, and nothing of the bundle is kept.
 */
import type { KeyId } from '../../kernel/ids.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { HashedEntry } from '../entry.ts'
import { headComment, parseHead, type SignedHead } from '../head.ts'
import { verifyDetached } from '../minisign.ts'
import { nothingRead } from '../read-before.ts'
import { bundleDigest } from '../receipt.ts'
import { verifyLog } from '../verify-log.ts'
import { packedAtOf } from './bundle-comment.ts'
import type { LogPart, VerifiedBundle } from './bundle-content.ts'
import type { BundleFailure } from './bundle-failure.ts'
import { headName, logName, manifestName, signatureSuffix, sumsName } from './bundle-names.ts'
import { comparePoints, parseManifest, type Manifest } from './manifest.ts'
import { readBundleFiles, type BundleFiles, type UnpackPorts } from './read-files.ts'
import { signatureRefused } from './signature-refused.ts'
import { sortShutFiles, verifyAttachments, verifyCards, verifyReceipts } from './verify-cards.ts'

export function unpackBundle(archive: Uint8Array, ports: UnpackPorts): Result<VerifiedBundle, BundleFailure> {
  const { crypto, before = nothingRead } = ports
  const files = readBundleFiles(archive, ports)
  if (!files.ok) return files
  const manifest = readManifest(files.value)
  if (!manifest.ok) return manifest
  const logs = verifyLogs(files.value, manifest.value, { crypto, before })
  if (!logs.ok) return logs
  const { selection } = manifest.value
  const cards = verifyCards(files.value, selection, before)
  if (!cards.ok) return cards
  const attachments = verifyAttachments(files.value, cards.value)
  if (!attachments.ok) return attachments
  const shut = sortShutFiles(files.value)
  if (!shut.ok) return shut
  const heads = verifyHeads(files.value, manifest.value, crypto)
  if (!heads.ok) return heads
  const receipts = verifyReceipts(files.value, selection, crypto)
  if (!receipts.ok) return receipts
  const packedAt = verifyMaker(files.value, manifest.value, crypto)
  if (!packedAt.ok) return packedAt
  return ok({
    manifest: manifest.value,
    sums: files.value.listed,
    digest: bundleDigest(files.value.sums, crypto),
    packedAt: packedAt.value,
    logs: (Object.keys(manifest.value.heads) as KeyId[]).map((author) =>
      partOf(author, manifest.value, { logs: logs.value, heads: heads.value }),
    ),
    cards: [...cards.value.values()],
    attachments: attachments.value,
    ...shut.value,
    receipts: receipts.value,
  })
}

function readManifest(files: BundleFiles): Result<Manifest, BundleFailure> {
  const manifest = parseManifest(files.manifest)
  if (manifest.ok) return manifest
  const { failure } = manifest
  return err(
    failure.kind === 'newer-format'
      ? { kind: 'newer-format', file: manifestName, line: null, version: failure.version }
      : { kind: 'content-refused', file: manifestName, cause: failure },
  )
}

type Logs = ReadonlyMap<KeyId, HashedEntry[]>
type Heads = ReadonlyMap<KeyId, SignedHead[]>

function verifyLogs(
  files: BundleFiles,
  manifest: Manifest,
  { crypto, before }: Required<Pick<UnpackPorts, 'crypto' | 'before'>>,
): Result<Logs, BundleFailure> {
  const logs = new Map<KeyId, HashedEntry[]>()
  for (const author of Object.keys(manifest.heads) as KeyId[]) {
    const file = logName(author)
    const stated = manifest.entries[author] ?? 0
    const bytes = files.byName.get(file)?.bytes
    if (!bytes && stated > 0) return err({ kind: 'missing-file', file })
    const claim = {
      author,
      selection: manifest.selection,
      base: manifest.base[author] ?? [],
      heads: manifest.heads[author] ?? [],
    }
    const entries = verifyLog(bytes ?? new Uint8Array(), claim, crypto, before)
    if (!entries.ok) return err(logRefused(file, author, entries.failure))
    if (entries.value.length !== stated)
      return err({ kind: 'count-differs', file, stated, found: entries.value.length })
    logs.set(author, entries.value)
  }
  const stray = files.all.find(({ name }) => name.kind === 'log' && !logs.has(name.author))
  return stray ? err({ kind: 'count-differs', file: stray.file, stated: 0, found: 1 }) : ok(logs)
}

function logRefused(
  file: string,
  author: KeyId,
  cause: Extract<BundleFailure, { kind: 'log-refused' }>['cause'],
): BundleFailure {
  if (cause.kind === 'entry-refused' && cause.cause.kind === 'newer-format') {
    return { kind: 'newer-format', file, line: cause.line, version: cause.cause.version }
  }
  return cause.kind === 'other-selection'
    ? { kind: 'other-selection', file, selection: cause.selection }
    : { kind: 'log-refused', file, author, cause }
}

function verifyHeads(files: BundleFiles, manifest: Manifest, crypto: Crypto): Result<Heads, BundleFailure> {
  const heads = new Map<KeyId, SignedHead[]>()
  for (const { file, name, bytes } of files.all) {
    if (name.kind === 'head-signature') {
      const head = file.slice(0, -signatureSuffix.length)
      if (!files.byName.has(head)) return err({ kind: 'missing-file', file: head })
    }
    if (name.kind !== 'head') continue
    const signature = files.byName.get(file + signatureSuffix)
    if (!signature) return err({ kind: 'missing-file', file: file + signatureSuffix })
    const verified = verifyHead({ file, bytes, signature: signature.bytes }, manifest, crypto)
    if (!verified.ok) return verified
    const known = heads.get(name.author)
    if (known) known.push(verified.value)
    else heads.set(name.author, [verified.value])
  }
  for (const [author, points] of Object.entries(manifest.heads) as [KeyId, Manifest['heads'][KeyId]][]) {
    const found = new Set(heads.get(author)?.map(({ head }) => head.hash))
    const point = points.find(([, hash]) => !found.has(hash))
    if (point) return err({ kind: 'head-missing', file: manifestName, author, point })
  }
  return ok(heads)
}

interface HeadFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

function verifyHead(
  { file, bytes, signature }: HeadFile,
  manifest: Manifest,
  crypto: Crypto,
): Result<SignedHead, BundleFailure> {
  const parsed = parseHead(bytes)
  if (!parsed.ok) return err({ kind: 'content-refused', file, cause: parsed.failure })
  const head = parsed.value
  if (headName(head) !== file) return err({ kind: 'name-differs', file })
  if (head.selection !== manifest.selection) return err({ kind: 'other-selection', file, selection: head.selection })
  const named = manifest.heads[head.author]?.some(([seq, hash]) => seq === head.seq && hash === head.hash)
  if (!named) return err({ kind: 'head-not-in-manifest', file })
  const signed = verifyDetached(
    { bytes, signature, publicKey: head.author, expectedComment: headComment(head) },
    crypto,
  )
  return signed.ok
    ? ok({ head, signature })
    : err(signatureRefused(file + signatureSuffix, head.author, signed.failure))
}

function verifyMaker(
  files: BundleFiles,
  { maker, selection }: Manifest,
  crypto: Crypto,
): Result<VerifiedBundle['packedAt'], BundleFailure> {
  const file = sumsName + signatureSuffix
  const signed = verifyDetached(
    { bytes: files.sums, signature: files.sumsSignature, publicKey: maker, kind: 'bundle' },
    crypto,
  )
  if (!signed.ok) return err(signatureRefused(file, maker, signed.failure))
  const packedAt = packedAtOf(signed.value, selection)
  const { kind, detail } = signed.value
  return packedAt
    ? ok(packedAt)
    : err({
        kind: 'wrong-kind',
        file,
        key: maker,
        comment: `timbang/${kind}/v1 ${signed.value.selection ?? '-'} ${detail}`,
      })
}

function partOf(author: KeyId, manifest: Manifest, { logs, heads }: { logs: Logs; heads: Heads }): LogPart {
  return {
    author,
    entries: logs.get(author) ?? [],
    base: manifest.base[author] ?? [],
    heads: (heads.get(author) ?? []).sort((a, b) =>
      comparePoints([a.head.seq, a.head.hash], [b.head.seq, b.head.hash]),
    ),
  }
}
