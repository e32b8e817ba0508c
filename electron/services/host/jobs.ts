/** Long work: told in steps, and stopped between two of them when the page asks. What is committed is never undone by stopping. */
import type { HostEvent } from '../../../shared/host/host-events.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'

type Stage = Extract<HostEvent, { event: 'job.progress' }>['stage']

export interface Job {
  /** Tells the page where the work is. */
  at(stage: Stage, done: number, total: number | null): void
  isCancelled(): boolean
}

export interface Cancelled {
  readonly kind: 'cancelled'
}

export interface Jobs {
  /** Runs the work under the page's name for it. */
  run<T>(name: string, work: (job: Job) => Promise<T>): Promise<T>
  cancel(name: string): void
  cancelAll(): void
}

/** For the place between two steps: `if (job.isCancelled()) return cancelled`. */
export const cancelled: Result<never, Cancelled> = err({ kind: 'cancelled' })

export function makeJobs(emit: (event: HostEvent) => void): Jobs {
  const running = new Map<string, { isCancelled: boolean }>()
  return {
    async run(name, work) {
      const state = { isCancelled: false }
      running.set(name, state)
      try {
        return await work({
          at: (stage, done, total) => emit({ event: 'job.progress', job: name, stage, done, total }),
          isCancelled: () => state.isCancelled,
        })
      } finally {
        if (running.get(name) === state) running.delete(name)
      }
    },
    cancel(name) {
      const job = running.get(name)
      if (job) job.isCancelled = true
    },
    cancelAll() {
      for (const job of running.values()) job.isCancelled = true
    },
  }
}
