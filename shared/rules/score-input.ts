/**
 * What ranking takes in: marks as they were signed, each either present or known to be elsewhere. A value that is not held
 * here is never a zero: whatever needs it is not computable, and says which value it needs.
 */
import type { ExactText } from '../kernel/exact.ts'
import type { CandidateId, KeyId } from '../kernel/ids.ts'

/** Why a value is not here: kept back in this bundle, erased by an act, lost, or a sheet that could not be opened. */
export type NotHeld = 'withheld' | 'erased' | 'missing' | 'unopened'

export type Held<T> = { readonly state: 'present'; readonly value: T } | { readonly state: NotHeld }

/** A rubric level, or *not observed*, which is a value of its own. */
export type Mark = number | 'not-observed'

/** One assessor's sheet in force: after amendments and decisions, at most one per assessor and component. */
export interface SheetInput {
  readonly assessor: KeyId
  readonly component: string
  /** By criterion code; each criterion of the rubric has a mark. */
  readonly marks: Held<Readonly<Record<string, Mark>>>
}

export type CandidateStatus = 'taking-part' | 'not-eligible' | 'absent' | 'withdrawn' | 'disqualified'

export interface CandidateInput {
  readonly id: CandidateId
  readonly status: CandidateStatus
  /** Components from which the roll says the candidate stayed away. */
  readonly absentFrom: readonly string[]
  readonly sheets: readonly SheetInput[]
  /** Marks by component code, each by part code. */
  readonly exams: Readonly<Record<string, Held<Readonly<Record<string, ExactText>>>>>
  /** Facts for the tie-break chain, by name: exact text or a day. */
  readonly ties: Held<Readonly<Record<string, string>>>
}

/** A recorded comparison at a step of the chain (from 1): candidates in groups, the one that stands above first. */
export interface TieComparison {
  readonly step: number
  readonly order: readonly (readonly CandidateId[])[]
}

/** A value that something here waits for. */
export interface Need {
  readonly candidate: CandidateId
  readonly what: 'sheet' | 'exam' | 'facts'
  readonly component: string | null
  readonly assessor: KeyId | null
  readonly state: NotHeld
}
