/** The name of a lock file, `lock-<host>-<pid>-<mark>-<token>.json`: whose it is, readable even if its content is torn. */
import { z } from 'zod'

export interface LockName {
  /** The whole file name. */
  readonly name: string
  /** 16 hex digits of the hash of the computer's name. */
  readonly host: string
  readonly pid: number
  /** What tells the process from a later one of its number; `null` where the system doesn't say. */
  readonly mark: string | null
}

/** The content, for people: who holds the identity. */
export const lockHolderSchema = z.object({
  host: z.string().max(255),
  pid: z.int().min(0),
  program: z.string().max(60),
  since: z.string().max(40),
})

export interface LockHolder extends z.infer<typeof lockHolderSchema> {
  /** True where the other was only just trying, too, and may have stepped back since. */
  readonly settling: boolean
}

const form = /^lock-([0-9a-f]{16})-(\d{1,10})-([0-9a-z]+)-([0-9a-f]{16})\.json$/
const unknownMark = 'unknown'

export const writeLockName = (lock: Omit<LockName, 'name'> & { readonly token: string }): string =>
  `lock-${lock.host}-${lock.pid}-${lock.mark ?? unknownMark}-${lock.token}.json`

export function readLockName(name: string): LockName | null {
  const match = form.exec(name)
  const [, host, pid, mark] = match ?? []
  if (host === undefined || mark === undefined) return null
  return { name, host, pid: Number(pid), mark: mark === unknownMark ? null : mark }
}
