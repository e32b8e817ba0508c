/** Tells that a stick came or went, by looking at the list of mounts now and then. Where there is no such list nothing is told. */
import type { SystemFacts } from '../files/mounts.ts'

const everyMillis = 2000

export function watchMedia({ readText }: SystemFacts, onChange: () => void): { stop(): void } {
  let last: string | null = null
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    const mounts = await readText('/proc/self/mounts')
    looking = false
    if (last !== null && mounts !== null && mounts !== last) onChange()
    last = mounts
  }
  void look()
  const timer = setInterval(() => void look(), everyMillis)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
