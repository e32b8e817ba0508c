/**
 * The page's store without screens: opens the selection, keeps drafts, seals and amends, and writes to the console what was
 * acknowledged the moment it was. Every write transaction that is not strict is written there too.
 */
import { whichHost } from '../../../renderer/host/which-host.ts'
import { readBlocks } from '../../../renderer/store/block-store.ts'
import { openDatabase } from '../../../renderer/store/open-database.ts'
import { openSelection } from '../../../renderer/store/open-selection.ts'
import { sealingWith } from '../../../renderer/store/sealing.ts'
import type { OpenSelection } from '../../../renderer/store/use-view.ts'
import { makeClient } from '../../../shared/host/client.ts'
import { identityIdSchema } from '../../../shared/host/tokens.ts'
import type { Transport } from '../../../shared/host/wire.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { millisToInstant } from '../../../shared/kernel/instant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { parseEntry } from '../../../shared/record/entry.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { isAssigned, placeKey, rosterAt } from '../../../shared/subjects/panels/assignments.ts'
import { amendSheet, rubricFor, sealSheet } from '../../../shared/subjects/scoring/decide.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { factsOf } from '../../../shared/subjects/state.ts'
import type { PageFound, PageSaid, PageWork } from './page-said.ts'

const say = (said: PageSaid): void => console.log(JSON.stringify(said))

watchDurability()

/** Says when the host has signed: from then until the answer of `dispatch` the page's database is not up to date. */
function talking(transport: Transport): Transport {
  return {
    onEvent: (listener) => transport.onEvent(listener),
    call: async (wire) => {
      const answer = await transport.call(wire)
      if (wire.startsWith('{"method":"record.sign"')) say({ say: 'host-signed' })
      return answer
    },
  }
}

async function start(identity: string, passphrase: string, { run, work }: PageWork): Promise<PageFound> {
  const host = makeClient(talking(whichHost(window)))
  const unlocked = expectOk(
    await host['identity.unlock']({ identity: identityIdSchema.parse(identity), passphrase, passOver: 'all' }),
    'the identity opens',
  )
  const { selections } = expectOk(await host['selection.list']({}), 'selections are listed')
  const [first] = selections
  if (!first) throw new Error('the identity holds a selection')
  const inDatabase = await databaseHolds(unlocked.identity, unlocked.storeKey, first.selection)
  const open = expectOk(
    await openSelection({ host, identity: unlocked, selection: first.selection }),
    'the selection opens',
  )
  const { room, drafts } = open
  const working = work === 'scoring' ? score : type
  setTimeout(() => void working(open, run).then(() => say({ say: 'done' })))
  return {
    own: [...room.state.holding.entries.values()]
      .filter(({ entry }) => entry.author === room.actor)
      .map(({ hash }) => hash),
    inDatabase,
    drafts: Object.fromEntries(drafts.keys().map((key) => [key, drafts.get(key) ?? ''])),
    healed: room.healed.length,
  }
}

/** What lay in the page's own database before anything was read from the host. */
async function databaseHolds(identity: string, storeKey: string, selection: string): Promise<string[]> {
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const { database, begunAnew } = expectOk(await openDatabase(identity, sleep), 'the database opens')
  if (begunAnew) throw new Error('the database that a killed browser leaves behind can not be opened')
  const kept = await readBlocks(database, await sealingWith(storeKey), selection)
  database.close()
  return kept.entries.map((line) => expectOk(parseEntry(line, nobleCrypto), 'the database holds entries').hash)
}

async function score(open: OpenSelection, run: number): Promise<void> {
  const { room } = open
  const sealed = new Set(ownSheets(open).map(({ body }) => placeKey(body.about)))
  const places = (rosterAt(room.state, null)?.assignments ?? []).filter(
    (place) => isAssigned(room.state, room.actor, place, null) && !sealed.has(placeKey(place)),
  )
  for (const place of places) await scoreOne(open, place, run)
}

/** Fast hands: a few keys within milliseconds, without waiting for what is kept, then a breath. The last is told once it is kept. */
async function type({ drafts }: OpenSelection, run: number): Promise<void> {
  for (let key = 0; key < keysOfARun; key++) {
    const text = `burst ${run * keysOfARun + key}`
    say({ say: 'typed', id: typedInto, text })
    drafts.put(typedInto, text)
    await new Promise((resolve) => setTimeout(resolve, key % 5))
    if (key % 7 > 0) continue
    await drafts.settled()
    if (drafts.standing().kind === 'saved') say({ say: 'draft', id: typedInto, text })
  }
}

const typedInto = 'catatan'
const keysOfARun = 2000

const ownSheets = ({ room }: OpenSelection) =>
  factsOf(room.state, 'score-sheet.sealed.v1').filter(({ entry }) => entry.entry.author === room.actor)

async function scoreOne(
  open: OpenSelection,
  { candidate, vacancy, instrument }: Parameters<typeof placeKey>[0] & { vacancy: string },
  run: number,
): Promise<void> {
  const { room, drafts } = open
  const about = { candidate, vacancy, instrument } as Parameters<typeof sealSheet>[2]
  const id = placeKey(about)
  for (let burst = 0; burst < 4; burst++) {
    const text = `burst ${run * 10 + burst}`
    drafts.put(id, text)
    await drafts.settled()
    if (drafts.standing().kind === 'saved') say({ say: 'draft', id, text })
  }
  const rubric = rubricFor(room.state, about.instrument)
  if (!rubric) throw new Error('the scheme is here')
  const moment = millisToInstant(Date.now(), 420)
  const scores = Object.fromEntries(rubric.criteria.map(({ code }) => [code, { score: 3, note: 'Cukup jelas.' }]))
  const sheet: Sheet = { scores: scores as Sheet['scores'], remark: '', startedAt: moment, endedAt: moment }
  await sign(open, expectOk(sealSheet(room.state, room.actor, about, sheet), 'it may be sealed'))
  say({ say: 'dropping', id })
  drafts.remove([id])
  await drafts.settled()
  const last = ownSheets(open).findLast(({ body }) => placeKey(body.about) === id)
  if (!last) throw new Error('what was sealed is in the state')
  const amendment = { amends: last.entry.hash, sheet, reason: 'Salah tekan.' }
  await sign(open, expectOk(amendSheet(room.state, amendment), 'it may be amended'))
}

async function sign({ room }: OpenSelection, bodies: readonly DraftBody[]): Promise<void> {
  const signed = expectOk(await room.dispatch(bodies), 'it may be signed')
  say({ say: 'signed', entries: [...signed] })
}

function watchDurability(): void {
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options)
    if (mode === 'readwrite' && transaction.durability !== 'strict')
      say({ say: 'not-strict', stores: [...transaction.objectStoreNames] })
    return transaction
  }
}

declare global {
  interface Window {
    startScoring: typeof start
  }
}
// Errors of the database are no plain errors, and come over to the test without their words.
window.startScoring = (...given) =>
  start(...given).catch((cause: Error) => {
    throw new Error(`${cause.name}: ${cause.message}`, { cause })
  })
