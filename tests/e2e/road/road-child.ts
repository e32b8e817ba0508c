/**
 * The whole road by hand: `node road-child.ts FOLDER ENTRY STICK`. Five people, each with an own host process, data folder and
 * browser profile; nothing passes between them but files on the stick. Says each step; ends with 0, or with the reason.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { enters, type Person } from './person.ts'
import { sends, takes } from './acts.ts'
import { asksToBeAdmitted, createsIdentity, joins, takesFirstBundle } from './door-acts.ts'
import { admits, announces, countersigns, drawsRoster, founds, freezesSample, listsCandidates } from './desk-acts.ts'
import { scoresEverything, swears } from './score-acts.ts'
import {
  countersignsHandover,
  determines,
  handsOpening,
  opensSheets,
  proposesGate,
  verifies,
  writesHandover,
} from './weigh-acts.ts'

const [folder = '', entry = '', stickFolder = ''] = process.argv.slice(2)
const say = (line: string): void => console.log(line)

const names = {
  chair: 'Hendra Saputra',
  secretary: 'Rina Marlina',
  custodian: 'Zulkifli Rahman',
  first: 'Budi Hartono',
  second: 'Siti Aminah',
}
const people: Person[] = []
/** Whose turn it is, for the picture when something is missing. */
const turn: { person: Person | null } = { person: null }
const enter = async (id: keyof typeof names): Promise<Person> => {
  const person = await enters({ name: names[id], folder: path.join(folder, id), places: [stickFolder], entry })
  person.page.setDefaultTimeout(20_000)
  people.push(person)
  return person
}

const candidates = [
  ['0001', 'Ahmad Fauzi', 'kasi-pendaftaran-penduduk'],
  ['0002', 'Dewi Lestari', 'kasi-pendaftaran-penduduk'],
  ['0003', 'Yusuf Hakim', 'kasi-pelayanan-perizinan'],
  ['0004', 'Nurhayati', 'kasubag-pelayanan-pasien'],
] as const

