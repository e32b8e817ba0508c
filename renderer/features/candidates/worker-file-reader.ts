/** The reader behind a worker. A worker that breaks answers every question that is open, so no screen waits for ever. */
import { err, type Result } from '../../../shared/kernel/result.ts'
import type { FileFailure } from '../../../shared/subjects/candidates/file-failure.ts'
import type { CandidateFileReader, ReaderCall } from './candidate-file-session.ts'

type Answer = Result<unknown, FileFailure>

interface Answered {
  readonly id: number
  readonly answer: Answer
}

const broken: Answer = err({ kind: 'workbook-damaged', part: '' })

export function workerFileReader(): CandidateFileReader {
  const worker = new Worker(new URL('./candidate-file.worker.ts', import.meta.url), { type: 'module' })
  const open = new Map<number, (answer: Answer) => void>()
  let lastId = 0
  const breakAll = (): void => {
    for (const answer of open.values()) answer(broken)
    open.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    open.get(data.id)?.(data.answer)
    open.delete(data.id)
  })
  worker.addEventListener('error', breakAll)
  worker.addEventListener('messageerror', breakAll)
  // The session behind it gives the types: one for each question.
  const ask = <T>(call: ReaderCall): Promise<T> =>
    new Promise((resolve) => {
      lastId += 1
      open.set(lastId, resolve as (answer: Answer) => void)
      worker.postMessage({ id: lastId, call })
    })
  return {
    open: (base64) => ask({ ask: 'open', base64 }),
    sheet: (index) => ask({ ask: 'sheet', index }),
    read: (request) => ask({ ask: 'read', request }),
    close: () => {
      worker.terminate()
      breakAll()
    },
  }
}
