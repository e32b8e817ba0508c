/** The register of this machine: which bundles were made here and for whom, which were taken in and from whom. */
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { registerLines } from '../../../shared/host/exchange-methods.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { benchOf } from './bench-of.ts'
import type { HostContext, Part } from './host-context.ts'
import type { Session } from './session.ts'

export const registerMethods = (context: HostContext): Part<'register.read'> => ({
  'register.read': (input) => context.sessions.within((session) => read(session, input)),
})

async function read(session: Session, { selection }: InputOf<'register.read'>) {
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const { exports, imports } = bench.value.record.local()
  return ok({
    made: newest(exports).map(({ at, bundle, purpose, for: readers, file }) => ({
      at,
      bundle,
      purpose,
      for: [...readers],
      file,
    })),
    taken: newest(imports).map(({ at, bundle, purpose, maker }) => ({ at, bundle, purpose, maker })),
  })
}

const newest = <T>(facts: readonly T[]): readonly T[] => facts.slice(-registerLines).toReversed()