async function walk(): Promise<void> {
  writeFileSync(path.join(stickFolder, 'surat.pdf'), '%PDF-1.4\n%%EOF\n')
  writeFileSync(
    path.join(stickFolder, 'peserta.csv'),
    `\uFEFFNomor Peserta;Nama;Jabatan yang Dilamar;IPK;Tanggal Lahir\n${candidates
      .map(([number, name, vacancy], index) => `${number};${name};${vacancy};3,${index}5;0${index + 1}/05/1990`)
      .join('\n')}\n`,
  )
  say('identities')
  const [secretary, custodian] = [await enter('secretary'), await enter('custodian')]
  const [first, second] = [await enter('first'), await enter('second')]
  const requests: string[] = []
  for (const [person, role, number] of [
    [secretary, 'Sekretaris', '198001012005012001'],
    [custodian, 'Pemegang kunci ketiga', '198101012005012002'],
    [first, 'Asesor', '198201012005012003'],
    [second, 'Asesor', '198301012005012004'],
  ] as const) {
    turn.person = person
    await createsIdentity(person, number)
    requests.push(await asksToBeAdmitted(person, role))
  }
  const chair = await enter('chair')
  turn.person = chair
  await createsIdentity(chair, '197901012005011005')
  const [ofSecretary = '', ofCustodian = '', ...ofAssessors] = requests

  say('founding')
  const code = await founds(chair, {
    title: 'Seleksi internal pengawas pelayanan',
    agency: 'Pemerintah Kota Sawahlunto',
    secretary: ofSecretary,
    custodian: ofCustodian,
  })
  const [founding = ''] = await sends(chair, 'Pendirian', [names.secretary, names.custodian])
  for (const holder of [secretary, custodian]) {
    turn.person = holder
    await takesFirstBundle(holder, founding, code)
    await joins(holder)
    const [joined = ''] = await sends(holder, 'Log sendiri', [names.chair])
    turn.person = chair
    await takes(chair, [joined])
  }

  say('people, announcement, scheme, candidates')
  await admits(chair, ofAssessors, 'Asesor')
  await announces(chair, 'surat.pdf', [
    { code: 'wawancara', method: 'Wawancara', share: '60' },
    { code: 'simulasi', method: 'Simulasi (bermain peran)', share: '40' },
  ])
  await freezesSample(chair)
  await passesRecord(chair, secretary)
  await countersigns(secretary, 2)
  await passesRecord(secretary, chair)
  await listsCandidates(chair, 'peserta.csv', candidates.length)

  say('names out, declarations in')
  const assessors = [first, second]
  const lists = await sends(chair, 'Daftar peserta', [names.first, names.second])
  for (const [index, assessor] of assessors.entries()) {
    turn.person = assessor
    await takesFirstBundle(assessor, lists[Math.min(index, lists.length - 1)] ?? '', code)
    await swears(assessor)
    const declared = await sends(assessor, 'Log sendiri', [names.chair])
    turn.person = chair
    await takes(chair, declared)
  }

  say('roster, assignments')
  await drawsRoster(chair, [names.first, names.second])
  await passesRecord(chair, secretary)
  await countersigns(secretary, 1)
  await passesRecord(secretary, chair)
  const assignments = await sends(chair, 'Penugasan', [names.first, names.second])

  say('scoring')
  let sheets = 0
  for (const [index, assessor] of assessors.entries()) {
    turn.person = assessor
    await takes(assessor, [assignments[index] ?? ''])
    sheets += await scoresEverything(assessor, (sheet, criterion) => 1 + ((sheet * 2 + criterion + index) % 5))
    const sent = await sends(assessor, 'Nilai tersegel', [names.chair, names.secretary, names.custodian])
    for (const holder of [chair, secretary]) {
      turn.person = holder
      await takes(holder, sent)
    }
  }
  if (sheets !== candidates.length * 2 * 2) throw new Error(`${sheets} sheets were sealed`)

  say('gate, opening')
  turn.person = chair
  await proposesGate(chair)
  await passesRecord(chair, secretary)
  await countersigns(secretary, 1)
  await passesRecord(secretary, chair)
  const opening = await handsOpening(chair)
  turn.person = secretary
  await takes(secretary, [opening])
  await opensSheets(secretary, sheets)
  await passesRecord(secretary, chair)

  say('ranking, result, handover')
  turn.person = chair
  await determines(chair)
  await passesRecord(chair, secretary)
  await countersigns(secretary, 1)
  await passesRecord(secretary, chair)
  turn.person = chair
  const handover = await writesHandover(chair)
  turn.person = secretary
  await countersignsHandover(secretary, handover)
  turn.person = chair
  const verdict = await verifies(chair, handover)
  if (!/Terbukti seluruhnya\./.test(verdict)) throw new Error(`not all is proved:\n${verdict}`)
  say(`handover ${handover}`)
}

async function passesRecord(from: Person, to: Person): Promise<void> {
  turn.person = from
  const sent = await sends(from, 'Catatan lengkap', [to.name])
  turn.person = to
  await takes(to, sent)
}

try {
  await walk()
  for (const { name, strays, complaints, asked } of people) {
    if (strays.length > 0) throw new Error(`${name}'s page asked ${strays.join(' ')}`)
    if (complaints.length > 0) throw new Error(`${name}'s page complained: ${complaints.join('\n')}`)
    if (asked() !== '') throw new Error(`${name}'s host asked the network: ${asked()}`)
  }
} catch (cause) {
  // What was on the screen tells more than the line that waited.
  await turn.person?.page.screenshot({ path: path.join(folder, 'last.png'), fullPage: true }).catch(() => undefined)
  console.error(
    `${turn.person?.name ?? ''}: ${await turn.person?.page
      .getByRole('main')
      .innerText()
      .catch(() => '')}`,
  )
  console.error(cause)
  process.exitCode = 1
} finally {
  for (const person of people) await person.leave()
}
