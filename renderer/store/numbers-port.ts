/** How the page talks to whoever works numbers out: a worker in a window, the same functions at once in a test. */
import type { Asked, NumbersAnswers, NumbersQuestion, NumbersSource } from '../../shared/engine/numbers/answer.ts'

export type ToNumbers =
  | { readonly kind: 'source'; readonly source: NumbersSource }
  | { readonly kind: 'ask'; readonly key: string; readonly question: NumbersQuestion }

export interface FromNumbers {
  readonly key: string
  readonly answer: NumbersAnswers[Asked] | null
}

export interface NumbersPort {
  post(message: ToNumbers): void
  /** Stops whatever it is at; it answers no more. */
  end(): void
}

export interface NumbersListener {
  readonly onAnswer: (message: FromNumbers) => void
  /** A bug in there, with its message. */
  readonly onBroken: (message: string) => void
}

export type OpenNumbers = (listener: NumbersListener) => NumbersPort

export const openNumbersWorker: OpenNumbers = ({ onAnswer, onBroken }) => {
  const worker = new Worker(new URL('numbers-worker.ts', import.meta.url), { type: 'module', name: 'timbang numbers' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromNumbers>) => onAnswer(data))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    onBroken(event.message)
  })
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
}
