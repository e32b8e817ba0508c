/**
 * The session stick: after every seal a copy of what an identity needs to go on elsewhere lies in `timbang-sesi/<identity>/` of a chosen
 * folder. It is the identity's own folder as it stands on the disk, which is ciphertext, for one selection; so a lost or broken
 * laptop costs nothing that was sealed, and a lost stick gives nothing away.
 *
 * Cards come before the entries that name them, and `identity.json` comes last: a stick that is pulled out in between is never ahead
 * of itself.
 */
import { join } from 'node:path'
import { bytesEqual } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { shred } from '../at-rest/shred.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { Filed, FilePort } from '../files/file-port.ts'
import type { RecordMachine } from '../record/record-ports.ts'
import { fileNames } from '../identity/identity-folder.ts'
import { carriedFiles, copyFile, type CarriedFile } from './copy-identity.ts'

export const stickFolder = 'timbang-sesi'

export interface StickCopy {
  /** The identity's folder on this disk, and its name. */
  readonly from: string
  readonly identity: string
  readonly selection: Hash
  /** Folder of the stick that was chosen. */
  readonly place: string
  /** Files that this process has seen to be the same on both, with their size then: `beginning` of a file never changes, so size tells. */
  readonly seen: Map<string, number>
}

type StickMachine = Pick<RecordMachine, 'files' | 'writer'>

export const folderOnStick = ({ place, identity }: Pick<StickCopy, 'place' | 'identity'>): string =>
  join(place, stickFolder, identity)

/** True while the stick, or one with the same copy, is plugged in where it was. */
export async function isStickThere(files: FilePort, copy: Pick<StickCopy, 'place' | 'identity'>): Promise<boolean> {
  return (await files.stat(join(folderOnStick(copy), fileNames.description))).ok
}

/** Brings the copy up to what the disk holds now; each file is synced and read back. */
export async function copyToStick(machine: StickMachine, copy: StickCopy): Promise<Result<void, AtomicWriteFailure>> {
  const { files } = machine
  const own = await carriedFiles(files, copy.from)
  if (!own.ok) return own
  const root = await ensureFolder(files, copy.place, stickFolder, copy.identity)
  if (!root.ok) return root
  const wanted = own.value.filter((file) => isOf(copy.selection, file)).toSorted((a, b) => rankOf(a) - rankOf(b))
  for (const file of wanted) {
    const copied = await bring(machine, copy, { file, root: root.value })
    if (!copied.ok) return copied
  }
  return removeOthers(files, copy, { wanted, root: root.value })
}

/** What is about another selection is that one's affair, also where both lie on one stick. */
const isOf = (selection: Hash, { steps: [top, second] }: CarriedFile): boolean =>
  (top !== 'selections' && top !== 'drafts') || second === selection

function rankOf({ steps: [top, , room, name = ''] }: CarriedFile): number {
  if (top !== 'selections') return top === fileNames.description ? 4 : 3
  if (room === 'journal') return 2
  return name.startsWith('keys.') ? 1 : 0
}

interface Bringing {
  readonly file: CarriedFile
  /** Of the copy. */
  readonly root: string
}

async function bring(
  machine: StickMachine,
  { from, seen }: StickCopy,
  { file, root }: Bringing,
): Promise<Result<void, AtomicWriteFailure>> {
  const { files } = machine
  const [here, there] = [join(from, ...file.steps), join(root, ...file.steps)]
  const name = file.steps.join('/')
  const facts = await files.stat(there)
  if (facts.ok && facts.value.bytes === file.bytes) {
    if (seen.get(name) === file.bytes && file.steps.length > 1) return ok(undefined)
    const same = await areSame(files, here, there)
    if (!same.ok) return same
    if (same.value) {
      seen.set(name, file.bytes)
      return ok(undefined)
    }
  }
  const copied = await copyFile(machine, { from: here, root, steps: file.steps })
  if (copied.ok) seen.set(name, file.bytes)
  return copied
}

const largestCompared = 1024 * 1024 * 1024

async function areSame(files: FilePort, here: string, there: string): Filed<boolean> {
  const [mine, copy] = [await files.read(here, largestCompared), await files.read(there, largestCompared)]
  if (!mine.ok) return mine
  return copy.ok ? ok(bytesEqual(mine.value, copy.value)) : copy
}

/** What the disk has given up (an erased card's key list) must not live on upon the stick. */
async function removeOthers(
  files: FilePort,
  { selection, seen }: StickCopy,
  { wanted, root }: { readonly wanted: readonly CarriedFile[]; readonly root: string },
): Filed<void> {
  const kept = new Set(wanted.map(({ steps }) => steps.join('/')))
  const there = await carriedFiles(files, root)
  if (!there.ok) return there
  for (const file of there.value) {
    const name = file.steps.join('/')
    if (!isOf(selection, file) || kept.has(name) || file.steps.length === 1) continue
    const gone = await shred(files, join(root, ...file.steps))
    if (!gone.ok) return gone
    seen.delete(name)
  }
  return ok(undefined)
}
