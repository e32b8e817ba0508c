/** /proc and /sys as they are; on a system without them there is nothing to read, and no removable volume is listed. */
import { readFile, realpath } from 'node:fs/promises'
import type { SystemFacts } from './mounts.ts'

export const linuxSystemFacts: SystemFacts = {
  readText: (path) => readFile(path, 'utf8').catch(() => null),
  realPath: (path) => realpath(path).catch(() => null),
}
