/**
 * The attendance list of one panel: candidates in the drawn order with room for time and signature, assessors, and for each assessor a
 * line per candidate for the six words of the receipt, copied by hand so that paper and record can be held against each other.
 */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import type { KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { shortCode } from '../record/short-code.ts'
import { isAway, type Roll } from '../subjects/candidates/roll.ts'
import { foundingOf } from '../subjects/selection/founding.ts'
import { viewPeople } from '../subjects/selection/view-people.ts'
import { recusedBy } from '../subjects/integrity/recusals.ts'
import { viewRoom, type Room, type RoomPlace } from '../subjects/sessions/view-room.ts'
import type { State } from '../subjects/state.ts'
import type { OfficialDocument } from './frame/official-document.ts'
import { fontSize, ink, type PageSetting } from './frame/page-setting.ts'
import type { Paper } from './frame/paper.ts'
import type { Drawing } from './frame/render-pdf.ts'
import { gridLayout, gridLoss } from './frame/table-node.ts'
import { nameIn } from './person-names.ts'
import { dayOf, formatDayWithWeekday, formatTime } from './words/calendar-words.ts'

export interface AttendanceInput {
  readonly panel: string
  /** Null: all candidates of the panel, before a session was opened. */
  readonly session: string | null
  readonly at: Instant
  readonly paper: Paper
}

export interface AttendanceDocument {
  readonly document: OfficialDocument
  readonly drawing: Drawing
}

export function attendanceDocument(state: State, input: AttendanceInput): AttendanceDocument | null {
  const room = viewRoom(state, input.panel, input.session)
  const founding = foundingOf(state)
  if (!room || !founding) return null
  const selection = founding.entry.hash
  const seats = seatsOf(state, room)
  return {
    document: {
      languages: 'id',
      paper: input.paper,
      orientation: 'portrait',
      title: `Daftar hadir ruang ${room.panel.code}: ${founding.body.title.id}`,
      at: input.at,
      // A form to be signed: what makes it official are the signatures.
      standing: 'official',
      sample: founding.body.sample,
      letterhead: { logo: null, government: founding.body.agency, office: 'Panitia Seleksi', address: [] },
      kind: 'DAFTAR HADIR',
      number: null,
      about: `${founding.body.title.id} – RUANG ${room.panel.code}`,
      legalBasis: [],
      body: [
        {
          kind: 'fields',
          rows: [
            { label: 'Hari, tanggal', value: formatDayWithWeekday(dayOf(room.session?.openedAt ?? input.at), 'id') },
            { label: 'Ruang', value: room.panel.code },
          ],
        },
      ],
      closing: null,
      copies: [],
      annexes: [],
      code: { label: 'Kode pendirian', code: shortCode(selection) },
    },
    drawing: { place: 'after-body', nodes: (setting) => attendanceNodes(state, { room, seats }, setting) },
  }
}

interface Seat {
  readonly key: KeyId
  readonly name: string
  readonly nip: string | null
  readonly role: string
  readonly isAssessor: boolean
}

function seatsOf(state: State, { panel, replacements }: Room): Seat[] {
  const people = viewPeople(state)
  const name = nameIn([...people.values()])
  const seat = (key: KeyId, role: string, isAssessor: boolean): Seat => {
    const person = people.get(key)?.person
    return { key, name: name(key), nip: person?.kind === 'value' ? person.value.identifier : null, role, isAssessor }
  }
  const stepped = new Set(replacements.map((act) => act.in))
  return [
    ...panel.members.map((key) => seat(key, 'Asesor', true)),
    ...[...stepped].filter((key) => !panel.members.includes(key)).map((key) => seat(key, 'Asesor pengganti', true)),
    ...panel.reserves.filter((key) => !stepped.has(key)).map((key) => seat(key, 'Asesor cadangan', false)),
  ]
}

interface Listed {
  readonly room: Room
  readonly seats: readonly Seat[]
}

function attendanceNodes(state: State, { room, seats }: Listed, setting: PageSetting): PdfNode[] {
  const instruments = room.panel.instruments.filter(({ code }) => room.places.some((one) => one.instrument === code))
  const placesOf = (code: string): RoomPlace[] => room.places.filter((one) => one.instrument === code)
  return [
    ...instruments.flatMap(({ code, title }) => [
      titleNode(`Peserta – ${title.id}`),
      candidatesTable(placesOf(code), setting),
    ]),
    titleNode('Asesor'),
    assessorsTable(seats, setting),
    ...seats
      .filter(({ isAssessor }) => isAssessor)
      .flatMap(({ key, name }) => {
        const recused = recusedBy(state, key, null)
        return instruments.flatMap(({ code, title }, at) => [
          {
            ...titleNode(`Kata tanda terima – ${name} – ${title.id}`),
            ...(at === 0 ? { pageBreak: 'before' as const } : {}),
          },
          hint('Salin dengan tangan enam kata yang tampil sesudah lembar disegel; kata itu tidak memuat nilai.'),
          receiptsTable(
            placesOf(code).filter(({ candidate }) => !recused.has(candidate)),
            setting,
          ),
        ])
      }),
  ]
}

const titleNode = (text: string): PdfNode => ({
  text,
  bold: true,
  fontSize: 11,
  margin: [0, 8, 0, 3],
  headlineLevel: 60,
})
const hint = (text: string): PdfNode => ({ text, fontSize: fontSize.second, margin: [0, 0, 0, 3] })

interface Grid {
  readonly heads: readonly string[]
  /** Shares of what the first column, the running number, leaves. */
  readonly shares: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

const numberWidth = 24
const rowHeight = 28

/** Rows high enough to sign in; whatever is empty is written by hand. */
function grid({ heads, shares, rows }: Grid, setting: PageSetting): PdfNode {
  const free = setting.width - gridLoss(heads.length + 1) - numberWidth
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [numberWidth, ...shares.map((share) => free * share)],
      heights: (row) => (row === 0 ? 'auto' : rowHeight),
      body: [
        ['No.', ...heads].map((text): PdfNode => ({ text, bold: true, alignment: 'center', fillColor: ink.head })),
        ...rows.map((cells, at): PdfNode[] => [
          { text: String(at + 1), alignment: 'right' },
          ...cells.map((text): PdfNode => ({ text })),
        ]),
      ],
    },
    layout: gridLayout,
    fontSize: fontSize.table,
    margin: [0, 0, 0, 6],
  }
}

