/** After the last sheet: gate, opening by two, ranking, a bundle that comes too late, determination, handover. */
import type { Hash } from '../../../shared/kernel/ids.ts'
import { join } from 'node:path'
import { expectOk } from '../../../shared/kernel/result.ts'
import { openGate } from '../../../shared/subjects/results/decide.ts'
import { determineResult } from '../../../shared/subjects/results/official-result.ts'
import { recordTies } from '../../../shared/subjects/results/record-ties.ts'
import { countersign } from '../../../shared/subjects/selection/decide.ts'
import { factsOf } from '../../../shared/subjects/state.ts'
import { countersignHandover, writeHandover } from '../../services/handover/write-handover.ts'
import { makeHandover } from '../../services/handover/make-handover.ts'
import { programVersion } from '../../services/program-version.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import { passRecord } from './pass-record.ts'
import type { StoryResult } from './story-result.ts'
import { amendOne, sendScores } from './story-score.ts'

const handoverFolder = 'serah-terima-CONTOH'

export async function weighPhase(cast: Cast): Promise<StoryResult> {
  cast.clock.at(1, '16:40')
  await amendOne(cast.tardy, 'Perbaikan yang dikirim setelah gerbang dibuka.')
  await openAll(cast)
  await sendScores(cast, cast.tardy, 'nilai-terlambat')
  await determine(cast)
  return handOver(cast)
}

/** The gate by two, then every sheet by two. */
export async function openAll({ chair, secretary, custodian, clock }: Cast): Promise<void> {
  await passRecord(secretary, [chair, custodian], 'catatan-sebelum-gerbang')
  await chair.signs(expectOk(openGate(chair.state), 'every sheet is in'))
  await passRecord(chair, [secretary], 'usul-gerbang')
  await secretary.signs(countersign([lastOf(secretary, 'gate.opened.v1')]))
  await passRecord(secretary, [chair, custodian], 'gerbang-terbuka')
  clock.at(1, '17:00')
  await chair.opensFor(secretary, 'pembukaan-ketua')
  await secretary.takes('pembukaan-ketua')
  await secretary.opensSheets()
  await passRecord(secretary, [chair, custodian], 'nilai-terbuka')
}

export async function determine({ chair, secretary, custodian, clock, crypto }: Cast): Promise<void> {
  clock.at(2, '09:00')
  const ties = expectOk(recordTies(chair.state), 'every score is open')
  if (ties.length > 0) await chair.signs(ties)
  await chair.signs(expectOk(determineResult(chair.state, crypto), 'every rank is computable'))
  await passRecord(chair, [secretary, custodian], 'usul-penetapan')
  await secretary.signs(countersign([lastOf(secretary, 'result.determined.v1')]))
  await passRecord(secretary, [chair, custodian], 'penetapan')
}

export async function handOver({ chair, secretary, inspector, clock, out }: Cast): Promise<StoryResult> {
  const folder = join(out, handoverFolder)
  const made = await makeHandover(chair.bench, chair.selection, {
    at: clock.now(),
    place: 'Sawahlunto',
    version: programVersion,
    signers: [chair.key, secretary.key],
    inspectors: [inspector.key],
  })
  const content = expectOk(made, 'a determined result can be handed over')
  expectOk(await writeHandover(folder, content, chair.bench.machine), 'the folder is written')
  const second = await countersignHandover(folder, secretary.bench, { selection: content.selection, at: clock.now() })
  expectOk(second, 'the folder is whole')
  return { handover: handoverFolder, founding: chair.state.holding.selection }
}

const lastOf = (actor: Actor, type: 'gate.opened.v1' | 'result.determined.v1'): Hash => {
  const hash = factsOf(actor.state, type).at(-1)?.entry.hash
  if (!hash) throw new Error(`bug: ${type} is there`)
  return hash
}
