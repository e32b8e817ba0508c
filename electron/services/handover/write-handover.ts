/**
 * A handover folder on a stick: every file atomically and read back, the sums and the first signature last; so a folder with
 * sums is whole. The second holder signs the same sums on the own machine.
 */
import { basename, dirname, join } from 'node:path'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { formatSums, sumFiles } from '../../../shared/record/bundle/sums.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import type { RecordMachine } from '../record/record-ports.ts'
import { handoverNames } from '../verify/check-folder.ts'
import { verifyHandover } from '../verify/verify-handover.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { HandoverContent } from './make-handover.ts'

export interface WrittenHandover {
  /** As read back, in the order in which they were written. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: Hash }[]
  /** SHA-256 of the folder's sums. */
  readonly digest: Hash
}

type WriteFailure = AtomicWriteFailure | FileFailure

export async function writeHandover(
  folder: string,
  { files, sign }: HandoverContent,
  machine: RecordMachine,
): Promise<Result<WrittenHandover, WriteFailure>> {
  const sums = utf8ToBytes(
    formatSums(
      sumFiles(
        files.map(({ path, bytes }) => ({ name: path, bytes })),
        nodeCrypto,
      ),
    ),
  )
  const [signature] = handoverNames.signatures
  const all = [...files, { path: handoverNames.sums, bytes: sums }, { path: signature, bytes: sign(sums) }]
  const written: WrittenHandover['files'][number][] = []
  for (const { path, bytes } of all) {
    const steps = path.split('/')
    const name = steps.pop() ?? ''
    const made = await ensureFolder(machine.files, dirname(folder), basename(folder), ...steps)
    if (!made.ok) return made
    const done = await machine.writer.write({ folder: made.value, name, content: [bytes], existing: 'refuse' })
    if (!done.ok) return done
    written.push({ name: path, size: done.value.bytes, sha256: done.value.sha256 })
  }
  return ok({ files: written, digest: toHex(nodeCrypto.sha256(sums)) as Hash })
}

export type CountersignFailure =
  WriteFailure | { readonly kind: 'handover-unsound'; readonly file: string; readonly problem: string }

/** Checks the folder first; only what is whole and signed by another holder is countersigned. */
export async function countersignHandover(
  folder: string,
  { identity, machine }: Workbench,
  { selection, at }: { selection: Hash; at: string },
): Promise<Result<null, CountersignFailure>> {
  const { report } = await verifyHandover(folder, [identity.ageIdentity()])
  const [, second] = handoverNames.signatures
  const problem = report.problems.find(({ file }) => file !== second)
  if (problem) return err({ kind: 'handover-unsound', file: problem.file, problem: problem.problem })
  const sums = await machine.files.read(join(folder, handoverNames.sums), 1024 * 1024)
  if (!sums.ok) return sums
  const signature = identity.signer.sign(sums.value, `timbang/handover/v1 ${selection} ${at}`)
  const written = await machine.writer.write({ folder, name: second, content: [signature], existing: 'refuse' })
  return written.ok ? ok(null) : written
}
