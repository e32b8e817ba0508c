/** The scoring day: roll, sheets, an illness at noon, a conflict noticed late, an amendment, and what each sends in. */
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { tipsOf } from '../../../shared/record/holding.ts'
import type { DraftBody } from '../../../shared/record/statements.ts'
import { callRoll, type RollCall } from '../../../shared/subjects/candidates/decide.ts'
import { candidateList, displayOf, type CandidateFact } from '../../../shared/subjects/candidates/list.ts'
import { isAway, rollAt } from '../../../shared/subjects/candidates/roll.ts'
import { declareConflicts } from '../../../shared/subjects/integrity/decide.ts'
import { isAssigned, placeKey, rosterAt } from '../../../shared/subjects/panels/assignments.ts'
import { replaceAssessor } from '../../../shared/subjects/panels/decide.ts'
import type { Assignment } from '../../../shared/subjects/panels/entries.ts'
import { amendSheet, rubricFor, sealSheet } from '../../../shared/subjects/scoring/decide.ts'
import { countersign } from '../../../shared/subjects/selection/decide.ts'
import { factsOf, readCard } from '../../../shared/subjects/state.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import { passRecord } from './pass-record.ts'
import { sampleSheet } from './sample-marks.ts'

export async function scorePhase(cast: Cast): Promise<void> {
  const { assessors, clock, ill, conflicted, reserve, amending } = cast
  clock.at(1, '07:45')
  await callTheRoll(cast)
  await recuse(cast)
  for (const assessor of assessors) {
    if (assessor !== reserve) await scoreAll(cast, assessor, assessor === ill ? 0.5 : 1)
  }
  clock.at(1, '12:10')
  await replaceIll(cast)
  clock.at(1, '13:00')
  await scoreAll(cast, reserve, 1)
  await amendOne(amending)
  clock.at(1, '16:00')
  await passRecord(cast.secretary, [cast.chair, cast.custodian], 'catatan-sore')
  for (const assessor of assessors) if (assessor !== ill) await sendScores(cast, assessor)
  if (conflicted === ill) throw new Error('bug: two mishaps of one assessor')
}

export async function sendScores(cast: Cast, assessor: Actor, name = `nilai-${assessor.id}`): Promise<void> {
  await assessor.sends('scores', cast.holders, name)
  for (const holder of cast.holders) await holder.acknowledges(name, assessor)
}

export async function callTheRoll(cast: Cast): Promise<void> {
  const { desk, secretary, instruments } = cast
  const calls: RollCall[] = candidateList(desk.state, null).flatMap((one) =>
    instruments.map((instrument) => {
      const number = numberOf(desk, one)
      const state = number === cast.absentNumber ? 'absent' : number === cast.lateNumber ? 'late' : 'present'
      return { candidate: one.listed.candidate, instrument, state }
    }),
  )
  await desk.signs(callRoll(desk.state, calls))
  await desk.sends('declaration', cast.holders, 'kehadiran')
  await secretary.acknowledges('kehadiran', desk)
}

const numberOf = (actor: Actor, one: CandidateFact): string | null => {
  const display = displayOf(actor.state, one)
  return display.kind === 'value' ? display.value.number : null
}

/** Opening the list, an assessor meets a cousin: the reserve takes that candidate over at once. */
async function recuse(cast: Cast): Promise<void> {
  const { conflicted, secretary, reserve } = cast
  const candidate = placesOf(conflicted).at(3)?.candidate
  if (!candidate) throw new Error('bug: the panel has candidates')
  const conflict = {
    candidate,
    standing: 'actual',
    relation: 'family',
    handling: 'recuse',
    note: 'Sepupu sekali.',
  } as const
  await conflicted.signs(expectOk(declareConflicts(conflicted.state, [conflict]), 'a list is there'))
  await conflicted.sends('declaration', [secretary], `pernyataan-baru-${conflicted.id}`)
  await secretary.takes(`pernyataan-baru-${conflicted.id}`)
  await replace(cast, {
    out: conflicted,
    candidates: [candidate],
    cause: 'recused',
    note: 'Benturan kepentingan dinyatakan sebelum penilaian.',
  })
  await passOn(cast, [reserve, conflicted], 'pengganti-benturan')
}

async function replaceIll(cast: Cast): Promise<void> {
  const { ill, reserve } = cast
  await sendScores(cast, ill)
  await replace(cast, {
    out: ill,
    candidates: null,
    cause: 'ill',
    note: 'Sakit saat istirahat siang; digantikan asesor cadangan.',
  })
  await passOn(cast, [reserve], 'pengganti-sakit')
}

interface Replacing {
  readonly out: Actor
  readonly candidates: readonly CandidateId[] | null
  readonly cause: 'recused' | 'ill'
  readonly note: string
}

