/** The calls that marks stand for: those that say something new, in the order of the day. */
import type { Code } from '../../../shared/kernel/ids.ts'
import type { RollCall } from '../../../shared/subjects/candidates/decide.ts'
import type { RollLine } from '../../../shared/subjects/candidates/view-roll.ts'
import type { RollMarks } from './use-roll-marks.ts'

/** Entries that one signing takes. */
export const signedAtOnce = 500

/** A mark that repeats what is recorded is no call: it would only make the record longer. */
export const callsToSign = (lines: readonly RollLine[], marks: RollMarks, instrument: Code): readonly RollCall[] =>
  lines.flatMap(({ candidate, now }) => {
    const mark = marks[candidate]
    return mark && mark.state !== now ? [{ candidate, instrument, state: mark.state }] : []
  })
