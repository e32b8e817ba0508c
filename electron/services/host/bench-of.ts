import type { Hash } from '../../../shared/kernel/ids.ts'
import { err } from '../../../shared/kernel/result.ts'
import { openingFailure } from './record-failures.ts'
import type { Session } from './session.ts'

/** The bench of a selection that the unlocked identity holds, or why there is none. */
export async function benchOf({ bench }: Session, selection: Hash) {
  const opened = await bench.open(selection)
  return opened.ok ? opened : err(openingFailure(opened.failure))
}
