/**
 * A number that can be defended: its value or why there is none, what it rests on, what was left out, how sure it is, and the
 * recipe by which anybody can work it out again. Never NaN, never a silent 0.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import type { Reason } from '../../statistics/reason.ts'
import type { LeftOut } from './mark-table.ts'

/** Reasons of the statistics, and those that only a record can give. */
export type FigureReason = Reason | 'no_marks' | 'too_thin' | 'not_nominated' | 'method_out_of_reach'

export interface Interval {
  /** A bound that doesn't exist is null. */
  readonly low: number | null
  readonly high: number | null
  /** 0.95 for 95 %. */
  readonly confidence: number
}

/** What a number was worked out of. */
export interface Basis {
  readonly candidates: number
  readonly assessors: number
  readonly criteria: number
  /** Marks or sheet scores that went in. */
  readonly cells: number
  /** Candidates dropped because a cell was missing. */
  readonly dropped: number
}

export const formulas = [
  'icc2k',
  'icc2k-reml',
  'kendall-w',
  'alpha-ordinal',
  'adjacent',
  'mfrm',
  'severity',
  'outlier',
  'spread',
  'drift',
  'time-of-day',
  'distribution',
  'firmness',
  'weights',
  'impact',
  'bounds',
  'competency',
  'generalisability',
] as const
export type Formula = (typeof formulas)[number]

export interface Figure {
  readonly formula: Formula
  readonly value: number | null
  readonly reason: FigureReason | null
  readonly basis: Basis
  readonly leftOut: readonly LeftOut[]
  readonly interval: Interval | null
}

/** A part of a sentence that is a name, a number or a list, for whoever knows how the reader's language writes it. */
export type SentenceValue =
  | { readonly as: 'count'; readonly value: number }
  | { readonly as: 'decimal'; readonly value: number }
  | { readonly as: 'percent'; readonly value: number }
  | { readonly as: 'assessor'; readonly value: KeyId }
  | { readonly as: 'candidate'; readonly value: CandidateId }
  | { readonly as: 'criterion'; readonly value: Code }
  | { readonly as: 'panel'; readonly value: Code }
  | { readonly as: 'component'; readonly value: Code }
  | { readonly as: 'list'; readonly of: readonly SentenceValue[] }

export interface Sentence<Key extends string = string> {
  readonly key: Key
  readonly values: Readonly<Record<string, SentenceValue>>
}

export const count = (value: number): SentenceValue => ({ as: 'count', value })
export const decimal = (value: number): SentenceValue => ({ as: 'decimal', value })
export const percent = (value: number): SentenceValue => ({ as: 'percent', value })
export const listOf = (of: readonly SentenceValue[]): SentenceValue => ({ as: 'list', of })
export const assessorNamed = (key: string): SentenceValue => ({ as: 'assessor', value: key as KeyId })
export const candidateNamed = (id: string): SentenceValue => ({ as: 'candidate', value: id as CandidateId })
export const criterionNamed = (code: string): SentenceValue => ({ as: 'criterion', value: code as Code })
