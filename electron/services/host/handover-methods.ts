/** The handover folder: made and signed by one holder, countersigned by another on the own machine. */
import { basename, join } from 'node:path'
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { officeOf } from '../../../shared/subjects/selection/offices.ts'
import { countersignHandover, writeHandover } from '../handover/write-handover.ts'
import { makeHandover } from '../handover/make-handover.ts'
import { removeTree } from '../stick/copy-identity.ts'
import { handoverNames } from '../verify/check-folder.ts'
import { verifyHandover } from '../verify/verify-handover.ts'
import { fileFailure, placeFailure } from './disk-failures.ts'
import { countersignFailure, handoverFailure } from './exchange-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import { cancelled, type Job } from './jobs.ts'
import { benchOf } from './bench-of.ts'
import type { Session } from './session.ts'
import { findPlace } from './targets.ts'

export const handoverMethods = (context: HostContext): Part<'handover.write' | 'handover.countersign'> => {
  const { sessions, jobs } = context
  return {
    'handover.write': (input) =>
      sessions.within((session) =>
        jobs.run(input.job, (job) =>
          session.turnOf(input.selection)(() => write(context, session, { ...input, at: job })),
        ),
      ),
    'handover.countersign': (input) =>
      sessions.within((session) => jobs.run(input.job, (job) => countersign(context, session, { ...input, at: job }))),
  }
}

type InJob<T> = T & { readonly at: Job }

async function write(context: HostContext, session: Session, order: InJob<InputOf<'handover.write'>>) {
  const { selection, place, name, city, second, inspectors, at } = order
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const { record } = bench.value
  if (!record.local().isConfirmed) return err({ kind: 'selection-unconfirmed' } as const)
  const state = bench.value.state()
  if (!officeOf(state, record.me, null)) return err({ kind: 'purpose-refused', problem: 'not-holder' } as const)
  if (second === record.me || !officeOf(state, second, null))
    return err({ kind: 'recipient-unknown', key: second } as const)
  const chosen = await findPlace(context, place, 'folder')
  if (!chosen.ok) return err(placeFailure(chosen.failure))
  const folder = join(chosen.value.path, name)
  if ((await context.machine.files.stat(folder)).ok) return err({ kind: 'file-exists', name, code: 'EEXIST' } as const)
  at.at('recomputing', 0, null)
  const made = await makeHandover(session.bench, bench.value, {
    at: context.machine.clock.now(),
    place: city,
    version: context.shell.version,
    inspectors,
    signers: [record.me, second],
  })
  if (!made.ok) return err(handoverFailure(made.failure))
  if (at.isCancelled()) return cancelled
  at.at('writing', 0, made.value.files.length)
  const written = await writeHandover(folder, made.value, context.machine)
  if (!written.ok) {
    // Half a folder is nobody's proof; where the stick is gone there is nothing to remove.
    await removeTree(context.machine.files, folder)
    return err(fileFailure(written.failure))
  }
  return ok({ folder: name, files: [...written.value.files], digest: written.value.digest })
}

/** Only a whole folder of a selection that this holder keeps is signed: what is in it was checked, not only its sums. */
async function countersign(
  context: HostContext,
  session: Session,
  { place, at }: InJob<InputOf<'handover.countersign'>>,
) {
  const chosen = await findPlace(context, place, 'folder')
  if (!chosen.ok) return err(placeFailure(chosen.failure))
  const { path } = chosen.value
  const name = basename(path).slice(0, 260)
  const { files, clock, crypto } = context.machine
  const sums = await files.read(join(path, handoverNames.sums), 1024 * 1024)
  if (!sums.ok)
    return sums.failure.kind === 'missing'
      ? err({ kind: 'not-a-handover', name } as const)
      : err(fileFailure(sums.failure))
  at.at('checking', 0, null)
  const { report } = await verifyHandover(path, [session.unlocked.ageIdentity()])
  if (at.isCancelled()) return cancelled
  const selection = report.record?.selection
  if (!selection)
    return err({
      kind: 'handover-unsound',
      file: handoverNames.public,
      problem: report.problems[0]?.problem ?? 'missing-file',
    } as const)
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  if (!officeOf(bench.value.state(), session.unlocked.signer.keyId, null))
    return err({ kind: 'purpose-refused', problem: 'not-holder' } as const)
  const done = await countersignHandover(path, session.bench, { selection, at: clock.now() })
  return done.ok
    ? ok({ folder: name, digest: toHex(crypto.sha256(sums.value)) as Hash })
    : err(countersignFailure(done.failure))
}
