/** Which files one act of writing makes, and which of them are left after one has failed. Pure: the writing itself is elsewhere. */
import type { Outgoing } from '../../../shared/engine/view-outgoing.ts'
import { outgoingName } from '../../../shared/engine/outgoing-name.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { freeFileName } from '../../../shared/kernel/safe-file-name.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'

export interface FileToWrite {
  readonly name: string
  readonly readers: readonly KeyId[]
}

export type WritingState =
  | { readonly kind: 'waiting' | 'writing' }
  | { readonly kind: 'written'; readonly name: string; readonly size: number; readonly digest: Hash }
  | { readonly kind: 'failed'; readonly failure: HostFailure }

export interface Writing {
  readonly file: FileToWrite
  readonly state: WritingState
}

export interface NamingOf {
  readonly at: Instant
  readonly sample: boolean
  /** Of the own log: who made it. */
  readonly maker: string | null
  readonly nameOf: (key: KeyId) => string | null
}

/** Bundles of the own log are named after their maker, all others after their reader where there is one. */
export function filesToWrite(outgoing: Outgoing, chosen: readonly KeyId[], naming: NamingOf): readonly FileToWrite[] {
  const { purpose, each } = outgoing
  const { at, sample, maker, nameOf } = naming
  const named = (person: string | null): string => outgoingName({ purpose, at, sample, person })
  if (each) return distinct(chosen.map((key) => ({ name: named(nameOf(key) ?? key.slice(0, 8)), readers: [key] })))
  const isOwn = purpose === 'scores' || purpose === 'declaration'
  const [only, ...others] = chosen
  const reader = only !== undefined && others.length === 0 ? nameOf(only) : null
  return [{ name: named(isOwn ? maker : reader), readers: chosen }]
}

/** Two people of one name get two files. */
function distinct(files: readonly FileToWrite[]): readonly FileToWrite[] {
  const taken = new Map<string, number>()
  return files.map((file) => {
    const count = (taken.get(file.name) ?? 0) + 1
    taken.set(file.name, count)
    return count === 1 ? file : { ...file, name: file.name.replace('.', `-${count}.`) }
  })
}

/** The same files under names that nothing at the place has yet. */
export const withFreeNames = (files: readonly FileToWrite[], taken: readonly string[]): readonly FileToWrite[] =>
  files.map((file) => ({ ...file, name: freeFileName(file.name, taken) }))

/** After these the next file would fail for the same reason: the place is full, gone, or the person has said stop. */
const stopsAll: ReadonlySet<HostFailure['kind']> = new Set([
  'file-no-space',
  'file-read-only',
  'file-vanished',
  'unknown-place',
  'identity-locked',
  'host-unreachable',
  'session-ended',
  'cancelled',
])

export const endsWriting = (failure: HostFailure): boolean => stopsAll.has(failure.kind)

export const leftToWrite = (all: readonly Writing[]): readonly Writing[] =>
  all.filter(({ state }) => state.kind !== 'written')
