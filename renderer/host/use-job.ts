/** Long work at the host: what it is at, and a way to stop it. Of several jobs at once the one begun last is told of. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { HostEvent } from '../../shared/host/host-events.ts'
import { useHost } from './use-host.tsx'

export type JobProgress = Pick<Extract<HostEvent, { event: 'job.progress' }>, 'stage' | 'done' | 'total'>

export interface Job {
  /** `null` while nothing runs; `'begun'` until the first news. */
  readonly progress: JobProgress | 'begun' | null
  /** Runs `work` under a job name of its own, and gives its answer. */
  run<T>(work: (job: string) => Promise<T>): Promise<T>
  cancel(): void
}

export function useJob(): Job {
  const { host, onEvent } = useHost()
  const [progress, setProgress] = useState<Job['progress']>(null)
  const running = useRef<readonly string[]>([])
  useEffect(
    () =>
      onEvent((event) => {
        if (event.event !== 'job.progress' || event.job !== running.current.at(-1)) return
        setProgress({ stage: event.stage, done: event.done, total: event.total })
      }),
    [onEvent],
  )
  const run = useCallback(async <T>(work: (job: string) => Promise<T>): Promise<T> => {
    const job = crypto.randomUUID()
    running.current = [...running.current, job]
    setProgress('begun')
    try {
      return await work(job)
    } finally {
      running.current = running.current.filter((one) => one !== job)
      if (running.current.length === 0) setProgress(null)
    }
  }, [])
  const cancel = useCallback(() => {
    for (const job of running.current) void host['job.cancel']({ job })
  }, [host])
  return { progress, run, cancel }
}
