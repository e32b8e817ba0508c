/**
 * Writing one bundle or one for each reader. A file counts as written once the host has read it back; what failed stays in the list
 * with its reason, and is tried again without those that are done.
 */
import { useCallback, useState } from 'react'
import type { OutgoingPurpose } from '../../../shared/engine/view-outgoing.ts'
import type { HostClient } from '../../../shared/host/host-contract.ts'
import { useHost } from '../../host/use-host.tsx'
import { useJob, type Job } from '../../host/use-job.ts'
import { useSelection } from '../../store/use-view.ts'
import {
  endsWriting,
  leftToWrite,
  withFreeNames,
  type FileToWrite,
  type Writing,
  type WritingState,
} from './writing-plan.ts'

export interface WritingWork {
  readonly all: readonly Writing[]
  readonly busy: boolean
  readonly job: Job
  /** Where names were proposed and not typed, one that is taken at that place gives way to the next free one. */
  begin(files: readonly FileToWrite[], place: string, areTyped: boolean): Promise<void>
  /** What is not written yet, again; perhaps to another place, perhaps over a file that is there. */
  retry(place: string, replace: boolean): Promise<void>
  forget(): void
}

export function useWriting(purpose: OutgoingPurpose): WritingWork {
  const { host } = useHost()
  const { room } = useSelection()
  const job = useJob()
  const [all, setAll] = useState<readonly Writing[]>([])
  const [busy, setBusy] = useState(false)
  const { run } = job
  const set = (file: FileToWrite, state: WritingState): void =>
    setAll((before) => before.map((one) => (one.file === file ? { file, state } : one)))
  const write = useCallback(
    async ({ name, readers }: FileToWrite, place: string, replace: boolean): Promise<WritingState> => {
      const answer = await run((named) =>
        host['bundle.write']({
          selection: room.selection,
          purpose,
          recipients: [...readers],
          candidates: null,
          openings: purpose === 'opening',
          to: { place, name },
          replace,
          job: named,
        }),
      )
      if (!answer.ok) return { kind: 'failed', failure: answer.failure }
      return { kind: 'written', name: answer.value.name, size: answer.value.size, digest: answer.value.digest }
    },
    [host, room, purpose, run],
  )
  const writeEach = async (files: readonly FileToWrite[], place: string, replace: boolean): Promise<void> => {
    setBusy(true)
    for (const file of files) {
      set(file, { kind: 'writing' })
      const state = await write(file, place, replace)
      set(file, state)
      if (state.kind === 'failed' && endsWriting(state.failure)) break
    }
    setBusy(false)
  }
  return {
    all,
    busy,
    job,
    begin: async (files, place, areTyped) => {
      const named = areTyped ? files : withFreeNames(files, await namesAt(host, place))
      setAll(named.map((file) => ({ file, state: { kind: 'waiting' } })))
      await writeEach(named, place, false)
    },
    retry: (place, replace) =>
      writeEach(
        leftToWrite(all).map(({ file }) => file),
        place,
        replace,
      ),
    forget: () => setAll([]),
  }
}

/** What lies there already; where it can't be read the writing itself will say why. */
async function namesAt(host: HostClient, place: string): Promise<readonly string[]> {
  const listed = await host['media.list']({ within: place, sort: 'any' })
  return listed.ok ? listed.value.items.map(({ name }) => name) : []
}
