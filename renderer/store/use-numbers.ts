/** Marks and numbers for a screen: gathered and worked out once for each state of the record, off the page's own thread. */
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import {
  questionKey,
  type Asked,
  type NumbersAnswers,
  type NumbersQuestion,
} from '../../shared/engine/numbers/answer.ts'
import type { GatheredMarks } from '../../shared/engine/numbers/gather-marks.ts'
import { numbersDesk, type NumbersDesk, type NumbersStanding } from './numbers-desk.ts'
import { openNumbersWorker, type OpenNumbers } from './numbers-port.ts'
import type { RecordRoom } from './record-room.ts'
import { useSelection } from './use-view.ts'

/** Who works numbers out; another in tests alone. */
export const NumbersOpener = createContext<OpenNumbers>(openNumbersWorker)

const desks = new WeakMap<RecordRoom, NumbersDesk>()

function useDesk(): NumbersDesk {
  const { room } = useSelection()
  const open = useContext(NumbersOpener)
  const desk = desks.get(room) ?? numbersDesk(room, open)
  desks.set(room, desk)
  useSyncExternalStore(room.subscribe, room.version)
  useSyncExternalStore(desk.subscribe, desk.version)
  return desk
}

/** Null while they are gathered. */
export function useMarks(): GatheredMarks | null {
  const desk = useDesk()
  const { room } = useSelection()
  const version = useSyncExternalStore(room.subscribe, room.version)
  useEffect(() => void desk.marks(), [desk, version])
  return desk.marks()
}

export interface NumbersAsked<Answer> {
  readonly standing: NumbersStanding<Answer>
  again(): void
  cancel(): void
}

export function useNumbers<A extends Asked>(
  question: NumbersQuestion & { readonly ask: A },
): NumbersAsked<NumbersAnswers[A]> {
  const desk = useDesk()
  const { room } = useSelection()
  const version = useSyncExternalStore(room.subscribe, room.version)
  const key = questionKey(question)
  const asked = useRef(question)
  useEffect(() => {
    asked.current = question
  })
  useEffect(() => desk.ask(asked.current), [desk, version, key])
  const standing = desk.standing(question)
  // A bug over there is a bug: the page's own error screen keeps the record safe and says so.
  if (standing.kind === 'broken') throw new Error(`bug in the numbers: ${standing.message}`)
  return {
    // One question has one sort of answer, as its table in the core says.
    standing: standing as NumbersStanding<NumbersAnswers[A]>,
    again: () => desk.ask(question),
    cancel: desk.cancel,
  }
}
