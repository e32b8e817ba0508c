/**
 * What a shell (Electron, browser host) gives to the one implementation of the host, and what it gets back. Each shell's
 * composition root passes these; nothing in the services asks in which shell it runs.
 */
import type { FileSort } from './file-methods.ts'
import type { Host } from './host-contract.ts'
import type { HostEvent } from './host-events.ts'
import type { SystemInfo } from './system-methods.ts'

export interface DialogRequest {
  readonly way: 'open' | 'open-many' | 'save' | 'folder'
  readonly sort: FileSort
  readonly suggestedName: string | null
}

/** Native dialogs. They give paths, which stay with the host: the page gets tokens for them. */
export interface NativeDialogs {
  /** Absolute paths; `null` when the person cancelled. */
  choose(request: DialogRequest): Promise<readonly string[] | null>
}

export interface Shell {
  readonly version: string
  readonly hostKind: SystemInfo['hostKind']
  /** Absolute path of the folder that holds identities and journals. */
  readonly dataFolder: string
  readonly dialogs: NativeDialogs | null
  emit(event: HostEvent): void
}

export interface RunningHost {
  readonly host: Host
  /** Locks the identity, ends what is running, releases the folder. After it the process may end. */
  close(): Promise<void>
}

export type MakeHost = (shell: Shell) => Promise<RunningHost>
