/**
 * What Windows does to a file port: folders can't be synced (EPERM), a freshly written file can't be renamed for two seconds
 * (a scanner holds it), names differ only by more than case, device names are no names. Time passes by `sleep` alone.
 */
import { basename, dirname, join } from 'node:path'
import type { FilePort, Filed } from '../../electron/services/files/file-port.ts'
import type { Sleep } from '../../electron/services/files/rename-patiently.ts'
import { err } from '../../shared/kernel/result.ts'

export interface WindowsQuirks {
  readonly port: FilePort
  readonly sleep: Sleep
  /** Milliseconds slept so far. */
  slept(): number
}

const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i
const refusedByWindows = (name: string) => device.test(name) || /[<>:"|?*\\]|[. ]$/.test(name)

export function windowsQuirks(
  inner: FilePort,
  { busyMilliseconds, busyCode = 'EBUSY' }: { busyMilliseconds: number; busyCode?: 'EBUSY' | 'EPERM' },
): WindowsQuirks {
  let now = 0
  const held = new Map<string, number>()

  /** The name that is there already, in whatever case. */
  const actual = async (path: string): Promise<string> => {
    const listed = await inner.list(dirname(path))
    const there = listed.ok
      ? listed.value.find(({ name }) => name.toLowerCase() === basename(path).toLowerCase())
      : undefined
    return join(dirname(path), there?.name ?? basename(path))
  }
  const named = async <T>(path: string, work: (path: string) => Filed<T>): Filed<T> =>
    refusedByWindows(basename(path)) ? err({ kind: 'bad-name', path, code: 'EINVAL' }) : work(await actual(path))

  const port: FilePort = {
    ...inner,
    createNew: (path) => named(path, inner.createNew),
    open: (path) => named(path, inner.open),
    read: (path, maxBytes) => named(path, (found) => inner.read(found, maxBytes)),
    readPart: (path, part) => named(path, (found) => inner.readPart(found, part)),
    stat: (path) => named(path, inner.stat),
    makeFolder: (path) => named(path, inner.makeFolder),
    unlink: (path) => named(path, inner.unlink),
    async rename(from, to) {
      const until = held.get(from) ?? now + busyMilliseconds
      held.set(from, until)
      if (now < until) return err({ kind: busyCode === 'EBUSY' ? 'busy' : 'denied', path: to, code: busyCode })
      return named(to, (found) => inner.rename(from, found))
    },
    syncFolder: async (path) => err({ kind: 'denied', path, code: 'EPERM' }),
  }
  const sleep: Sleep = async (milliseconds) => {
    now += milliseconds
  }
  return { port, sleep, slept: () => now }
}
