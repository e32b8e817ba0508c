/**
 * The minutes of one room (*berita acara ruang*): dates and counts in words, who was called and what became of them, the drawn order,
 * incidents, replacements, clocks that differed. Not one score stands in it, so that it is written and signed on the same day.
 */
import type { KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { codeQr, shortCode } from '../record/short-code.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { viewPeople } from '../subjects/selection/view-people.ts'
import { viewRoom, type Room, type RoomPlace, type RoomSession } from '../subjects/sessions/view-room.ts'
import type { State } from '../subjects/state.ts'
import type { Block, OfficialDocument, SignatureBlock } from './frame/official-document.ts'
import type { Paper } from './frame/paper.ts'
import { nameIn } from './person-names.ts'
import { happeningBlocks } from './room-minutes-happenings.ts'
import { dayOf, formatDay, spellDay, spellTime } from './words/calendar-words.ts'
import { countWithWords } from './words/number-words.ts'

export interface RoomMinutesInput {
  readonly panel: string
  /** Entry that opened the session. */
  readonly session: string
  readonly at: Instant
  /** City. */
  readonly place: string
  readonly paper: Paper
}

/** Null where there is no such session. */
export function roomMinutesDocument(state: State, input: RoomMinutesInput): OfficialDocument | null {
  const room = viewRoom(state, input.panel, input.session)
  const founding = foundingOf(state)
  if (!room?.session || !founding) return null
  const { session } = room
  const name = nameIn([...viewPeople(state).values()])
  const entry = session.closed ?? session.opened
  const closing = session.closing?.kind === 'value' ? session.closing.value : null
  const day = dayOf(closing?.startedAt ?? session.openedAt)
  return {
    languages: 'id',
    paper: input.paper,
    orientation: 'portrait',
    title: `Berita acara ruang ${room.panel.code}: ${founding.body.title.id}`,
    at: input.at,
    standing: session.closed === null ? 'draft' : 'official',
    sample: founding.body.sample,
    letterhead: { logo: null, government: founding.body.agency, office: 'Panitia Seleksi', address: [] },
    kind: 'BERITA ACARA RUANG',
    number: { kind: 'blank' },
    about: `PELAKSANAAN DI RUANG ${room.panel.code}: ${titlesOf(room).join(' dan ')}`.toUpperCase(),
    legalBasis: [],
    body: [
      paragraph(
        `Pada hari ini, ${spellDay(day, 'id')}, bertempat di ${input.place}, telah dilaksanakan ${titlesOf(room).join(' dan ')} ${founding.body.title.id} di ruang ${room.panel.code}.`,
      ),
      heading('Waktu dan orang'),
      { kind: 'fields', rows: timeRows(room, session, name) },
      heading('Kehadiran peserta'),
      ...titledInstruments(room).flatMap(({ code, title }) => rollBlocks(room, code, title)),
      heading('Kejadian dalam ruang'),
      ...happeningBlocks(room, { name, title: (code) => titleOf(room, code) }),
      ...remarkBlocks(session),
      heading('Ikatan dengan catatan elektronik'),
      {
        kind: 'code',
        label: session.closed === null ? 'Kode pembukaan sesi' : 'Kode penutupan sesi',
        code: shortCode(entry),
        qr: codeQr('head', entry),
      },
      paragraph(
        'Berita acara ini tidak memuat nilai. Lembar penilaian tetap tersegel sampai gerbang penilaian dibuka.',
      ),
    ],
    closing: { place: input.place, day, style: 'letter', signatures: signersOf(state, room, session) },
    copies: [],
    annexes: [],
    code: { label: session.closed === null ? 'Kode pembukaan sesi' : 'Kode penutupan sesi', code: shortCode(entry) },
  }
}

const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text], align: 'justify' })
const count = (value: number): string => countWithWords(value, 'id')

const titledInstruments = ({ panel, session }: Room) =>
  panel.instruments.filter(({ code }) => session === null || session.instruments.includes(code))

const titleOf = ({ panel }: Room, code: string): string =>
  panel.instruments.find((one) => one.code === code)?.title.id ?? code

const titlesOf = (room: Room): string[] => titledInstruments(room).map(({ title }) => title.id)

function timeRows(room: Room, session: RoomSession, name: (key: KeyId) => string) {
  const closing = session.closing?.kind === 'value' ? session.closing.value : null
  return [
    { label: 'Mulai', value: momentText(closing?.startedAt ?? session.openedAt) },
    { label: 'Selesai', value: closing ? momentText(closing.endedAt) : 'belum ditutup' },
    { label: 'Koordinator ruang', value: name(session.lead) },
    { label: 'Asesor', value: room.panel.members.map(name) },
    ...(room.panel.reserves.length > 0 ? [{ label: 'Asesor cadangan', value: room.panel.reserves.map(name) }] : []),
  ]
}

const momentText = (at: Instant): string => `${formatDay(dayOf(at), 'id')}, ${spellTime(at, 'id')}`

const rolls = [
  ['present', 'hadir'],
  ['late', 'terlambat'],
  ['absent', 'tidak hadir'],
  ['withdrawn', 'mengundurkan diri'],
  ['not-called', 'tidak dicatat petugas registrasi'],
  ['disputed', 'dicatat berbeda oleh dua petugas'],
] as const

function rollBlocks({ places }: Room, instrument: string, title: { readonly id: string }): Block[] {
  const own = places.filter((place) => place.instrument === instrument)
  const numbered = rolls.map(([roll, words]) => ({ words, of: own.filter((place) => place.roll === roll), roll }))
  const shown = numbered.filter(({ of, roll }) => of.length > 0 || !['not-called', 'disputed'].includes(roll))
  return [
    { kind: 'heading', text: title.id, level: 2 },
    paragraph(
      `Peserta dalam daftar: ${count(own.length)}; ${shown.map(({ words, of }) => `${words} ${count(of.length)}`).join('; ')}.`,
    ),
    {
      kind: 'fields',
      rows: shown
        .filter(({ of }) => of.length > 0)
        .map(({ words, of }) => ({
          label: words.charAt(0).toUpperCase() + words.slice(1),
          value: of.map(numberOf).join(', '),
        })),
    },
    paragraph(`Urutan menurut undian: ${own.map((place) => `${place.order}. ${numberOf(place)}`).join('; ')}.`),
  ]
}

const numberOf = ({ number, candidate }: RoomPlace): string => number ?? `${candidate.slice(0, 8)}…`

function remarkBlocks({ closing }: RoomSession): Block[] {
  if (closing?.kind !== 'value' || closing.value.remarks.trim() === '') return []
  return [heading('Catatan koordinator ruang'), paragraph(closing.value.remarks.trim())]
}

/** The lead first, then the panel as it sat, then whoever stepped in. */
function signersOf(state: State, room: Room, session: RoomSession): SignatureBlock[] {
  const people = viewPeople(state)
  const name = nameIn([...people.values()])
  const block = (key: KeyId, position: string): SignatureBlock => {
    const person = people.get(key)?.person
    return {
      position: [position],
      name: name(key),
      rank: null,
      nip: person?.kind === 'value' ? person.value.identifier : null,
    }
  }
  const stepped = new Set(room.replacements.map((act) => act.in))
  const members = room.panel.members.filter((key) => !stepped.has(key))
  return [
    block(session.lead, 'Koordinator Ruang'),
    ...members.map((key) => block(key, 'Asesor')),
    ...[...stepped].map((key) => block(key, 'Asesor pengganti')),
  ]
}
