/**
 * Is the process that left a lock still there? A number alone can't say: numbers come back after a restart. Linux tells
 * a process's start and the boot it belongs to, which together are never repeated; elsewhere only the number is known.
 */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import process from 'node:process'

export interface Processes {
  readonly host: string
  readonly pid: number
  look(pid: number): Promise<Sighting>
}

export type Sighting =
  | { readonly isAlive: false }
  | {
      readonly isAlive: true
      /** Tells this process from any other that ever had the number (letters and digits); `null` where the system doesn't. */
      readonly mark: string | null
    }

const gone: Sighting = { isAlive: false }

export const nodeProcesses: Processes = {
  host: hostname(),
  pid: process.pid,
  look: async (pid) => {
    if (!isAlive(pid)) return gone
    return process.platform === 'linux' ? lookOnLinux(pid) : { isAlive: true, mark: null }
  },
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function lookOnLinux(pid: number): Promise<Sighting> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    // proc(5): the second field is the name in brackets and may hold anything; the third is the state, the 22nd the start.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state = '', start = ''] = [fields[0], fields[19]]
    // A zombie waits for its parent to take notice; it holds nothing any more.
    return state === 'Z' || state === 'X' ? gone : { isAlive: true, mark: `${boot.slice(0, 8)}x${start}` }
  } catch {
    return isAlive(pid) ? { isAlive: true, mark: null } : gone
  }
}
