/**
 * One host per identity: two that sign at once would fork the log, which is evidence against an honest person.
 *
 * Each host puts down a lock file of a name that no other ever uses, and only then looks whether another living host's is
 * there; who finds one takes the own away again. Of two that begin together the later to look sees the other's file, so
 * never both go on. A lock of a dead process is removed by name, which can't hit a living one. Nothing waits for a clock
 * and nothing has to be cleaned up after a crash. The name says all that the decision needs, so a torn file decides nothing.
 */
import { join } from 'node:path'
import { bytesToUtf8, toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Clock, Crypto, Random } from '../../../shared/kernel/ports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { parseJson } from '../../../shared/kernel/schema.ts'
import { withFile, type FileFailure, type FilePort } from '../files/file-port.ts'
import type { Sleep } from '../files/rename-patiently.ts'
import { lockHolderSchema, readLockName, writeLockName, type LockHolder, type LockName } from './lock-name.ts'
import type { Processes } from './processes.ts'

export interface FolderLockPorts {
  readonly files: FilePort
  readonly clock: Clock
  readonly random: Random
  readonly crypto: Pick<Crypto, 'sha256'>
  readonly sleep: Sleep
  readonly processes: Processes
}

export interface LockRequest {
  readonly folder: string
  /** For whoever is turned away: `Timbang`, `timbang verify` … */
  readonly program: string
  /**
   * Locks to pass over. `of-other-computers`: the folder is a copy, or the other computer is known to be off. `all`: the
   * person says that nobody else is there; for systems that can't tell a process from a later one of its number.
   */
  readonly passOver?: 'of-other-computers' | 'all'
}

export interface FolderLock {
  release(): Promise<void>
}

export interface IdentityInUse {
  readonly kind: 'identity-in-use'
  readonly by: LockHolder
}

/** Two hosts that began together both step back; each tries again after a wait of its own. */
const attempts = 4

export async function acquireFolderLock(
  request: LockRequest,
  ports: FolderLockPorts,
): Promise<Result<FolderLock, IdentityInUse | FileFailure>> {
  for (let left = attempts; ; left--) {
    const answer = await attempt(request, ports)
    const isSettling = !answer.ok && answer.failure.kind === 'identity-in-use' && answer.failure.by.settling
    if (!isSettling || left === 1) return answer
    await ports.sleep(20 + (ports.random.bytes(1)[0] ?? 0))
  }
}

async function attempt(
  request: LockRequest,
  ports: FolderLockPorts,
): Promise<Result<FolderLock, IdentityInUse | FileFailure>> {
  const { files } = ports
  const before = await survey(request, ports)
  if (!before.ok) return before
  if (before.value.living) return inUse(request.folder, { lock: before.value.living, settling: false }, ports)
  const own = await ownName(ports)
  const put = await putDown(join(request.folder, own), request.program, ports)
  if (!put.ok) return put
  const release = async (): Promise<void> => {
    await files.unlink(join(request.folder, own))
  }
  const after = await survey(request, ports, own)
  if (!after.ok || after.value.living) await release()
  if (!after.ok) return after
  if (after.value.living) return inUse(request.folder, { lock: after.value.living, settling: true }, ports)
  for (const name of after.value.dead) await files.unlink(join(request.folder, name))
  return ok({ release })
}

interface Survey {
  readonly living: LockName | null
  /** Names of files that can go. */
  readonly dead: readonly string[]
}

async function survey(
  { folder, passOver }: LockRequest,
  ports: FolderLockPorts,
  own?: string,
): Promise<Result<Survey, FileFailure>> {
  const items = await ports.files.list(folder)
  if (!items.ok) return items
  const locks = items.value.map((item) => readLockName(item.name)).filter((lock) => lock !== null && lock.name !== own)
  const dead: string[] = []
  let living: LockName | null = null
  for (const lock of locks) {
    if (lock === null) continue
    if (passOver === 'all' || !(await isLiving(lock, passOver, ports))) dead.push(lock.name)
    else living ??= lock
  }
  return ok({ living, dead })
}

async function isLiving(
  lock: LockName,
  passOver: LockRequest['passOver'],
  { processes, crypto }: FolderLockPorts,
): Promise<boolean> {
  if (lock.host !== hostDigest(processes.host, crypto)) return passOver !== 'of-other-computers'
  const seen = await processes.look(lock.pid)
  return seen.isAlive && (seen.mark === null || lock.mark === null || seen.mark === lock.mark)
}

async function ownName({ processes, random, crypto }: FolderLockPorts): Promise<string> {
  const seen = await processes.look(processes.pid)
  return writeLockName({
    host: hostDigest(processes.host, crypto),
    pid: processes.pid,
    mark: seen.isAlive ? seen.mark : null,
    token: toHex(random.bytes(8)),
  })
}

const hostDigest = (host: string, crypto: Pick<Crypto, 'sha256'>): string =>
  toHex(crypto.sha256(utf8ToBytes(host)).subarray(0, 8))

function putDown(
  path: string,
  program: string,
  { files, clock, processes }: FolderLockPorts,
): Promise<Result<void, FileFailure>> {
  const content = JSON.stringify({ host: processes.host, pid: processes.pid, program, since: clock.now() })
  return withFile(files.createNew(path), (file) => file.write(0, utf8ToBytes(content)))
}

async function inUse(
  folder: string,
  { lock, settling }: { readonly lock: LockName; readonly settling: boolean },
  { files }: FolderLockPorts,
): Promise<Result<never, IdentityInUse>> {
  const bytes = await files.read(join(folder, lock.name), 4096)
  const text = bytes.ok ? bytesToUtf8(bytes.value) : bytes
  const value = text.ok ? parseJson(text.value) : text
  const holder = lockHolderSchema.safeParse(value.ok ? value.value : null)
  const said = holder.success ? holder.data : { host: '', pid: lock.pid, program: '', since: '' }
  return err({ kind: 'identity-in-use', by: { ...said, settling } })
}
