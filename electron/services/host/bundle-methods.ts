/** Bundles: planned, taken in, written. What a plan stands for is kept in memory until it is accepted or the identity is locked. */
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { tokenSchema } from '../../../shared/host/tokens.ts'
import type { ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import { bundleLimits } from '../../../shared/record/bundle/limits.ts'
import type { BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import { signReceipt } from '../../../shared/record/receipt.ts'
import { openingsFor, openSheets } from '../workbench/shut-sheets.ts'
import type { SelectionBench } from '../workbench/selection-bench.ts'
import { writeBundle } from '../workbench/write-bundle.ts'
import { acceptFailure, openingFailure, writeFailure } from './exchange-failures.ts'
import { planFailure } from './plan-failure.ts'
import type { HostContext, Part } from './host-context.ts'
import { cancelled, type Job } from './jobs.ts'
import { planShown } from './plan-shown.ts'
import { benchOf } from './bench-of.ts'
import type { Planned, Session } from './session.ts'
import { keepOnStick } from './stick-methods.ts'
import { nameAt, readChosen, writeTo } from './targets.ts'

type BundleMethod = 'bundle.plan' | 'bundle.accept' | 'bundle.write' | 'sheets.open'

export const bundleMethods = (context: HostContext): Part<BundleMethod> => {
  const { sessions, jobs } = context
  return {
    'bundle.plan': (input) =>
      sessions.within((session) => jobs.run(input.job, (job) => plan(context, session, { ...input, at: job }))),
    'bundle.accept': (input) =>
      sessions.within((session) => jobs.run(input.job, (job) => accept(context, session, { ...input, at: job }))),
    'bundle.write': (input) =>
      sessions.within((session) =>
        jobs.run(input.job, (job) =>
          session.turnOf(input.selection)(() => write(context, session, { ...input, at: job })),
        ),
      ),
    'sheets.open': ({ selection }) =>
      sessions.within((session) => session.turnOf(selection)(() => openShut(session, selection))),
  }
}

type InJob<T> = T & { readonly at: Job }

const mostPlans = 8
/** An age file is a little longer than what is in it. */
const largestFile = bundleLimits.maxArchiveBytes + 1024 * 1024

async function plan(context: HostContext, session: Session, { file, at }: InJob<InputOf<'bundle.plan'>>) {
  at.at('reading', 0, null)
  const read = await readChosen(context, file, largestFile)
  if (!read.ok) return read
  const { bytes, name, path } = read.value
  if (at.isCancelled()) return cancelled
  at.at('checking', 0, bytes.length)
  const planned = await session.bench.plan(bytes)
  if (!planned.ok) return err(planFailure(planned.failure, path))
  if (at.isCancelled()) return cancelled
  at.at('checking', bytes.length, bytes.length)
  const { selection } = planned.value.bundle.manifest
  const held = await session.bench.open(selection)
  const token = tokenSchema.parse(toHex(context.machine.random.bytes(16)))
  // A plan holds its whole bundle: only those that a person may still be looking at.
  for (const oldest of session.plans.keys()) if (session.plans.size >= mostPlans) session.plans.delete(oldest)
  session.plans.set(token, { plan: planned.value, stamp: stampOf(held.ok ? held.value : null) })
  const founding = held.ok ? (held.value.record.entry(selection)?.line ?? null) : null
  return ok(planShown(planned.value, { plan: token, name, founding }))
}

/** Changes whenever something came into the record that a plan could rest on. */
function stampOf(bench: SelectionBench | null): string {
  if (!bench) return 'none'
  const { record } = bench
  const { entries, waiting } = record.holding()
  return `${entries.size} ${waiting.size} ${record.cardList().length} ${record.ownHead() ?? '-'}`
}

async function accept(
  context: HostContext,
  session: Session,
  { plan: token, forwarded, at }: InJob<InputOf<'bundle.accept'>>,
) {
  const planned = session.plans.get(token)
  if (!planned) return err({ kind: 'unknown-place' } as const)
  const { selection } = planned.plan.bundle.manifest
  return session.turnOf(selection)(async () => {
    const current = await planNow(session, planned)
    if (!current) return err({ kind: 'plan-outdated' } as const)
    if (at.isCancelled()) return cancelled
    at.at('writing', 0, null)
    const accepted = await session.bench.accept(current, { confirmForwarded: forwarded })
    if (!accepted.ok) return err(acceptFailure(accepted.failure))
    session.plans.delete(token)
    await keepOnStick(context, session, accepted.value)
    return ok({ selection, ...takenIn(current) })
  })
}

/**
 * The plan against the record as it is now. Where the record has moved since the plan was shown, the checked bundle is compared with it
 * once more, which costs little beside checking it: null where that shows anything else than what the person said yes to.
 */
async function planNow(session: Session, { plan, stamp }: Planned): Promise<ImportPlan | null> {
  const held = await session.bench.open(plan.bundle.manifest.selection)
  if (stampOf(held.ok ? held.value : null) === stamp) return plan
  const again = await session.bench.planAgain(plan)
  return again.ok && asShown(again.value) === asShown(plan) ? again.value : null
}

const asShown = (plan: ImportPlan): string =>
  JSON.stringify(planShown(plan, { plan: nobody, name: '', founding: null }))

const nobody = tokenSchema.parse('0'.repeat(32))

const takenIn = ({ logs, cards }: ImportPlan) => ({
  entries: logs.reduce((sum, { outcome, fresh }) => sum + (outcome === 'quarantine' ? 0 : fresh.length), 0),
  cards: cards.fresh.length,
})

async function write(context: HostContext, session: Session, order: InJob<InputOf<'bundle.write'>>) {
  const { selection, purpose, recipients, candidates, to, replace, at } = order
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  if (!bench.value.record.local().isConfirmed) return err({ kind: 'selection-unconfirmed' } as const)
  const ending = purpose === 'public' ? '.timbang' : '.timbang.age'
  const name = await nameAt(context, to, ending)
  if (!name.ok) return name
  const openings = await openingsWanted(session, bench.value, order)
  if (!openings.ok) return openings
  at.at('checking', 0, null)
  const made = await writeBundle(session.bench, bench.value, {
    purpose,
    candidates,
    readers: recipients,
    at: context.machine.clock.now(),
    file: name.value,
    ...(openings.value && { openings: openings.value }),
    ...(purpose === 'receipt' && { receipts: receiptsFor(session, bench.value, recipients) }),
  })
  if (!made.ok) return err(writeFailure(made.failure))
  if (at.isCancelled()) return cancelled
  const { bytes, digest } = made.value
  at.at('writing', 0, bytes.length)
  const written = await writeTo(context, to, { bytes, replace, ending: made.value.ending })
  if (!written.ok) return written
  at.at('reading-back', bytes.length, bytes.length)
  return ok({ ...written.value, digest })
}

/** An acknowledgement for each bundle of these makers that was taken in here; the same each time, however often it is given. */
function receiptsFor({ unlocked }: Session, { selection, record }: SelectionBench, makers: readonly KeyId[]) {
  return record
    .local()
    .imports.filter(({ maker }) => makers.includes(maker))
    .map(({ bundle, at, heads }) => signReceipt({ selection, bundle, at, heads }, unlocked.signer))
}

/** Of two holders the earlier office peels for the later one, and for nobody else. */
async function openingsWanted(
  session: Session,
  bench: SelectionBench,
  { openings, recipients }: InputOf<'bundle.write'>,
) {
  if (!openings) return ok<BundleContent['openings'] | null>(null)
  const [reader, ...others] = recipients
  if (reader === undefined || others.length > 0)
    return err({ kind: 'purpose-refused', problem: reader === undefined ? 'no-recipient' : 'not-the-first' } as const)
  const peeled = await openingsFor(session.bench, bench, reader)
  return peeled.ok ? ok<BundleContent['openings'] | null>(peeled.value) : err(openingFailure(peeled.failure))
}

async function openShut(session: Session, selection: Hash) {
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const held = bench.value.record.cardList().length
  const unopened = await openSheets(session.bench, bench.value)
  if (!unopened.ok) return err(openingFailure(unopened.failure))
  return ok({ opened: bench.value.record.cardList().length - held, unopened: unopened.value.length })
}
