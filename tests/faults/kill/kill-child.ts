/**
 * One run of a host's services until it is killed: scores (drafts, seals, amends) or takes bundles in, and says what was acknowledged
 * the moment it was. `node kill-child.ts PLAN` with the plan as JSON.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleSheet } from '../../../electron/cli/demo/sample-marks.ts'
import { openDrafts, type Drafts } from '../../../electron/services/at-rest/drafts.ts'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { atomicWriter } from '../../../electron/services/files/atomic-write.ts'
import type { FilePort } from '../../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../../electron/services/files/node-file-port.ts'
import { nodeKdf } from '../../../electron/services/identity/kdf.ts'
import { nodeProcesses } from '../../../electron/services/identity/processes.ts'
import { unlockIdentity } from '../../../electron/services/identity/unlock-identity.ts'
import type { SelectionBench } from '../../../electron/services/workbench/selection-bench.ts'
import { workbench, type Workbench } from '../../../electron/services/workbench/workbench.ts'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { millisToInstant } from '../../../shared/kernel/instant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { isAssigned, placeKey, rosterAt } from '../../../shared/subjects/panels/assignments.ts'
import type { Assignment } from '../../../shared/subjects/panels/entries.ts'
import { amendSheet, rubricFor, sealSheet } from '../../../shared/subjects/scoring/decide.ts'
import { factsOf } from '../../../shared/subjects/state.ts'
import { faultyPort } from '../../builders/faulty-port.ts'
import type { Found, KillPlan, Said } from './kill-plan.ts'

const plan = JSON.parse(process.argv[2] ?? '') as KillPlan
const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`)

let counting = false
let signing = false
let steps = 0
const writing = new Set([
  'createNew',
  'write',
  'truncate',
  'sync',
  'makeFolder',
  'removeFolder',
  'rename',
  'unlink',
  'syncFolder',
])

function end(): never {
  say({ say: 'killed', whileSigning: signing })
  process.kill(process.pid, 'SIGKILL')
  throw new Error('bug: it is dead')
}

/** Dies before or after the step of the plan: what comes after it never happens. */
function mortalPort(inner: FilePort): FilePort {
  let due = false
  return faultyPort(inner, (operation) => {
    if (due) end()
    if (!counting || !writing.has(operation) || (plan.onlyWhileSigning && !signing)) return null
    steps += 1
    if (steps < plan.atStep) return null
    if (plan.side === 'before') end()
    due = true
    return null
  })
}

const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) }
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const clock = { now: () => millisToInstant(Date.now(), 420) }
const files = mortalPort(nodeFilePort)
const machine = { files, writer: atomicWriter({ files, random, sleep }), random, sleep, clock, crypto: nodeCrypto }

const identity = expectOk(
  await unlockIdentity(
    { root: plan.folder, id: plan.identity, passphrase: plan.passphrase, program: 'kill-child', passOver: 'all' },
    { ...machine, kdf: nodeKdf, logN: 12, processes: nodeProcesses },
  ),
  'a killed program leaves an identity that opens',
)
const desk = workbench(identity, machine)
const [listed] = expectOk(await desk.list(), 'its selections are listed')
if (!listed) throw new Error('the identity holds a selection')
const bench = expectOk(await desk.open(listed), 'a killed program leaves a record that opens')
const draftFolder = join(identity.folder, 'kill-drafts')
await mkdir(draftFolder, { recursive: true })
const { drafts } = expectOk(
  await openDrafts({ files, random, sleep, dataKey: identity.deriveKey('drafts'), folder: draftFolder }),
  'a killed program leaves drafts that open',
)
say({ say: 'found', found: await lookAround() })
counting = true
if (plan.work === 'score') await score(bench, drafts)
else await takeIn(desk)
say({ say: 'done' })
await identity.lock()

async function lookAround(): Promise<Found> {
  const { holding } = bench.state()
  const own = [...holding.entries.values()].filter(({ entry }) => entry.author === bench.record.me)
  const cards = await bench.record.cards(bench.record.cardList())
  const known: string[] = []
  for (const bundle of plan.bundles) {
    const planned = expectOk(await desk.plan(new Uint8Array(readFileSync(bundle))), 'a sound bundle')
    if (planned.isNothingNew) known.push(bundle)
  }
  return {
    own: own.toSorted((a, b) => a.entry.seq - b.entry.seq).map(({ hash }) => hash),
    cards: [...cards].flatMap(([hash, card]) => (card.ok && nodeCrypto.sha256(card.value) && hash ? [hash] : [])),
    drafts: Object.fromEntries(
      drafts.list().map(({ id, bytes }) => [id, expectOk(bytesToUtf8(bytes), 'a draft is text')]),
    ),
    known,
  }
}

async function sign(bodies: readonly DraftBody[]): Promise<void> {
  signing = true
  const signed = expectOk(await bench.sign(bodies), 'it may be signed')
  signing = false
  say({ say: 'signed', entries: signed.entries.map(({ hash }) => hash), cards: signed.cards.map(({ hash }) => hash) })
}

async function score({ record }: SelectionBench, kept: Drafts): Promise<void> {
  const sealed = new Set(
    factsOf(bench.state(), 'score-sheet.sealed.v1')
      .filter(({ entry }) => entry.entry.author === record.me)
      .map(({ body }) => placeKey(body.about)),
  )
  const places = (rosterAt(bench.state(), null)?.assignments ?? []).filter(
    (place) => isAssigned(bench.state(), record.me, place, null) && !sealed.has(placeKey(place)),
  )
  for (const place of places) await scoreOne(place, kept)
}

async function scoreOne(place: Assignment, kept: Drafts): Promise<void> {
  const id = placeKey(place)
  for (let burst = 0; burst < 3; burst++) {
    const text = `burst ${plan.run * 10 + burst}`
    expectOk(await kept.save([{ id, bytes: utf8ToBytes(text) }]), 'a draft is kept')
    say({ say: 'draft', id, text })
  }
  const rubric = rubricFor(bench.state(), place.instrument)
  if (!rubric) throw new Error('the scheme is here')
  const about = { candidate: place.candidate, vacancy: place.vacancy, instrument: place.instrument }
  const meeting = { rubric, ability: 3, level: null, startedAt: clock.now(), endedAt: clock.now() }
  const sheet = sampleSheet(meeting, { leniency: 0, random })
  await sign(expectOk(sealSheet(bench.state(), bench.record.me, about, sheet), 'it may be sealed'))
  say({ say: 'dropping', id })
  expectOk(await kept.drop([id]), 'a draft is dropped')
  const last = factsOf(bench.state(), 'score-sheet.sealed.v1').findLast(
    ({ entry, body }) => entry.entry.author === bench.record.me && placeKey(body.about) === id,
  )
  if (!last) throw new Error('what was sealed is in the state')
  await sign(
    expectOk(
      amendSheet(bench.state(), { amends: last.entry.hash, sheet, reason: 'Salah tekan.' }),
      'it may be amended',
    ),
  )
}

async function takeIn(taking: Workbench): Promise<void> {
  for (const bundle of plan.bundles) {
    const planned = expectOk(await taking.plan(new Uint8Array(readFileSync(bundle))), 'a sound bundle')
    signing = true
    expectOk(await taking.accept(planned), 'it is taken in')
    signing = false
    say({ say: 'imported', bundle })
  }
}
