/**
 * Checking and taking in, one bundle after the other. Taking one in outdates the plans of the others, so each is planned again right
 * before it is taken in: what is accepted is what the host has just checked.
 */
import { useCallback, useRef, useState } from 'react'
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { factsKnown, newsSince, type NewsLine } from '../../../shared/engine/view-news.ts'
import { useHost } from '../../host/use-host.tsx'
import { useJob, type Job } from '../../host/use-job.ts'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { withFiles, withState, type Incoming, type IncomingItem, type IncomingState } from './incoming-items.ts'

export interface IncomingWork {
  readonly items: Incoming
  readonly busy: boolean
  readonly job: Job
  /** What the last taking in brought; `null` before the first. */
  readonly news: readonly NewsLine[] | null
  add(files: readonly ChosenFile[]): void
  check(item: IncomingItem): void
  remove(item: IncomingItem): void
  clear(): void
  /** `forwarded`: the person said yes to bundles that are meant for others. */
  accept(items: readonly IncomingItem[], forwarded: boolean): Promise<void>
}

export function useIncoming(onAccepted: (plan: ImportPlanShown) => void): IncomingWork {
  const { room } = useSelection()
  const job = useJob()
  const [items, setItems] = useState<Incoming>([])
  const [running, setRunning] = useState(0)
  const [news, setNews] = useState<readonly NewsLine[] | null>(null)
  const set = useCallback(
    (file: ChosenFile, state: IncomingState) => setItems((before) => withState(before, file.token, state)),
    [],
  )
  const { plan, take } = useHostSteps(job)
  const turn = useRef<Promise<void>>(Promise.resolve())
  const inTurn = useCallback((work: () => Promise<void>): Promise<void> => {
    setRunning((count) => count + 1)
    const done = turn.current.then(work).finally(() => setRunning((count) => count - 1))
    turn.current = done
    return done
  }, [])
  const checkAll = (files: readonly ChosenFile[]): void => {
    for (const file of files) {
      void inTurn(async () => {
        set(file, { kind: 'checking' })
        set(file, await plan(file))
      })
    }
  }
  const acceptOne = async ({ file }: IncomingItem, forwarded: boolean): Promise<void> => {
    set(file, { kind: 'checking' })
    const checked = await plan(file)
    set(file, checked.kind === 'checked' ? { kind: 'checking' } : checked)
    if (checked.kind !== 'checked') return
    const taken = await take(checked.plan, forwarded)
    set(file, taken)
    if (taken.kind === 'accepted') onAccepted(taken.plan)
  }
  return {
    items,
    busy: running > 0,
    job,
    news,
    add: (files) => {
      const fresh = files.filter(({ token }) => !items.some(({ file }) => file.token === token))
      setItems((before) => withFiles(before, fresh))
      checkAll(fresh)
    },
    check: ({ file }) => checkAll([file]),
    remove: (item) => setItems((before) => before.filter(({ file }) => file.token !== item.file.token)),
    clear: () => setItems([]),
    accept: (chosen, forwarded) =>
      inTurn(async () => {
        const known = factsKnown(room.state)
        for (const item of chosen) await acceptOne(item, forwarded)
        await room.refresh()
        setNews(newsSince(room.state, known))
      }),
  }
}

function useHostSteps(job: Job) {
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const { run } = job
  const plan = useCallback(
    async (file: ChosenFile): Promise<IncomingState> => {
      const answer = await run((name) => host['bundle.plan']({ file: file.token, job: name }))
      if (answer.ok) return { kind: 'checked', plan: answer.value }
      return { kind: 'refused', sentence: sentenceOf(answer.failure) }
    },
    [host, run, sentenceOf],
  )
  const take = useCallback(
    async (planned: ImportPlanShown, forwarded: boolean): Promise<IncomingState> => {
      const answer = await run((name) => host['bundle.accept']({ plan: planned.plan, forwarded, job: name }))
      if (!answer.ok) return { kind: 'refused', sentence: sentenceOf(answer.failure) }
      return { kind: 'accepted', plan: planned, entries: answer.value.entries, cards: answer.value.cards }
    },
    [host, run, sentenceOf],
  )
  return { plan, take }
}
