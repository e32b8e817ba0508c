/**
 * Logs whose authors the record does not know (yet): outside it, never passed on, and small, since anybody with a stick
 * may fill it. Each delivery is one sealed file. An admission lets it in; a person may delete it.
 */
import { join } from 'node:path'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import { openSealedFile, sealFile } from '../at-rest/sealed-file.ts'
import { sealFor } from '../at-rest/sealed-block.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { FileFailure } from '../files/file-port.ts'
import { contentBytes, readContent } from './parcel.ts'
import type { RecordDependencies } from './record-ports.ts'

export const quarantineLimits = { deliveries: 64, bytes: 8 * 1024 * 1024 } as const

export interface Delivery {
  readonly author: KeyId
  readonly bundle: Hash
  readonly content: BundleContent
  readonly bytes: number
}

export type QuarantineFailure =
  AtomicWriteFailure | { readonly kind: 'quarantine-full'; readonly limit: keyof typeof quarantineLimits }

export interface Quarantine {
  readonly deliveries: () => readonly Delivery[]
  has(hash: Hash): boolean
  /** The same delivery twice is one. */
  put(author: KeyId, bundle: Hash, content: BundleContent): Promise<Result<void, QuarantineFailure>>
  /** Forgets what is held of an author: it was let in, or a person deleted it. */
  drop(author: KeyId): Promise<Result<void, FileFailure>>
}

const fileForm = /^([0-9a-f]{64})\.([0-9a-f]{64})\.sealed$/
const nameOf = (author: KeyId, bundle: Hash): string => `${author}.${bundle}.sealed`

export async function openQuarantine(
  { machine, keys }: RecordDependencies,
  folder: string,
): Promise<Result<Quarantine, FileFailure>> {
  const { files, writer, random, crypto } = machine
  const listed = await files.list(folder)
  if (!listed.ok) return listed
  const held = new Map<string, Delivery>()
  for (const { name } of listed.value) {
    const [, author, bundle] = fileForm.exec(name) ?? []
    if (!author || !bundle) continue
    const read = await files.read(join(folder, name), quarantineLimits.bytes)
    if (!read.ok) return read
    const opened = openSealedFile(sealFor(keys.dataKey, 'staging', `quarantine/${name}`), read.value)
    // A damaged delivery is of no use and belongs to nobody's record.
    if (!opened.ok) continue
    held.set(name, {
      author: author as KeyId,
      bundle: bundle as Hash,
      content: readContent(opened.value, crypto),
      bytes: read.value.length,
    })
  }
  const hashes = () =>
    new Set(
      [...held.values()].flatMap(({ content }) =>
        content.logs.flatMap(({ entries }) => entries.map(({ hash }) => hash)),
      ),
    )
  let known = hashes()
  return ok({
    deliveries: () => [...held.values()],
    has: (hash) => known.has(hash),
    async put(author, bundle, content) {
      const name = nameOf(author, bundle)
      if (held.has(name)) return ok(undefined)
      const sealed = sealFile(sealFor(keys.dataKey, 'staging', `quarantine/${name}`), contentBytes(content), random)
      const total = [...held.values()].reduce((sum, { bytes }) => sum + bytes, sealed.length)
      if (held.size >= quarantineLimits.deliveries) return err({ kind: 'quarantine-full', limit: 'deliveries' })
      if (total > quarantineLimits.bytes) return err({ kind: 'quarantine-full', limit: 'bytes' })
      const written = await writer.write({ folder, name, content: [sealed], existing: 'replace' })
      if (!written.ok) return written
      held.set(name, { author, bundle, content, bytes: sealed.length })
      known = hashes()
      return ok(undefined)
    },
    async drop(author) {
      for (const [name, delivery] of held) {
        if (delivery.author !== author) continue
        const gone = await files.unlink(join(folder, name))
        if (!gone.ok && gone.failure.kind !== 'missing') return gone
        held.delete(name)
      }
      known = hashes()
      return ok(undefined)
    },
  })
}
