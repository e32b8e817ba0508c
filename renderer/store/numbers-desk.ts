/**
 * Numbers of one open record: its marks, gathered a few at a time, and answers, worked out once for as long as the record stays as it
 * is. What is asked while something is worked on waits; a cancel ends all that has no answer yet.
 */
import {
  questionKey,
  type Asked,
  type NumbersAnswers,
  type NumbersQuestion,
} from '../../shared/engine/numbers/answer.ts'
import { gatherMarks, type GatheredMarks } from '../../shared/engine/numbers/gather-marks.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import type { State } from '../../shared/subjects/state.ts'
import type { NumbersPort, OpenNumbers } from './numbers-port.ts'

export type NumbersStanding<Answer> =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'working' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly message: string }
  /** There is nothing to answer from. */
  | { readonly kind: 'none' }
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

/** Runs `steps` to their end in turns, the first after whoever called; null where nobody wants it any more. */
async function inSlices<T>(steps: Iterator<void, T, void>, isWanted: () => boolean): Promise<T | null> {
  for (;;) {
    await afterOthers()
    for (const from = performance.now(); performance.now() - from < sliceMilliseconds;) {
      if (!isWanted()) return null
      const { done, value } = steps.next()
      if (done) return value
    }
  }
}

/** Facts and cards are never taken back, so their numbers tell one state of a record from another. */
const heldBy = (state: State): string => `${state.holding.entries.size}/${state.cards.size}/${state.facts.size}`

interface Bell {
  version(): number
  ring(): void
  subscribe(listener: () => void): () => void
}

/** Tells its listeners of every change; `onAlone` when the last of them is gone. */
function makeBell(onAlone: () => void): Bell {
  const listeners = new Set<() => void>()
  let version = 0
  return {
    version: () => version,
    ring: () => {
      version += 1
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) onAlone()
      }
    },
  }
}

export function numbersDesk({ state, actor }: { state: State; actor: KeyId }, open: OpenNumbers): NumbersDesk {
  const bell = makeBell(() => rest())
  let held = ''
  let marks: GatheredMarks | null = null
  let port: NumbersPort | null = null
  const standings = new Map<string, NumbersStanding<NumbersAnswers[Asked]>>()
  const waiting = new Map<string, NumbersQuestion>()

  const stop = (): void => {
    port?.end()
    port = null
  }
  const settle = (key: string, standing: NumbersStanding<NumbersAnswers[Asked]>): void => {
    waiting.delete(key)
    standings.set(key, standing)
    bell.ring()
  }
  const started = ({ tables, rankings }: GatheredMarks): NumbersPort => {
    if (port) return port
    const opened = open({
      onAnswer: ({ key, answer }) => {
        settle(key, answer ? { kind: 'answer', answer } : { kind: 'none' })
      },
      onBroken: (message) => {
        for (const key of waiting.keys()) settle(key, { kind: 'broken', message })
        stop()
      },
    })
    port = opened
    opened.post({ kind: 'source', source: { tables, rankings } })
    return opened
  }
  const send = (key: string, question: NumbersQuestion): void => {
    if (!marks) return
    standings.set(key, { kind: 'working' })
    started(marks).post({ kind: 'ask', key, question })
  }
  const gather = async (of: string): Promise<void> => {
    const gathered = await inSlices(gatherMarks(state, actor), () => held === of)
    if (gathered === null) return
    marks = gathered
    for (const [key, question] of waiting) send(key, question)
    bell.ring()
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
  /** Nobody looks: what is worked on is ended, what is known stays. */
  const rest = (): void => {
    stop()
    waiting.clear()
    for (const [key, { kind }] of standings) if (kind === 'working') standings.delete(key)
  }
  return {
    version: bell.version,
    subscribe: bell.subscribe,
    marks: () => {
      look()
      return marks
    },
    standing: (question) => standings.get(questionKey(question)) ?? { kind: 'gathering' },
    ask: (question) => {
      look()
      const key = questionKey(question)
      const { kind } = standings.get(key) ?? { kind: 'gathering' }
      if (kind !== 'gathering' && kind !== 'cancelled') return
      waiting.set(key, question)
      if (marks) {
        send(key, question)
        bell.ring()
      }
    },
    cancel: () => {
      stop()
      for (const key of waiting.keys()) settle(key, { kind: 'cancelled' })
    },
  }
}
