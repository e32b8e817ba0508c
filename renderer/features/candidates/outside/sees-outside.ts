/** Holders and observers look at results from elsewhere, in selections whose scheme has such tests. */
import type { KeyId } from '../../../../shared/kernel/ids.ts'
import { examComponents } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import { rolesAt } from '../../../../shared/subjects/selection/admissions.ts'
import { officeOf } from '../../../../shared/subjects/selection/offices.ts'
import type { State } from '../../../../shared/subjects/state.ts'

export const seesOutside = (state: State, reader: string): boolean =>
  examComponents(state).length > 0 &&
  (officeOf(state, reader as KeyId, null) !== null || rolesAt(state, reader as KeyId, null).has('observer'))
