/**
 * Packs a bundle. The same content, purpose, readers and maker give the same `SHA256SUMS`, whenever and wherever: that, not
 * the archive, is what is signed and compared. What goes in was chosen before (`log-range`, `disclosure`).
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Point } from '../entry.ts'
import type { Head } from '../head.ts'
import { bundleDigest } from '../receipt.ts'
import type { Signer } from '../signer.ts'
import { bundleComment } from './bundle-comment.ts'
import type { BundleContent, LogPart } from './bundle-content.ts'
import { contentFiles } from './bundle-files.ts'
import { manifestName, signatureSuffix, sumsName } from './bundle-names.ts'
import { bundleLimits, type ZipLimits } from './limits.ts'
import { comparePoints, manifestBytes, manifestFormat, manifestKind, type Manifest } from './manifest.ts'
import type { Purpose } from './purpose.ts'
import { formatSums, sumFiles } from './sums.ts'
import type { ZipFile } from './zip-format.ts'
import { writeZip, type ZipWriteFailure } from './zip-write.ts'

export interface PackRequest {
  readonly selection: Hash
  readonly purpose: Purpose
  /** Keys of the readers; empty: anybody may read it. */
  readonly for: readonly KeyId[]
  readonly sample: boolean
  readonly content: BundleContent
  readonly packedAt: Instant
}

export interface PackPorts {
  readonly maker: Signer
  readonly crypto: Crypto
  readonly limits?: ZipLimits
  readonly method?: 'stored' | 'deflated'
}

export interface PackedBundle {
  readonly manifest: Manifest
  /** Every file of the archive, in its order. */
  readonly files: readonly ZipFile[]
  readonly digest: Hash
  readonly zip: Uint8Array
}

export function packBundle(
  request: PackRequest,
  { maker, crypto, limits = bundleLimits, method = 'deflated' }: PackPorts,
): Result<PackedBundle, ZipWriteFailure> {
  const manifest = manifestOf(request, maker.keyId)
  const summed = [{ name: manifestName, bytes: manifestBytes(manifest) }, ...contentFiles(request.content)].sort(byName)
  const sums = utf8ToBytes(formatSums(sumFiles(summed, crypto)))
  const signature = maker.sign(sums, bundleComment(request.selection, request.packedAt))
  const files = [
    ...summed,
    { name: sumsName, bytes: sums },
    { name: sumsName + signatureSuffix, bytes: signature },
  ].sort(byName)
  const zip = writeZip(files, { method, limits })
  if (!zip.ok) return zip
  return ok({ manifest, files, digest: bundleDigest(sums, crypto), zip: zip.value })
}

const byName = (a: ZipFile, b: ZipFile): number => (a.name < b.name ? -1 : 1)

function manifestOf(request: PackRequest, maker: KeyId): Manifest {
  const { selection, purpose, sample, content } = request
  const table = <V>(valueOf: (log: LogPart) => V | null): Record<KeyId, V> => {
    const rows = content.logs.map((log) => [log.author, valueOf(log)] as const)
    return Object.fromEntries(rows.filter((row): row is readonly [KeyId, NonNullable<V>] => row[1] !== null))
  }
  for (const { author, entries, heads } of content.logs) {
    invariant(heads.length > 0, `no signed head over the log of ${author}`)
    invariant(
      entries.every(({ entry }) => entry.author === author),
      `an entry of another log under ${author}`,
    )
    invariant(
      heads.every(({ head }) => head.author === author && head.selection === selection),
      `a foreign head under ${author}`,
    )
  }
  return {
    kind: manifestKind,
    format: manifestFormat,
    selection,
    purpose,
    maker,
    for: [...new Set(request.for)].sort(),
    sample,
    entries: table(({ entries }) => entries.length || null),
    base: table(({ base }) => (base.length === 0 ? null : base.toSorted(comparePoints))),
    heads: table(({ heads }) => heads.map(({ head }) => pointOf(head)).sort(comparePoints)),
  }
}

const pointOf = ({ seq, hash }: Head): Point => [seq, hash]
