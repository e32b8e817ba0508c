/** The host of builds for tests: the one that the test laid ready or, in a process of its own, one where somebody is at home. */
import type { MakeHost } from '../../shared/host/shell.ts'
import { InMemoryHost } from './in-memory-host.ts'

declare global {
  var timbangTestHost: MakeHost | undefined
}

export const makeHost: MakeHost = async (shell) => {
  if (globalThis.timbangTestHost) return globalThis.timbangTestHost(shell)
  const memory = new InMemoryHost({ version: shell.version, hostKind: shell.hostKind, dialogs: shell.dialogs })
  memory.furnish()
  memory.events.subscribe((wire) => shell.emit(JSON.parse(wire) as never))
  return { host: memory.host, close: async () => {} }
}
