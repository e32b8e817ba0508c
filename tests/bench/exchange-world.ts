/**
 * What lies on the sticks on the evening of an assessment: a selection of a thousand candidates, two panels of five, one instrument of
 * twelve criteria. Every assessor has sealed five hundred sheets with a note on each criterion and sends them to the holders;
 * the secretary has taken none of them in yet.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { actor, type Actor } from '../../electron/cli/demo/actor.ts'
import { castOf, everybodyIn, type Cast, type Contest } from '../../electron/cli/demo/cast.ts'
import { sampleClock } from '../../electron/cli/demo/seeded.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { callTheRoll, placesOf, sheetFor } from '../../electron/cli/demo/story-score.ts'
import { tableIn } from '../../electron/cli/demo/table.ts'
import type { AgeIdentity } from '../../electron/services/age/age-keys.ts'
import { asCode } from '../../shared/kernel/ids.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import {
  sampleHolders,
  sampleInspector,
  sampleRegistrationDesk,
  sampleRoomLead,
  type SampleCandidate,
} from '../../shared/profiles/sample/sample-people.ts'
import { sampleScheme } from '../../shared/profiles/sample/sample-schemes.ts'
import { rubricSchema } from '../../shared/rules/rubric.ts'
import { schemeSchema } from '../../shared/rules/scheme.ts'
import type { Person } from '../../shared/subjects/selection/entries.ts'
import type { Role } from '../../shared/subjects/selection/roles.ts'

export const candidates = 1000
export const assessors = 10
export const sheetsOfEach = 500
const perPanel = 5
const criteria = 12
const signedAtOnce = 50
const seed = 'exchange'

export interface ExchangeWorld {
  /** The secretary's own data folder, before the first bundle of scores. */
  readonly secretary: string
  readonly identity: string
  /** Folder in which the bundles lie, and their names. */
  readonly stick: string
  readonly bundles: readonly string[]
  /** The secretary's, with which the raw limit gets at what is in the bundles. */
  readonly ageIdentity: AgeIdentity
}

/** Takes half a minute. `TIMBANG_BENCH_WORLD` names a folder in which it is kept for the next run. */
export async function exchangeWorld(folder: string): Promise<ExchangeWorld> {
  const kept = process.env['TIMBANG_BENCH_WORLD']
  if (kept === undefined) return tellWorld(folder)
  const note = path.join(kept, 'world.json')
  if (!existsSync(note)) await writeFile(note, JSON.stringify(await tellWorld(kept)))
  return JSON.parse(await readFile(note, 'utf8')) as ExchangeWorld
}

async function tellWorld(out: string): Promise<ExchangeWorld> {
  const cast = await gather(out)
  await foundPhase(cast)
  cast.clock.at(1, '07:45')
  await callTheRoll(cast)
  const scoring = cast.assessors.filter((one) => one !== cast.reserve)
  for (const assessor of scoring) {
    const places = placesOf(assessor)
    if (places.length !== sheetsOfEach) throw new Error(`bug: ${assessor.id} has ${places.length} places`)
    for (let from = 0; from < places.length; from += signedAtOnce)
      await assessor.signs(
        places.slice(from, from + signedAtOnce).flatMap((place) => sheetFor(cast, assessor, place)),
      )
    await assessor.sends('scores', cast.holders, `nilai-${assessor.id}`)
  }
  const ageIdentity = cast.secretary.bench.identity.ageIdentity()
  for (const person of everybodyIn(cast)) await person.leaves()
  return {
    secretary: folderOf(out, cast.secretary.id),
    identity: cast.secretary.id,
    stick: tableOf(out),
    bundles: scoring.map(({ id }) => `contoh_nilai-${id}.timbang.age`),
    ageIdentity,
  }
}

const folderOf = (out: string, id: string): string => path.join(out, 'data', id)
const tableOf = (out: string): string => path.join(out, 'stik')

async function gather(out: string): Promise<Cast> {
  await mkdir(out, { recursive: true })
  const [clock, table] = [sampleClock(), await tableIn(tableOf(out))]
  const enter = (id: string, role: Role, person: Person): Promise<Actor> =>
    actor({ id, role, person, folder: folderOf(out, id), seed, clock, table })
  const members: Actor[] = []
  for (let number = 1; number <= assessors + 1; number++) {
    const person = { name: `Asesor ${number}`, identifier: `0000000000000001${10 + number}`, position: null }
    members.push(await enter(`asesor-${number}`, 'assessor', person))
  }
  const cast = castOf(
    { out, seed, clock, contest },
    {
      chair: await enter('ketua', 'observer', sampleHolders.chair),
      secretary: await enter('sekretaris', 'observer', sampleHolders.secretary),
      custodian: await enter('pemegang-kunci-ketiga', 'observer', sampleHolders.custodian),
      assessors: members,
      desk: await enter('petugas-registrasi', 'registration-desk', sampleRegistrationDesk),
      roomLead: await enter('koordinator-ruang', 'room-lead', sampleRoomLead),
      inspector: await enter('pengawas', 'observer', sampleInspector),
    },
  )
  // Everybody comes, so that every place has its sheet.
  return { ...cast, absentNumber: '', lateNumber: '' }
}

const candidate = (index: number): SampleCandidate => ({
  number: `2026-${String(index + 1).padStart(4, '0')}`,
  name: `Peserta ${index + 1}`,
  vacancies: [0],
  nik: `0000${String(index + 1).padStart(12, '0')}`,
  birthDate: `19${80 + (index % 20)}-0${1 + (index % 9)}-${10 + (index % 19)}`,
  address: `Jalan Contoh ${index + 1}`,
  gpa: '3.51',
})

const [main] = structuredInterview.criteria
const [interview] = sampleScheme.components
const [, ...ties] = sampleScheme.tieBreaks

const contest: Contest = {
  candidates: Array.from({ length: candidates }, (_, index) => candidate(index)),
  scheme: schemeSchema.parse({
    ...sampleScheme,
    vacancies: [{ ...sampleScheme.vacancies[0], posts: 50, places: 50 }],
    components: [{ ...interview, weight: '1' }],
    tieBreaks: ties.filter(({ key }) => key.of === 'fact' || key.of === 'decision'),
  }),
  rubrics: [
    rubricSchema.parse({
      ...structuredInterview,
      criteria: Array.from({ length: criteria }, (_, index) => ({
        ...main,
        code: `k-${index + 1}`,
        weight: `1/${criteria}`,
      })),
    }),
  ],
  panels: (members, reserve) => [
    { code: asCode('panel-a'), members: members.slice(0, perPanel), reserves: [reserve] },
    { code: asCode('panel-b'), members: members.slice(perPanel, 2 * perPanel), reserves: [reserve] },
  ],
}
