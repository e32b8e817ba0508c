/** Pack files: ciphertexts of cards one after another, `pack.000001` …, each card sealed under its own key. Only ever added to. */
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { withFile, type FileFailure, type FilePort, type Filed } from '../files/file-port.ts'
import { syncFolder } from '../files/sync-folder.ts'

/** A pack that has this much is not added to. */
const fullPackBytes = 32 * 1024 * 1024
const maxPackBytes = 1024 * 1024 * 1024

export interface CardPacks {
  /** Durably adds `bytes` to the newest pack that has room; says where they begin. */
  add(bytes: Uint8Array): Promise<Result<{ readonly pack: number; readonly offset: number }, FileFailure>>
  /** Parts of one pack, in the order asked for. */
  read(
    pack: number,
    parts: readonly { readonly offset: number; readonly length: number }[],
  ): Promise<Result<readonly Uint8Array[], FileFailure>>
  /** Removes packs in which nothing is held any more, as far as possible. */
  keepOnly(inUse: ReadonlySet<number>): Promise<void>
}

export async function openCardPacks(files: FilePort, folder: string): Promise<Result<CardPacks, FileFailure>> {
  const listed = await files.list(folder)
  if (!listed.ok) return listed
  const numbers = listed.value.flatMap(({ name }) => (/^pack\.\d{6}$/.test(name) ? [Number(name.slice(5))] : []))
  return ok(cardPacks(files, folder, new Set(numbers)))
}

function cardPacks(files: FilePort, folder: string, packs: Set<number>): CardPacks {
  const pathOf = (pack: number) => join(folder, `pack.${String(pack).padStart(6, '0')}`)
  let newest = Math.max(0, ...packs)

  async function add(bytes: Uint8Array): Promise<Result<{ pack: number; offset: number }, FileFailure>> {
    const facts = newest === 0 ? null : await files.stat(pathOf(newest))
    if (facts && !facts.ok && facts.failure.kind !== 'missing') return facts
    // Behind whatever a cut or a full disk left at its end: no key leads there.
    const offset = facts?.ok ? facts.value.bytes : fullPackBytes
    if (offset < fullPackBytes) return addTo(newest, { bytes, offset, isNew: false })
    newest++
    packs.add(newest)
    return addTo(newest, { bytes, offset: 0, isNew: true })
  }

  async function addTo(
    pack: number,
    { bytes, offset, isNew }: { bytes: Uint8Array; offset: number; isNew: boolean },
  ): Promise<Result<{ pack: number; offset: number }, FileFailure>> {
    const path = pathOf(pack)
    const added = await withFile(isNew ? files.createNew(path) : files.open(path), async (file) => {
      const written = await file.write(offset, bytes)
      return written.ok ? file.sync() : written
    })
    if (!added.ok) return added
    const named = isNew ? await syncFolder(files, folder) : ok(undefined)
    return named.ok ? ok({ pack, offset }) : named
  }

  return {
    add,
    read: (pack, parts) => readParts(files, pathOf(pack), parts),
    async keepOnly(inUse) {
      for (const pack of packs) {
        if (inUse.has(pack) || pack === newest) continue
        if ((await files.unlink(pathOf(pack))).ok) packs.delete(pack)
      }
    },
  }
}

/** One read of the whole pack where most of it is wanted, else one for each part. */
async function readParts(
  files: FilePort,
  path: string,
  parts: readonly { offset: number; length: number }[],
): Filed<readonly Uint8Array[]> {
  const facts = await files.stat(path)
  if (!facts.ok) return facts
  const wanted = parts.reduce((sum, { length }) => sum + length, 0)
  if (parts.length > 1 && wanted * 4 > facts.value.bytes) {
    const whole = await files.read(path, maxPackBytes)
    return whole.ok ? ok(parts.map(({ offset, length }) => whole.value.subarray(offset, offset + length))) : whole
  }
  const read: Uint8Array[] = []
  for (const part of parts) {
    const bytes = await files.readPart(path, part)
    if (!bytes.ok) return bytes
    read.push(bytes.value)
  }
  return ok(read)
}