/** What the registration desk signed; empty before anybody was called. */
const calledAs: Readonly<Record<Roll, string>> = {
  present: 'hadir',
  late: 'terlambat',
  absent: 'tidak hadir',
  withdrawn: 'mengundurkan diri',
  'not-called': '',
  disputed: 'dicatat berbeda',
}

const candidatesTable = (places: readonly RoomPlace[], setting: PageSetting): PdfNode =>
  grid(
    {
      heads: ['Nomor peserta', 'Nama', 'Kehadiran', 'Dicatat', 'Tanda tangan'],
      shares: [0.2, 0.3, 0.15, 0.13, 0.22],
      rows: places.map((place) => [
        numberOf(place),
        place.name ?? '',
        calledAs[place.roll],
        place.calledAt === null ? '' : formatTime(place.calledAt, 'id'),
        isAway(place.roll) ? '–' : '',
      ]),
    },
    setting,
  )

const assessorsTable = (seats: readonly Seat[], setting: PageSetting): PdfNode =>
  grid(
    {
      heads: ['Nama / NIP', 'Kedudukan', 'Jam', 'Tanda tangan'],
      shares: [0.4, 0.2, 0.12, 0.28],
      rows: seats.map(({ name, nip, role }) => [nip === null ? name : `${name}\nNIP ${nip}`, role, '', '']),
    },
    setting,
  )

const receiptsTable = (places: readonly RoomPlace[], setting: PageSetting): PdfNode =>
  grid(
    {
      heads: ['Nomor peserta', 'Enam kata tanda terima', 'Paraf'],
      shares: [0.22, 0.64, 0.14],
      rows: places.map((place) => [numberOf(place), '', '']),
    },
    setting,
  )

const numberOf = ({ number, candidate }: RoomPlace): string => number ?? `${candidate.slice(0, 8)}…`
