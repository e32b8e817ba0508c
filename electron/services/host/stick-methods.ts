/** The session stick of a selection: chosen once, then brought up to date after every seal and every bundle that was taken in. */
import { basename } from 'node:path'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import type { SessionStick } from '../../../shared/host/record-methods.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { FilePort } from '../files/file-port.ts'
import { copyToStick, isStickThere, type StickCopy } from '../stick/session-stick.ts'
import { beyondHere, type Beyond } from '../stick/stick-beyond.ts'
import { readStickNotes, writeStickNote, type StickNote } from '../stick/stick-notes.ts'
import type { SelectionBench } from '../workbench/selection-bench.ts'
import { fileFailure, placeFailure } from './disk-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import { benchOf } from './bench-of.ts'
import type { Session } from './session.ts'
import { findPlace } from './targets.ts'

export const stickMethods = (context: HostContext): Part<'stick.set'> => ({
  'stick.set': (input) =>
    context.sessions.within((session) => session.turnOf(input.selection)(() => set(context, session, input))),
})

async function set(context: HostContext, session: Session, { selection, place }: InputOf<'stick.set'>) {
  const { machine } = context
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  if (place === null) {
    const forgotten = await writeStickNote(machine, session.unlocked.folder, [selection, null])
    return forgotten.ok ? ok({ stick: null }) : err(fileFailure(forgotten.failure))
  }
  const chosen = await findPlace(context, place, 'folder')
  if (!chosen.ok) return err(placeFailure(chosen.failure))
  const { path } = chosen.value
  const written = await copyAndNote(context, session, { bench: bench.value, place: path, label: labelOf(path) })
  return written.ok ? ok({ stick: await stickOf(context, session, bench.value) }) : err(fileFailure(written.failure))
}

const labelOf = (path: string): string => basename(path).slice(0, 120)

interface ToCopy extends Pick<StickNote, 'place' | 'label'> {
  readonly bench: SelectionBench
}

const copyOn = (session: Session, { selection }: SelectionBench, place: string): StickCopy => {
  const seen = session.onStick.get(selection) ?? new Map<string, number>()
  session.onStick.set(selection, seen)
  return { from: session.unlocked.folder, identity: session.identity, selection, place, seen }
}

/** What the stick holds beyond this computer stays as it is: the stick is noted, and nothing is copied to it. */
async function copyAndNote({ machine }: HostContext, session: Session, { bench, place, label }: ToCopy) {
  const copy = copyOn(session, bench, place)
  if ((await beyondOn(machine.files, session, { bench, place })) === null) {
    const copied = await copyToStick(machine, copy)
    if (!copied.ok) return copied
  }
  return writeStickNote(machine, copy.from, [bench.selection, { place, label, ownEntries: ownEntries(bench) }])
}

function beyondOn(files: FilePort, session: Session, { bench, place }: Omit<ToCopy, 'label'>): Promise<Beyond | null> {
  const { record } = bench
  return beyondHere(files, copyOn(session, bench, place), {
    key: record.me,
    dataKey: session.unlocked.deriveKey('record'),
    items: () => record.items(record.me, 0),
  })
}

/** Work went on elsewhere from the stick that is plugged in: why nothing may be signed here. */
export async function whyNotHere({ machine }: HostContext, session: Session, bench: SelectionBench) {
  const note = (await readStickNotes(machine.files, session.unlocked.folder)).get(bench.selection)
  const beyond = note && (await beyondOn(machine.files, session, { bench, place: note.place }))
  if (!beyond) return null
  if (beyond.kind === 'continued') return { kind: 'own-log-ahead' } as const
  return beyond.kind === 'parted'
    ? ({ kind: 'stores-differ', author: bench.record.me } as const)
    : ({ kind: 'key-retired', cause: 'given-up' } as const)
}

const ownEntries = ({ record }: SelectionBench): number =>
  record.holding().logs.get(record.me)?.bySeq.flat().length ?? 0

/** How the stick of a selection stands; `null` where none is set. */
export async function stickOf(
  { machine }: HostContext,
  session: Session,
  bench: SelectionBench,
): Promise<SessionStick | null> {
  const { unlocked, identity } = session
  const note = (await readStickNotes(machine.files, unlocked.folder)).get(bench.selection)
  if (!note) return null
  return {
    label: note.label,
    present: await isStickThere(machine.files, { place: note.place, identity }),
    beyond: await beyondOn(machine.files, session, { bench, place: note.place }),
    onlyHere: Math.max(0, ownEntries(bench) - note.ownEntries),
  }
}

/**
 * After a change: what is new goes onto the stick before the page is answered. Where that can't be (pulled out, full) the change stands
 * all the same, and the answer says how many own entries lie on this computer alone.
 */
export async function keepOnStick(
  context: HostContext,
  session: Session,
  bench: SelectionBench,
): Promise<SessionStick | null> {
  const { files } = context.machine
  const note = (await readStickNotes(files, session.unlocked.folder)).get(bench.selection)
  if (!note) return null
  if (await isStickThere(files, { place: note.place, identity: session.identity }))
    await copyAndNote(context, session, { bench, place: note.place, label: note.label })
  return stickOf(context, session, bench)
}

/** A stick came back: whatever it lacks is brought to it. */
export async function catchUpSticks(context: HostContext): Promise<void> {
  await context.sessions.within(async (session) => {
    const notes = await readStickNotes(context.machine.files, session.unlocked.folder)
    for (const selection of notes.keys()) {
      await session.turnOf(selection)(async () => {
        const bench = await benchOf(session, selection)
        if (bench.ok) await keepOnStick(context, session, bench.value)
      })
    }
    return ok(undefined)
  })
}
