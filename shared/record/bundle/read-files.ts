/**
 * First steps of reading a bundle: the archive in its one shape, then every file against `SHA256SUMS`, both ways. After them
 * each file is what the maker's list says, though nobody has vouched for the list yet.
 */
import type { Hash } from '../../kernel/ids.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ReadBefore } from '../read-before.ts'
import type { BundleFailure } from './bundle-failure.ts'
import { manifestName, parseBundleName, signatureSuffix, sumsName, type BundleName } from './bundle-names.ts'
import { bundleLimits, type ZipLimits } from './limits.ts'
import { parseManifest } from './manifest.ts'
import { compareSums, parseSums, sumFiles, type Sums } from './sums.ts'
import type { ZipFailure, ZipFile } from './zip-format.ts'
import type { Inflate } from './zip-inflate.ts'
import { readZip, type Checksum } from './zip-read.ts'

export interface UnpackPorts {
  readonly crypto: Crypto
  /** The host's faster inflate, with the verdicts of ours. */
  readonly inflate?: Inflate
  readonly crc32?: Checksum
  readonly limits?: ZipLimits
  readonly before?: ReadBefore
}

export interface BundleFile {
  readonly file: string
  readonly name: BundleName
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly hash: Hash
}

export interface BundleFiles {
  readonly manifest: Uint8Array
  readonly sums: Uint8Array
  readonly sumsSignature: Uint8Array
  /** Name → SHA-256, as listed and as found. */
  readonly listed: Sums
  readonly all: readonly BundleFile[]
  readonly byName: ReadonlyMap<string, BundleFile>
}

const isBundleName = (name: string): boolean => parseBundleName(name) !== null

export function readBundleFiles(archive: Uint8Array, ports: UnpackPorts): Result<BundleFiles, BundleFailure> {
  const zip = readZip(archive, { limits: bundleLimits, ...ports, allowName: isBundleName })
  if (!zip.ok) return err(explain(zip.failure, archive, ports))
  const named = new Map(zip.value.map((file) => [file.name, file]))
  const [sums, sumsSignature] = [named.get(sumsName), named.get(sumsName + signatureSuffix)]
  if (!sums) return err({ kind: 'missing-file', file: sumsName })
  if (!sumsSignature) return err({ kind: 'missing-file', file: sumsName + signatureSuffix })
  const listed = parseSums(sums.bytes)
  if (!listed.ok) return err({ kind: 'sums-refused', file: sumsName, cause: listed.failure })
  const summed = zip.value.filter((file) => file !== sums && file !== sumsSignature)
  const found = sumFiles(summed, ports.crypto)
  const compared = compareSums(listed.value, found)
  if (!compared.ok) return err(firstDifference(compared.failure))
  const manifest = named.get(manifestName)
  if (!manifest) return err({ kind: 'missing-file', file: manifestName })
  const all = summed.map(({ name, bytes }) => asBundleFile({ name, bytes }, found.get(name)))
  return ok({
    manifest: manifest.bytes,
    sums: sums.bytes,
    sumsSignature: sumsSignature.bytes,
    listed: listed.value,
    all,
    byName: new Map(all.map((file) => [file.file, file])),
  })
}

function asBundleFile({ name, bytes }: ZipFile, hash: Hash | undefined): BundleFile {
  const parsed = parseBundleName(name)
  if (!parsed || !hash) throw new Error(`bug: ${name} passed the list of names and the sums`)
  return { file: name, name: parsed, bytes, hash }
}

function firstDifference({
  extra,
  missing,
  changed,
}: { readonly [K in 'extra' | 'missing' | 'changed']: readonly string[] }): BundleFailure {
  if (changed[0] !== undefined) return { kind: 'sum-mismatch', file: changed[0] }
  if (missing[0] !== undefined) return { kind: 'missing-file', file: missing[0] }
  return { kind: 'extra-file', file: extra[0] ?? '' }
}

/**
 * A newer format may bring names that this version refuses. What its manifest claims is not believed, but it makes the better
 * sentence: not "forged", but "written by a newer version".
 */
function explain(cause: ZipFailure, archive: Uint8Array, ports: UnpackPorts): BundleFailure {
  const file = 'name' in cause ? cause.name : null
  if (cause.kind === 'zip-name-refused') {
    const anyName = readZip(archive, { limits: bundleLimits, ...ports, allowName: () => true })
    const manifest = anyName.ok ? anyName.value.find(({ name }) => name === manifestName) : undefined
    const claim = manifest ? parseManifest(manifest.bytes) : null
    if (claim && !claim.ok && claim.failure.kind === 'newer-format') {
      return { kind: 'newer-format', file: manifestName, line: null, version: claim.failure.version }
    }
  }
  return { kind: 'archive-refused', file, cause }
}
