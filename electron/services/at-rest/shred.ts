/**
 * Zeros over a file's whole content, on the medium, and then its name removed. A file that is not there is gone already. Flash and
 * copy-on-write file systems may keep the old sectors all the same; so what is shredded is always a key, and small.
 */
import { ok } from '../../../shared/kernel/result.ts'
import { withFile, type FilePort, type Filed } from '../files/file-port.ts'

export async function shred(files: FilePort, path: string): Filed<void> {
  const facts = await files.stat(path)
  if (!facts.ok) return facts.failure.kind === 'missing' ? ok(undefined) : facts
  const overwritten = await withFile(files.open(path), async (file) => {
    const written = await file.write(0, new Uint8Array(facts.value.bytes))
    return written.ok ? file.sync() : written
  })
  return overwritten.ok ? files.unlink(path) : overwritten
}
