/** The sample's composition root, the only place where keys, clock and chance come from a seed. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  sampleAssessors,
  sampleHolders,
  sampleInspector,
  sampleRegistrationDesk,
  sampleRoomLead,
} from '../../../shared/profiles/sample/sample-people.ts'
import type { Person } from '../../../shared/subjects/selection/entries.ts'
import type { Role } from '../../../shared/subjects/selection/roles.ts'
import type { FilePort } from '../../services/files/file-port.ts'
import { actor, type Actor } from './actor.ts'
import { castOf, everybodyIn, type Cast, type Contest } from './cast.ts'
import { tableIn } from './table.ts'
import { sampleClock } from './seeded.ts'
import type { StoryResult } from './story-result.ts'
import { tellStory } from './story.ts'

export interface DemoRequest {
  /** Made if missing; must be empty. */
  readonly out: string
  readonly seed: string
  readonly say: (line: string) => void
}

export const exchangeFolder = 'pertukaran'
export const dataFolder = 'data'
/** Age identities in plain, so that whoever plays with the sample can open its files by hand. */
export const keysFolder = 'kunci'
export const keyFile = (id: string): string => `contoh_${id}.txt`

export async function runDemo({
  out,
  seed,
  say,
}: DemoRequest): Promise<Result<StoryResult, { kind: 'folder-not-empty'; file: string }>> {
  await mkdir(out, { recursive: true })
  if ((await readdir(out)).length > 0) return err({ kind: 'folder-not-empty', file: out })
  say('Membuat tiga belas identitas contoh …')
  const cast = await gatherCast({ out, seed })
  const told = await tellStory(cast, say)
  const everybody = everybodyIn(cast)
  await writeKeys(join(out, keysFolder), everybody)
  for (const person of everybody) await person.leaves()
  return ok(told)
}

/** Everybody at a laptop of their own, before anything has happened. */
export async function gatherCast({
  out,
  seed,
  files,
  contest,
}: Pick<DemoRequest, 'out' | 'seed'> & { readonly files?: FilePort; readonly contest?: Contest }): Promise<Cast> {
  const clock = sampleClock()
  const table = await tableIn(join(out, exchangeFolder))
  const enter = (id: string, role: Role, person: Person): Promise<Actor> =>
    actor({ id, role, person, folder: join(out, dataFolder, id), seed, clock, table, ...(files && { files }) })
  const assessors: Actor[] = []
  for (const [i, person] of sampleAssessors.entries())
    assessors.push(await enter(`asesor-${i + 1}`, 'assessor', person))
  return castOf(
    { out, seed, clock, ...(contest && { contest }) },
    {
      chair: await enter('ketua', 'observer', sampleHolders.chair),
      secretary: await enter('sekretaris', 'observer', sampleHolders.secretary),
      custodian: await enter('pemegang-kunci-ketiga', 'observer', sampleHolders.custodian),
      assessors,
      desk: await enter('petugas-registrasi', 'registration-desk', sampleRegistrationDesk),
      roomLead: await enter('koordinator-ruang', 'room-lead', sampleRoomLead),
      inspector: await enter('pengawas', 'observer', sampleInspector),
    },
  )
}

async function writeKeys(folder: string, people: readonly Actor[]): Promise<void> {
  await mkdir(folder)
  for (const person of people) await writeFile(join(folder, keyFile(person.id)), person.ageKey(), { flag: 'wx' })
}
