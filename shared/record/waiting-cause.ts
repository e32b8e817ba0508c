/**
 * Why each waiting entry really waits. `Holding.waiting` names the next step only, which may be an entry that is held and
 * waits itself; a person wants to know what to ask for, and from whom. The answer depends on the set of entries alone.
 */
import type { Hash } from '../kernel/ids.ts'
import type { WaitReason } from './holding.ts'

interface Waiting {
  readonly waiting: ReadonlyMap<Hash, { readonly reason: WaitReason }>
}

/** For every waiting entry the first entry that is not held at all, or the contradiction beneath it. */
export function waitingCauses(holding: Waiting): ReadonlyMap<Hash, WaitReason> {
  const causes = new Map<Hash, WaitReason>()
  for (const start of holding.waiting.keys()) {
    const walked: Hash[] = []
    let cause: WaitReason | undefined
    for (let hash = start; ;) {
      cause = causes.get(hash)
      if (cause) break
      const waiting = holding.waiting.get(hash)
      if (!waiting) break
      walked.push(hash)
      cause = waiting.reason
      if (cause.kind === 'contradiction' || !holding.waiting.has(cause.hash)) break
      hash = cause.hash
    }
    if (cause) for (const hash of walked) causes.set(hash, cause)
  }
  return causes
}
