/** Planning opens a file and looks at the stores: each fails in its own words, some of which are the same. */
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import type { OpenFailure } from '../verify/open-bundle.ts'
import type { SampleRefused } from '../workbench/sample-wall.ts'
import { keepingFailure } from './disk-failures.ts'
import { openFailure } from './exchange-failures.ts'

type PlanFailure = ReturnType<typeof openFailure> | ReturnType<typeof keepingFailure> | HostFailure<'sample-refused'>

/** Whatever is wrong with a bundle's content names the file in it. */
export function planFailure(failure: OpenFailure | ApplyFailure | SampleRefused, path: string): PlanFailure {
  if (failure.kind === 'sample-refused') return { kind: 'sample-refused' }
  if ('file' in failure) return openFailure(failure, path)
  if (failure.kind === 'identity-needed' || failure.kind === 'not-a-recipient' || failure.kind === 'age-damaged')
    return openFailure(failure, path)
  return keepingFailure(failure)
}
