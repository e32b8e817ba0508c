/**
 * Renames with patience: on Windows a virus scanner or indexer holds a fresh file for a moment, and the system says EBUSY, EPERM or
 * EACCES. Waits grow and end after about eight seconds; the last refusal is the answer.
 */
import type { FilePort, Filed } from './file-port.ts'

/** Returns after `milliseconds`; passed in, so that tests need not wait. */
export type Sleep = (milliseconds: number) => Promise<void>

const waits = [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 2560] as const

export async function renamePatiently(
  files: FilePort,
  { from, to, sleep }: { from: string; to: string; sleep: Sleep },
): Filed<void> {
  for (const wait of waits) {
    const renamed = await files.rename(from, to)
    if (renamed.ok || (renamed.failure.kind !== 'busy' && renamed.failure.kind !== 'denied')) return renamed
    await sleep(wait)
  }
  return files.rename(from, to)
}
