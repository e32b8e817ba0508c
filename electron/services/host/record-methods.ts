/** Selections of the unlocked identity: listing, confirming, reading, signing. */
import { parseCodeQr } from '../../../shared/record/short-code.ts'
import { hashSchema, type Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import type { Token } from '../../../shared/host/tokens.ts'
import { parseShortCode, shortCode } from '../../../shared/record/short-code.ts'
import type { Statements } from '../../../shared/record/statements.ts'
import type { NewAttachment } from '../record/compose-entries.ts'
import type { SelectionBench, SignedBatch } from '../workbench/selection-bench.ts'
import { benchOf } from './bench-of.ts'
import { checkFounding, checkStatements } from './check-statements.ts'
import { fileFailure, keepingFailure } from './disk-failures.ts'
import { healRecord } from './heal-record.ts'
import type { HostContext, Part } from './host-context.ts'
import { headTextOf, readPage } from './read-page.ts'
import { codeFailure, signFailure } from './record-failures.ts'
import type { Session } from './session.ts'
import { keepOnStick, stickOf, whyNotHere } from './stick-methods.ts'
import { readChosen, type Placing } from './targets.ts'

type RecordMethod = 'selection.list' | 'selection.confirm' | 'record.read' | 'record.sign' | 'record.heal'

export const recordMethods = (context: HostContext): Part<RecordMethod> => ({
  'selection.list': () => context.sessions.within((session) => list(context, session)),
  'selection.confirm': (input) => context.sessions.within((session) => confirm(session, input)),
  'record.read': (input) => context.sessions.within((session) => read(session, input)),
  'record.sign': (input) =>
    context.sessions.within((session) =>
      session.turnOf(input.selection ?? 'founding')(() => sign(context, session, input)),
    ),
  'record.heal': (input) =>
    context.sessions.within((session) => session.turnOf(input.selection)(() => healRecord(session, input))),
})

async function list(context: HostContext, session: Session) {
  const held = await session.bench.list()
  if (!held.ok) return err(fileFailure(held.failure))
  const selections = []
  for (const selection of held.value) {
    const opened = await session.bench.open(selection)
    if (opened.ok) selections.push(await rowOf(context, session, opened.value))
    else if (opened.failure.kind !== 'selection-unknown') return err(keepingFailure(opened.failure))
  }
  return ok({ selections: selections.flatMap((row) => row ?? []) })
}

async function rowOf(context: HostContext, session: Session, bench: SelectionBench) {
  const { selection, record } = bench
  const founding = record.entry(selection)
  // Only a log without the founding entry came so far: it waits, and there is nothing to show.
  if (!founding) return null
  const own = record.holding().logs.get(record.me)?.bySeq.at(-1)?.[0]
  return {
    selection,
    founding: founding.line,
    confirmed: record.local().isConfirmed,
    ownHead: own ? ([own.entry.seq, own.hash] as [number, Hash]) : null,
    entries: record.holding().entries.size + record.holding().waiting.size,
    stick: await stickOf(context, session, bench),
  }
}

/** The code as printed, or what its QR says: the QR's text, or its 64 hex digits alone. */
async function confirm(session: Session, { selection, code }: InputOf<'selection.confirm'>) {
  const typed = code.trim()
  const qr = parseCodeQr(typed)
  const scanned = qr.ok && qr.value.subject === 'founding' ? qr.value.hash : hashSchema.safeParse(typed).data
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  if (scanned === undefined) {
    const parsed = parseShortCode(typed)
    if (!parsed.ok) return err(codeFailure(parsed.failure))
    if (parsed.value !== shortCode(selection)) return err({ kind: 'code-differs' } as const)
  } else if (scanned !== selection) return err({ kind: 'code-differs' } as const)
  const confirmed = await session.turnOf(selection)(() => bench.value.record.confirmFounding())
  return confirmed.ok ? ok({}) : err(keepingFailure(confirmed.failure))
}

async function read(session: Session, { selection, after }: InputOf<'record.read'>) {
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const page = await readPage(bench.value.record, after)
  return page.ok ? page : err(fileFailure(page.failure))
}

async function sign(
  context: HostContext,
  session: Session,
  { selection, expectedHead, ...given }: InputOf<'record.sign'>,
) {
  const statements: Statements = given
  const checked = checkStatements(statements)
  if (!checked.ok) return checked
  if (selection === null) return found(context, session, statements)
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const stopped = bench.value.record.signingStopped()
  if (stopped) return err(signFailure(stopped))
  const elsewhere = await whyNotHere(context, session, bench.value)
  if (elsewhere) return err(elsewhere)
  if ((expectedHead?.[1] ?? null) !== bench.value.record.ownHead()) return err({ kind: 'head-moved' } as const)
  const files = await readAttachments(context, statements)
  if (!files.ok) return files
  const signed = await bench.value.signStatements(statements, files.value)
  if (!signed.ok) return err(signFailure(signed.failure))
  return ok(await answerOf(context, session, { bench: bench.value, signed: signed.value }))
}

async function found(context: HostContext, session: Session, statements: Statements) {
  const sound = checkFounding(statements)
  if (!sound.ok) return sound
  const founded = await session.bench.foundStatements(statements)
  if (!founded.ok) return err(signFailure(founded.failure))
  const { bench, signed } = founded.value
  return ok(await answerOf(context, session, { bench, signed }))
}

async function answerOf(
  context: HostContext,
  session: Session,
  { bench, signed }: { readonly bench: SelectionBench; readonly signed: SignedBatch },
) {
  return {
    selection: bench.selection,
    entries: signed.entries.map(({ hash, line }) => ({ hash, line })),
    cards: signed.cards.map(({ hash, text }) => ({ hash, text })),
    head: headTextOf(signed.head),
    stick: await keepOnStick(context, session, bench),
  }
}

const largestAttachment = 32 * 1024 * 1024

async function readAttachments(
  context: HostContext,
  { attachments }: Statements,
): Promise<Result<Map<string, NewAttachment>, Placing>> {
  const files = new Map<string, NewAttachment>()
  for (const { file, mediaType } of attachments) {
    const read = await readChosen(context, file as Token, largestAttachment)
    if (!read.ok) return read
    files.set(file, { bytes: read.value.bytes, name: read.value.name.normalize('NFC').slice(0, 120), mediaType })
  }
  return ok(files)
}
