/**
 * Numbers of one open record: its marks, gathered a few at a time, and answers, worked out once for as long as the record stays as it
 * is. What is asked while something is worked on waits; a cancel ends all that has no answer yet.
 */
import type { Asked, NumbersAnswers, NumbersQuestion } from '../../shared/engine/numbers/answer.ts'
import { gatherMarks, type GatheredMarks } from '../../shared/engine/numbers/gather-marks.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import type { State } from '../../shared/subjects/state.ts'
import type { NumbersPort, OpenNumbers } from './numbers-port.ts'

export type NumbersStanding<Answer> =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'working' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'answer'; readonly answer: Answer }

export interface NumbersDesk {
  /** Grows with every change of what is known here. */
  version(): number
  subscribe(listener: () => void): () => void
  /** Of the record as it is now; null while they are gathered. */
  marks(): GatheredMarks | null
  standing(question: NumbersQuestion): NumbersStanding<NumbersAnswers[Asked]>
  ask(question: NumbersQuestion): void
  cancel(): void
}

/** Long enough to get on, short enough that nobody feels it. */
const sliceMilliseconds = 10

/** The page's turn: unlike a timer, a message isn't held back. */
function afterOthers(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** Facts and cards are never taken back, so their numbers tell one state of a record from another. */
const heldBy = (state: State): string => `${state.holding.entries.size}/${state.cards.size}/${state.facts.size}`

export function numbersDesk({ state, actor }: { state: State; actor: KeyId }, open: OpenNumbers): NumbersDesk {
  const listeners = new Set<() => void>()
  let version = 0
  let held = ''
  let marks: GatheredMarks | null = null
  let port: NumbersPort | null = null
  const standings = new Map<string, NumbersStanding<NumbersAnswers[Asked]>>()
  const waiting = new Map<string, NumbersQuestion>()

  const changed = (): void => {
    version += 1
    for (const listener of listeners) listener()
  }
  const stop = (): void => {
    port?.end()
    port = null
  }
  const settle = (key: string, standing: NumbersStanding<NumbersAnswers[Asked]>): void => {
    waiting.delete(key)
    standings.set(key, standing)
    changed()
  }
  const started = (tables: GatheredMarks['tables']): NumbersPort => {
    if (port) return port
    const opened = open({
      onAnswer: ({ key, answer }) => {
        if (answer) settle(key, { kind: 'answer', answer })
      },
      onBroken: (message) => {
        for (const key of [...waiting.keys()]) settle(key, { kind: 'broken', message })
        stop()
      },
    })
    port = opened
    opened.post({ kind: 'tables', tables })
    return opened
  }
  const send = (key: string, question: NumbersQuestion): void => {
    if (!marks) return
    standings.set(key, { kind: 'working' })
    started(marks.tables).post({ kind: 'ask', key, question })
  }
  const gather = async (of: string): Promise<void> => {
    const steps = gatherMarks(state, actor)
    for (let from = performance.now(); held === of;) {
      const { done, value } = steps.next()
      if (done) {
        marks = value
        break
      }
      if (performance.now() - from < sliceMilliseconds) continue
      await afterOthers()
      from = performance.now()
    }
    if (held !== of) return
    for (const [key, question] of waiting) send(key, question)
    changed()
  }
  /** Begins anew where the record has grown. */
  const look = (): void => {
    const now = heldBy(state)
    if (now === held) return
    held = now
    marks = null
    standings.clear()
    stop()
    void gather(now)
  }
  return {
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    marks: () => {
      look()
      return marks
    },
    standing: (question) => standings.get(keyOf(question)) ?? { kind: 'gathering' },
    ask: (question) => {
      look()
      const key = keyOf(question)
      const { kind } = standings.get(key) ?? { kind: 'gathering' }
      if (kind === 'answer' || kind === 'working' || kind === 'broken') return
      waiting.set(key, question)
      if (marks) {
        send(key, question)
        changed()
      }
    },
    cancel: () => {
      stop()
      for (const key of [...waiting.keys()]) settle(key, { kind: 'cancelled' })
    },
  }
}

const keyOf = ({ ask, instrument, part, levelsApart }: NumbersQuestion): string =>
  `${ask}/${instrument}/${part.vacancy ?? ''}/${part.panel ?? ''}/${levelsApart}`
