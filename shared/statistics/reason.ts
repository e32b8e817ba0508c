/**
 * Why a statistic has no value. Every method returns a value or one of these codes; never NaN, an infinity or a silent 0.
 * The sentences for people are elsewhere: here are states, with snake_case names since data files carry them.
 */
import { err, type Err, type Result } from '../kernel/result.ts'

export type Reason =
  | 'too_few_raters'
  | 'too_few_subjects'
  | 'too_few_groups'
  | 'too_few_values'
  | 'no_pairable_values'
  | 'no_variation'
  | 'disconnected_design'
  | 'not_estimable'
  | 'extreme_score'
  | 'no_selections'
  | 'no_applicants'
  | 'tie_at_line'
  | 'weights_do_not_sum_to_one'

export interface NoValue {
  readonly kind: 'no-value'
  readonly reason: Reason
}

export type Estimated<T> = Result<T, NoValue>

export const noValue = (reason: Reason): Err<NoValue> => err({ kind: 'no-value', reason })
