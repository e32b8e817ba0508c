/**
 * Marks that are not signed yet, kept as a draft: a roll of two hundred must outlive a crash at the hundredth name. Each holds when
 * it was made, which is said on the screen; the record's time is that of the signature.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { candidateIdSchema, type CandidateId, type Code } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import { useSelection } from '../../store/use-view.ts'
import { instantNow } from '../../ui/instant-now.ts'
import { rollStates, type RollState } from './roll-keys.ts'

const markSchema = z.strictObject({ state: z.enum(rollStates), at: instantSchema })
export type RollMark = z.infer<typeof markSchema>

const marksSchema = z.record(candidateIdSchema, markSchema)
export type RollMarks = Readonly<Partial<Record<CandidateId, RollMark>>>

const none: RollMarks = {}

const keyOf = (instrument: Code): string => `roll/${instrument}`

export function parseMarks(text: string | null): RollMarks {
  if (text === null) return none
  const json = parseJson(text)
  if (!json.ok) return none
  const marks = parseWith(marksSchema, json.value)
  return marks.ok ? marks.value : none
}

export interface RollMarking {
  readonly marks: RollMarks
  /** `null` takes the mark back. */
  mark(candidates: readonly CandidateId[], state: RollState | null): void
  clear(): void
}

export function useRollMarks(instrument: Code): RollMarking {
  const { drafts } = useSelection()
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.get(keyOf(instrument)))
  const marks = useMemo(() => parseMarks(text), [text])
  const mark = useCallback(
    (candidates: readonly CandidateId[], state: RollState | null) => {
      const before = parseMarks(drafts.get(keyOf(instrument)))
      const at = instantNow()
      const changed = candidates.map((candidate) => [candidate, state && { state, at }] as const)
      const kept = Object.entries({ ...before, ...Object.fromEntries(changed) }).filter(([, one]) => one)
      if (kept.length === 0) drafts.remove([keyOf(instrument)])
      else drafts.put(keyOf(instrument), JSON.stringify(Object.fromEntries(kept)))
    },
    [drafts, instrument],
  )
  const clear = useCallback(() => drafts.remove([keyOf(instrument)]), [drafts, instrument])
  return { marks, mark, clear }
}
