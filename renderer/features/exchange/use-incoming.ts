/**
 * Checking and taking in, one bundle after the other. Each is checked again before it is taken in, and once more where the one before
 * it changed what it would do: what is accepted is what the host has just checked.
 */
import { useCallback, useRef, useState } from 'react'
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { factsKnown, newsSince, type NewsLine } from '../../../shared/engine/view-news.ts'
import { useHost } from '../../host/use-host.tsx'
import { useJob, type Job } from '../../host/use-job.ts'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { useSelection } from '../../store/use-view.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { takeBundles } from './take-bundles.ts'
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
  const takeAll = async (chosen: readonly IncomingItem[], forwarded: boolean): Promise<void> => {
    const accepted: ImportPlanShown[] = []
    await takeBundles(chosen, {
      plan: async ({ file }) => {
        set(file, { kind: 'checking' })
        const checked = await plan(file)
        if (checked.kind === 'checked') return checked.plan
        set(file, checked)
        return null
      },
      take: async ({ file }, planned: ImportPlanShown) => {
        const taken = await take(file, planned, forwarded)
        set(file, taken)
        if (taken.kind === 'accepted') accepted.push(taken.plan)
        return taken.kind === 'accepted'
      },
      pull: () => room.refresh(),
    })
    for (const one of accepted) onAccepted(one)
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
        await takeAll(chosen, forwarded)
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
    async (file: ChosenFile, planned: ImportPlanShown, forwarded: boolean): Promise<IncomingState> => {
      const accept = (shown: ImportPlanShown) =>
        run((name) => host['bundle.accept']({ plan: shown.plan, forwarded, job: name }))
      let [shown, answer] = [planned, await accept(planned)]
      if (!answer.ok && answer.failure.kind === 'plan-outdated') {
        const again = await plan(file)
        if (again.kind !== 'checked') return again
        ;[shown, answer] = [again.plan, await accept(again.plan)]
      }
      if (!answer.ok) return { kind: 'refused', sentence: sentenceOf(answer.failure) }
      return { kind: 'accepted', plan: shown, entries: answer.value.entries, cards: answer.value.cards }
    },
    [host, plan, run, sentenceOf],
  )
  return { plan, take }
}
