/**
 * The files of an identity's folder that are worth carrying: what opens it, and what is kept of its selections. All of it is
 * ciphertext under the passphrase, the recovery sheet or keys that these open, or public. Locks, unfinished imports and what
 * another program may have put there stay behind, so a folder on a stick can't smuggle anything in.
 */
import { join } from 'node:path'
import { hashSchema, keyIdSchema } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { shred } from '../at-rest/shred.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { Filed, FilePort } from '../files/file-port.ts'
import { fileNames } from '../identity/identity-folder.ts'
import type { RecordMachine } from '../record/record-ports.ts'

export interface CarriedFile {
  /** Steps from the identity's folder. */
  readonly steps: readonly string[]
  readonly bytes: number
}

type CopyMachine = Pick<RecordMachine, 'files' | 'writer'>

const { description, signingKey, publicKey, secrets, recovery, retired } = fileNames
/** `identity.json` comes last: before it there is no identity. */
const ofIdentity = [signingKey, publicKey, secrets, recovery, description] as const
const rooms: ReadonlySet<string> = new Set(['journal', 'cards', 'beside', 'quarantine'])
const sealedName = /^[a-z0-9][a-z0-9.-]{0,200}$/
const largestFile = 1024 * 1024 * 1024

const isHash = (text: string): boolean => hashSchema.safeParse(text).success
const isRetiredKey = (name: string): boolean =>
  name.endsWith('.key') && keyIdSchema.safeParse(name.slice(0, -'.key'.length)).success

/** May lie at this place of an identity's folder. */
function isCarried([top = '', second = '', third = '', fourth, ...rest]: readonly string[]): boolean {
  if (top === retired) return isRetiredKey(second) && third === ''
  if (top === 'drafts') return isHash(second) && sealedName.test(third) && fourth === undefined
  if (top !== 'selections' || !isHash(second) || !rooms.has(third)) return false
  return fourth !== undefined && sealedName.test(fourth) && rest.length === 0
}

/** Sorted so that the identity's own description is the last. */
export async function carriedFiles(files: FilePort, folder: string): Filed<readonly CarriedFile[]> {
  const found: CarriedFile[] = []
  const walked = await walk(files, folder, [], found)
  if (!walked.ok) return walked
  for (const name of ofIdentity) {
    const facts = await files.stat(join(folder, name))
    if (facts.ok && facts.value.kind === 'file') found.push({ steps: [name], bytes: facts.value.bytes })
    else if (!facts.ok && facts.failure.kind !== 'missing') return facts
  }
  return ok(found)
}

const deepest = 4

async function walk(files: FilePort, folder: string, steps: readonly string[], found: CarriedFile[]): Filed<void> {
  const items = await files.list(join(folder, ...steps))
  if (!items.ok) return items
  for (const { name, kind } of items.value) {
    const at = [...steps, name]
    if (kind === 'folder' && at.length < deepest) {
      const walked = await walk(files, folder, at, found)
      if (!walked.ok) return walked
    }
    if (kind !== 'file' || !isCarried(at)) continue
    const facts = await files.stat(join(folder, ...at))
    if (!facts.ok) return facts
    found.push({ steps: at, bytes: facts.value.bytes })
  }
  return ok(undefined)
}

export interface CopyFile {
  readonly from: string
  /** Folder that exists, below which `steps` are made. */
  readonly root: string
  readonly steps: readonly string[]
}

/** Whole, synced and read back. */
export async function copyFile(
  { files, writer }: CopyMachine,
  { from, root, steps }: CopyFile,
): Promise<Result<void, AtomicWriteFailure>> {
  const bytes = await files.read(from, largestFile)
  if (!bytes.ok) return bytes
  const folder = await ensureFolder(files, root, ...steps.slice(0, -1))
  if (!folder.ok) return folder
  const name = steps.at(-1) ?? ''
  const written = await writer.write({ folder: folder.value, name, content: [bytes.value], existing: 'replace' })
  return written.ok ? ok(undefined) : written
}

/** Copies into `root/to`, which is made. */
export async function copyIdentityFolder(
  machine: CopyMachine,
  { from, root, to }: { readonly from: string; readonly root: string; readonly to: string },
): Promise<Result<void, AtomicWriteFailure>> {
  const carried = await carriedFiles(machine.files, from)
  if (!carried.ok) return carried
  for (const { steps } of carried.value) {
    const copied = await copyFile(machine, { from: join(from, ...steps), root, steps: [to, ...steps] })
    if (!copied.ok) return copied
  }
  return ok(undefined)
}

/** Removes a copy that was not finished, overwriting what lies in it. One that is not there is removed already. */
export async function removeTree(files: FilePort, folder: string): Filed<void> {
  const items = await files.list(folder)
  if (!items.ok) return items.failure.kind === 'missing' ? ok(undefined) : items
  for (const { name, kind } of items.value) {
    const path = join(folder, name)
    const gone = kind === 'folder' ? await removeTree(files, path) : await shred(files, path)
    if (!gone.ok) return gone
  }
  return files.removeFolder(folder)
}
