/**
 * One selection as this page holds it: state, what it was read from, and the one way to change it. Opening heals: whatever
 * the database lacks comes from the journal, whatever the journal lacks (a lost folder) is given back, and the person is told.
 */
import type { HostFailure, WireFailure } from '../../shared/host/failures.ts'
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { RecordPart, SessionStick } from '../../shared/host/record-methods.ts'
import { utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import type { Hash, KeyId } from '../../shared/kernel/ids.ts'
import { err, expectOk, ok, type Result } from '../../shared/kernel/result.ts'
import { parseCard } from '../../shared/record/card.ts'
import type { Point } from '../../shared/record/entry.ts'
import { tipsOf } from '../../shared/record/holding.ts'
import { readLines } from '../../shared/record/read-line.ts'
import { toStatements, type DraftBody } from '../../shared/record/statements.ts'
import { emptyState, project } from '../../shared/engine/project.ts'
import { whyNotSign, type Unlawful } from '../../shared/engine/would-be.ts'
import type { State } from '../../shared/subjects/state.ts'
import { readBlocks, type Kept } from './block-store.ts'
import type { PageDatabase } from './database.ts'
import { pageCopy, type CopyStanding } from './page-copy.ts'
import type { Sealing } from './sealing.ts'

export type Healed =
  /** The page's database was damaged or behind and was filled from the journal. */
  | { readonly kind: 'page-from-journal'; readonly entries: number; readonly damaged: number }
  /** The journal had lost what the page still held. */
  | { readonly kind: 'journal-from-page'; readonly entries: number }

export interface RoomPorts {
  readonly host: HostClient
  readonly database: PageDatabase
  /** The database could not be opened and was begun anew. */
  readonly begunAnew?: boolean
  readonly sealing: Sealing
  readonly selection: Hash
  readonly actor: KeyId
}

export type RoomFailure = HostFailure | WireFailure
export type SignFailure = Exclude<Unlawful, { kind: 'body-refused' }> | RoomFailure

export interface RecordRoom {
  readonly selection: Hash
  readonly actor: KeyId
  readonly state: State
  readonly healed: readonly Healed[]
  /** Grows with every change of the state; what `useView` watches. */
  version(): number
  subscribe(listener: () => void): () => void
  /** Asks the rules, has the host sign, keeps, projects. The answer comes after the journal has it. */
  dispatch(drafts: readonly DraftBody[]): Promise<Result<readonly Hash[], SignFailure>>
  copy(): CopyStanding
  /** The session stick as the host last told of it; `null` where none is set. */
  stick(): SessionStick | null
  /** Asks the host for the stick anew: one was set, plugged in or pulled out. */
  lookForStick(): Promise<void>
  /** Takes in what the host holds and the page does not, after an import. */
  refresh(): Promise<Result<number, RoomFailure>>
}

/** What the page's own database holds of a selection, read into a state. */
export interface OwnCopy {
  readonly kept: Kept
  readonly state: State
}

export async function readOwnCopy({
  database,
  sealing,
  selection,
}: Pick<RoomPorts, 'database' | 'sealing' | 'selection'>): Promise<OwnCopy> {
  const kept = await readBlocks(database, sealing, selection)
  const state = emptyState(selection)
  projectPart(state, kept)
  return { kept, state }
}

/** `ahead`: the page's own copy, where it was read while the host was still at work. */
export async function openRoom(ports: RoomPorts, ahead?: OwnCopy): Promise<Result<RecordRoom, RoomFailure>> {
  const { kept, state } = ahead ?? (await readOwnCopy(ports))
  const room = makeRoom(ports, state, kept.after)
  const before = room.state.holding.entries.size
  const whole = await refreshOrGiveBack(ports, room, kept)
  if (!whole.ok) return whole
  const healed: Healed[] = []
  if (kept.damaged > 0 || ports.begunAnew)
    healed.push({ kind: 'page-from-journal', entries: room.state.holding.entries.size - before, damaged: kept.damaged })
  const lacking = await giveBackLacking(ports, room.state, kept)
  if (!lacking.ok) return lacking
  await room.lookForStick()
  const given = whole.value + lacking.value
  if (given > 0) healed.push({ kind: 'journal-from-page', entries: given })
  return ok({ ...room, healed })
}

/** Reads what is new; where the journal of this selection is lost as a whole, it is given back first. Entries given back. */
async function refreshOrGiveBack(
  ports: RoomPorts,
  room: Pick<RecordRoom, 'refresh'>,
  kept: RecordPart,
): Promise<Result<number, RoomFailure>> {
  const refreshed = await room.refresh()
  if (refreshed.ok) return ok(0)
  if (refreshed.failure.kind !== 'selection-unknown' || kept.entries.length === 0) return refreshed
  const given = await giveBack(ports, kept)
  if (!given.ok) return given
  const again = await room.refresh()
  return again.ok ? given : again
}

/** Where the journal knows less of this record than the page does, it gets the page's copy; two that differ stay apart. */
async function giveBackLacking(ports: RoomPorts, state: State, kept: RecordPart): Promise<Result<number, RoomFailure>> {
  const listed = await ports.host['selection.list']({})
  if (!listed.ok) return listed
  const held = listed.value.selections.find((one) => one.selection === ports.selection)?.entries ?? 0
  return held >= state.holding.entries.size + state.holding.waiting.size ? ok(0) : giveBack(ports, kept)
}

async function giveBack({ host, selection }: RoomPorts, kept: RecordPart): Promise<Result<number, RoomFailure>> {
  const answer = await host['record.heal']({
    selection,
    entries: [...kept.entries],
    heads: [...kept.heads],
    cards: [...kept.cards],
  })
  return answer.ok ? ok(answer.value.entries) : answer
}

function projectPart(state: State, { entries, cards }: Pick<RecordPart, 'entries' | 'cards'>): void {
  project(state, {
    entries: expectOk(readLines(entries, nobleCrypto), 'the journal holds entries'),
    cards: cards.map((text) => expectOk(parseCard(utf8ToBytes(text), nobleCrypto), 'the card store holds cards')),
  })
}

function makeRoom(ports: RoomPorts, state: State, kept: string | null) {
  const { host, selection, actor } = ports
  const listeners = new Set<() => void>()
  let after = kept
  let version = 0
  const copy = pageCopy(ports)
  let stick: SessionStick | null = null
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const lookForStick = async () => {
    const listed = await host['selection.list']({})
    if (!listed.ok) return
    stick = listed.value.selections.find((one) => one.selection === selection)?.stick ?? null
    changed()
  }
  const take = (part: RecordPart) => {
    projectPart(state, part)
    changed()
  }
  const pull = async (): Promise<Result<number, RoomFailure>> => {
    const before = state.holding.entries.size
    for (let isMore = true; isMore;) {
      const page = await host['record.read']({ selection, after })
      if (!page.ok) return page
      const { next, more, ...part } = page.value
      const isEmpty = part.entries.length + part.cards.length + part.heads.length === 0
      isMore = more && !isEmpty
      if (!isEmpty) {
        // Side by side: the database waits for the disk.
        const kept = copy.append(part, after, next)
        take(part)
        if (await kept) changed()
        // Not where nothing came: the database's own cursor would stay behind, and it would take no more.
        after = next
      }
    }
    return ok(state.holding.entries.size - before)
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(`timbang ${selection}`, work)
  const dispatch = async (drafts: readonly DraftBody[]): Promise<Result<readonly Hash[], SignFailure>> => {
    const statements = toStatements(drafts)
    const lawful = whyNotSign(state, actor, statements)
    if (!lawful.ok) return err(asSignFailure(lawful.failure))
    const expectedHead: Point | null = tipsOf(state.holding, actor)[0] ?? null
    const signed = await host['record.sign']({ selection, expectedHead, ...mutable(statements) })
    if (!signed.ok) {
      // Another window has gone on: what it signed is read, so that the next attempt goes on from there.
      if (signed.failure.kind === 'head-moved') await pull()
      return signed
    }
    stick = signed.value.stick
    const pulled = await pull()
    return pulled.ok ? ok(signed.value.entries.map(({ hash }) => hash)) : pulled
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    selection,
    actor,
    state,
    version: () => version,
    subscribe,
    copy: copy.standing,
    stick: () => stick,
    lookForStick,
    dispatch: (drafts: readonly DraftBody[]) => inTurn(() => dispatch(drafts)),
    refresh: () => inTurn(pull),
  }
}

const asSignFailure = (failure: Unlawful): SignFailure =>
  failure.kind === 'body-refused'
    ? { kind: 'body-refused', entry: failure.entry, path: failure.path.map(asStep), problem: 'schema' }
    : failure

const asStep = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step))

/** The wire's types are the schema's, which knows no `readonly`. */
const mutable = ({ bodies, cards, attachments, links }: ReturnType<typeof toStatements>) => ({
  bodies: bodies.map(({ type, body }) => ({ type, body: { ...body } })),
  cards: cards.map(({ entry, slot, value }) => ({ entry, slot: [...slot], value })),
  attachments: attachments.map(({ entry, slot, file, mediaType }) => ({ entry, slot: [...slot], file, mediaType })),
  links: links.map(({ entry, slot, to }) => ({ entry, slot: [...slot], to })),
})
