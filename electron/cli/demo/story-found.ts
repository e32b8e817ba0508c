/** From the first key to the frozen scheme: founding, joining, admissions, candidates, declarations, roster, freeze. */
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { Day } from '../../../shared/kernel/instant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { announcedOf } from '../../../shared/subjects/announcements/differences.ts'
import { listCandidates } from '../../../shared/subjects/candidates/decide.ts'
import { declareConflicts, signPacts } from '../../../shared/subjects/integrity/decide.ts'
import { drawRoster } from '../../../shared/subjects/panels/decide.ts'
import {
  admitPeople,
  countersign,
  foundSelection,
  freezeScheme,
  joinSelection,
  recordAnnouncement,
} from '../../../shared/subjects/selection/decide.ts'
import { factsOf } from '../../../shared/subjects/state.ts'
import { sampleLetter, sampleProof } from './sample-letter.ts'
import type { Actor } from './actor.ts'
import { passRecord } from './pass-record.ts'
import { panelsOf, profile, profileOf, textDigests, type Cast } from './cast.ts'

export async function foundPhase(cast: Cast): Promise<void> {
  await foundAndJoin(cast)
  await admitEverybody(cast)
  await listAndDeclare(cast)
  await freezeAndDraw(cast)
  for (const person of [...cast.assessors, cast.desk, cast.roomLead]) {
    await cast.secretary.sends(person.role === 'assessor' ? 'assignment' : 'list', [person], `penugasan-${person.id}`)
    await person.takes(`penugasan-${person.id}`)
  }
}

async function foundAndJoin(cast: Cast): Promise<void> {
  const { chair, secretary, custodian, clock } = cast
  clock.at(0, '08:30')
  const requests = {
    chair: await chair.enrols(),
    secretary: await secretary.enrols(),
    custodian: await custodian.enrols(),
  }
  await chair.founds(
    foundSelection({
      title: {
        id: 'Seleksi internal jabatan pengawas Kota Sawahlunto 2026',
        en: 'Internal selection of supervisors, Sawahlunto 2026',
      },
      agency: 'Pemerintah Kota Sawahlunto',
      profile: profileOf(cast),
      sample: true,
      holders: {
        chair: requests.chair.enrolled,
        secretary: requests.secretary.enrolled,
        custodian: requests.custodian.enrolled,
      },
    }),
  )
  for (const holder of [secretary, custodian]) {
    await chair.sends('founding', [holder], `pendirian-${holder.id}`)
    await holder.takes(`pendirian-${holder.id}`)
    await holder.signs(joinSelection(holder.state))
    await holder.sends('declaration', [chair], `bergabung-${holder.id}`)
    await chair.takes(`bergabung-${holder.id}`)
  }
}

/** Chair proposes, secretary countersigns: nobody scores by one person's word. */
async function admitEverybody(cast: Cast): Promise<void> {
  const { chair, secretary, custodian, clock } = cast
  clock.at(0, '09:15')
  const admissions = []
  for (const person of [...cast.assessors, cast.desk, cast.roomLead, cast.inspector]) {
    const { enrolled, request } = await person.enrols()
    admissions.push({ enrolled, request, roles: [person.role], replaces: null })
  }
  await chair.signs(admitPeople(admissions))
  await passRecord(chair, [secretary, custodian], 'catatan-penerimaan')
  await secretary.signs(countersign(factsOf(secretary.state, 'person.admitted.v1').map(({ entry }) => entry.hash)))
}

async function listAndDeclare(cast: Cast): Promise<void> {
  const { secretary, clock, contest } = cast
  clock.at(0, '10:00')
  const vacancies = contest.scheme.vacancies.map(({ code }) => code)
  const rows = contest.candidates.map((candidate) => ({
    number: candidate.number,
    name: candidate.name,
    vacancies: candidate.vacancies.flatMap((i) => vacancies[i] ?? []),
    identity: { nik: candidate.nik, birthDate: candidate.birthDate, address: candidate.address },
    ties: cast.tiesOf(candidate),
  }))
  await secretary.signs(listCandidates(secretary.state, rows, cast.randomFor('pseudonyms')))
  for (const person of cast.assessors) {
    await secretary.sends('list', [person], `daftar-${person.id}`)
    await person.takes(`daftar-${person.id}`)
    await person.signs([
      ...signPacts(...textDigests(cast)),
      ...expectOk(declareConflicts(person.state, []), 'a list is there'),
    ])
    await person.sends('declaration', [secretary], `pernyataan-${person.id}`)
    await secretary.acknowledges(`pernyataan-${person.id}`, person)
  }
}

async function freezeAndDraw(cast: Cast): Promise<void> {
  const { chair, secretary, custodian, clock } = cast
  const { scheme, rubrics } = cast.contest
  clock.at(0, '13:00')
  await secretary.signs(
    recordAnnouncement({
      kind: 'letter',
      number: '800.1.2/117/BKPSDM-2026',
      date: '2026-11-02' as Day,
      ...secretary.attaches('contoh_surat-pemberitahuan.txt', sampleLetter(scheme), 'text/plain'),
      publication: [
        {
          channel: 'Papan pengumuman dan situs resmi kota',
          date: '2026-11-02' as Day,
          ...secretary.attaches('contoh_bukti-tayang.txt', sampleProof, 'text/plain'),
        },
      ],
      components: announcedOf(scheme),
    }),
  )
  await passRecord(secretary, [chair, custodian], 'catatan-sekretaris')
  const announcement = factsOf(chair.state, 'announcement.recorded.v1')[0]?.entry.hash as Hash
  await chair.signs(
    expectOk(
      freezeScheme(chair.state, {
        profile,
        scheme,
        rubrics,
        announcement,
        passes: [],
      }),
      'the letter carries the scheme',
    ),
  )
  const seed = toHex(cast.randomFor('draw').bytes(32))
  await chair.signs(
    expectOk(
      drawRoster(chair.state, { panels: panelsOf(cast), instruments: cast.instruments, seed }, cast.crypto),
      'two panels without conflicts',
    ),
  )
  await passRecord(chair, [secretary, custodian], 'catatan-skema')
  await secretary.signs(
    countersign([proposalOf(secretary, 'scheme.frozen.v1'), proposalOf(secretary, 'roster.fixed.v1')]),
  )
  await passRecord(secretary, [chair, custodian], 'catatan-beku')
}

export const proposalOf = (
  actor: Actor,
  type: 'scheme.frozen.v1' | 'roster.fixed.v1' | 'gate.opened.v1' | 'result.determined.v1',
): Hash => factsOf(actor.state, type).at(-1)?.entry.hash as Hash
