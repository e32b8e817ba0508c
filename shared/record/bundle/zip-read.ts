/**
 * Reads an archive of the one permitted shape (see zip-format.ts): first all headers, then each file's content against its
 * size and check sum. A failure names the file and the byte where it stands. The archive is given whole: a bundle is bounded by
 * `maxArchiveBytes`, and what it may inflate to is bounded before the first byte of it is inflated.
 */
import { err, ok, type Result } from '../../kernel/result.ts'
import { crc32 } from './zip-crc32.ts'
import type { ZipFailure, ZipFile } from './zip-format.ts'
import { inflateStrictly, type Inflate } from './zip-inflate.ts'
import { walkZip, type ZipEntry, type ZipWalkOptions } from './zip-walk.ts'

export interface ZipReadOptions extends ZipWalkOptions {
  /** A faster inflate of the host with the same verdicts; without it, ours. */
  readonly inflate?: Inflate
  /** Likewise. */
  readonly crc32?: Checksum
}

export type Checksum = (bytes: Uint8Array) => number

/** The files in the order in which they stand. Stored ones are views into `archive`, not copies. */
export function readZip(archive: Uint8Array, options: ZipReadOptions): Result<readonly ZipFile[], ZipFailure> {
  const walked = walkZip(archive, options)
  if (!walked.ok) return walked
  const files: ZipFile[] = []
  const { inflate = inflateStrictly, crc32: checksum = crc32 } = options
  for (const entry of walked.value) {
    const content = readContent(archive, entry, { inflate, checksum })
    if (!content.ok) return content
    files.push({ name: entry.name, bytes: content.value })
  }
  return ok(files)
}

interface Tools {
  readonly inflate: Inflate
  readonly checksum: Checksum
}

function readContent(
  archive: Uint8Array,
  entry: ZipEntry,
  { inflate, checksum }: Tools,
): Result<Uint8Array, ZipFailure> {
  const { at, name } = entry
  const data = archive.subarray(entry.dataAt, entry.dataAt + entry.compressedSize)
  const content = entry.deflated ? inflate(data, entry.size) : ok(data)
  if (!content.ok) return err({ kind: 'zip-data-damaged', at: entry.dataAt, name })
  return checksum(content.value) === entry.crc ? content : err({ kind: 'zip-crc-differs', at, name })
}