/** Secretary proposes, the room lead countersigns on the spot. */
async function replace(cast: Cast, { out, ...rest }: Replacing): Promise<void> {
  const { secretary, roomLead, reserve } = cast
  const panel = rosterAt(secretary.state, null)?.roster.body.panels.find(({ members }) => members.includes(out.key))
  const tip = tipsOf(secretary.state.holding, out.key)[0]
  if (!panel || !tip) throw new Error('bug: the assessor sits in a panel')
  const accepted = { seq: tip[0], hash: tip[1] }
  await secretary.signs(
    expectOk(
      replaceAssessor(secretary.state, { panel: panel.code, out: out.key, in: reserve.key, accepted, ...rest }),
      'a roster is there',
    ),
  )
  const proposal = factsOf(secretary.state, 'assessor.replaced.v1').find(({ body }) => body.out === out.key)?.entry.hash
  if (!proposal) throw new Error('bug: the replacement was signed')
  await secretary.sends('list', [roomLead], `penggantian-${out.id}`)
  await roomLead.takes(`penggantian-${out.id}`)
  await roomLead.signs(countersign([proposal]))
  await roomLead.sends('declaration', [secretary], `persetujuan-${out.id}`)
  await secretary.takes(`persetujuan-${out.id}`)
}

async function passOn({ secretary }: Cast, readers: readonly Actor[], name: string): Promise<void> {
  for (const reader of readers) {
    await secretary.sends('assignment', [reader], `${name}-${reader.id}`)
    await reader.takes(`${name}-${reader.id}`)
  }
}

/** The places that are this assessor's now and have no own sheet yet, in the panel's order. */
export const placesOf = (actor: Actor): Assignment[] =>
  (rosterAt(actor.state, null)?.assignments ?? [])
    .filter((place) => isAssigned(actor.state, actor.key, place, null))
    .toSorted((a, b) => a.order - b.order || (placeKey(a) < placeKey(b) ? -1 : 1))

async function scoreAll(cast: Cast, actor: Actor, share: number): Promise<void> {
  const places = placesOf(actor).filter((place) => !isAbsent(cast, place) && !scoredBefore(cast, actor, place))
  const last = Math.ceil(places.length * share) - (cast.leftToScore?.get(actor.id) ?? 0)
  for (const place of places.slice(0, last)) await scoreOne(cast, actor, place)
}

/** The reserve leaves alone what the ill assessor had sealed: it stays that assessor's. */
const scoredBefore = ({ ill, reserve }: Cast, actor: Actor, place: Assignment): boolean =>
  actor === reserve &&
  factsOf(actor.state, 'score-sheet.sealed.v1').some(
    ({ entry, body }) => entry.entry.author === ill.key && placeKey(body.about) === placeKey(place),
  )

export const isAbsent = ({ secretary }: Cast, place: Assignment): boolean =>
  isAway(rollAt(secretary.state, place.candidate, place.instrument, null))

async function scoreOne(cast: Cast, actor: Actor, place: Assignment): Promise<void> {
  await actor.signs(sheetFor(cast, actor, place))
}

export function sheetFor(cast: Cast, actor: Actor, { candidate, vacancy, instrument }: Assignment): DraftBody[] {
  const rubric = rubricFor(actor.state, instrument)
  const listed = candidateList(actor.state, null).find((one) => one.listed.candidate === candidate)
  const number = listed && numberOf(actor, listed)
  if (!rubric || !number) throw new Error('bug: an assigned candidate is known by number')
  const startedAt = cast.clock.now()
  const sheet = sampleSheet({ rubric, ...cast.abilityOf(number), startedAt, endedAt: cast.clock.now() }, actor.hand)
  return expectOk(
    sealSheet(actor.state, actor.key, { candidate, vacancy, instrument }, sheet),
    'a sheet of the frozen scheme',
  )
}

/** One level was keyed wrong and is put right before the gate, with the reason. */
export async function amendOne(
  actor: Actor,
  reason = 'Salah tekan: catatan menggambarkan level di bawahnya.',
): Promise<void> {
  const sealed = factsOf(actor.state, 'score-sheet.sealed.v1')
    .filter(({ entry }) => entry.entry.author === actor.key)
    .at(5)
  const reading = sealed && readCard(actor.state, sealed, 'card', sealed.body.card)
  if (!sealed || reading?.kind !== 'value') throw new Error('bug: an own sheet is readable')
  const [criterion, first] =
    Object.entries(reading.value.scores).find(([, { score }]) => score !== 'not-observed' && score > 1) ?? []
  if (!criterion || !first || first.score === 'not-observed') throw new Error('bug: a sheet has a mark above 1')
  const sheet = {
    ...reading.value,
    scores: { ...reading.value.scores, [criterion]: { ...first, score: first.score - 1 } },
  }
  await actor.signs(
    expectOk(amendSheet(actor.state, { amends: sealed.entry.hash, sheet, reason }), 'an own sealed sheet'),
  )
}
