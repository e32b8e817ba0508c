/** What happened in the room, as its minutes tell it: each kind with its count, also where there was none. */
import type { Code, KeyId } from '../kernel/ids.ts'
import type { IncidentKind } from '../subjects/sessions/entries.ts'
import type { RoomClock, RoomIncident, RoomReplacement } from '../subjects/sessions/room-happenings.ts'
import type { Room } from '../subjects/sessions/view-room.ts'
import type { Block } from './frame/official-document.ts'
import { formatInstant, formatTime } from './words/calendar-words.ts'
import { countWithWords } from './words/number-words.ts'

interface Naming {
  readonly name: (key: KeyId) => string
  /** Of an instrument. */
  readonly title: (code: Code) => string
}

export function happeningBlocks(room: Room, { name, title }: Naming): Block[] {
  return [
    ...told(
      'Kejadian yang dilaporkan',
      room.incidents.map((one) => incidentSentence(one, name)),
    ),
    ...told(
      'Penggantian asesor',
      room.replacements.map((act) => replacementSentence(act, name)),
    ),
    ...told(
      'Asesor yang mengundurkan diri dari menilai peserta karena benturan kepentingan',
      room.recusals.map(
        ({ who, candidates }) =>
          `${name(who)} tidak menilai ${count(candidates.length)} peserta: ${candidates.join(', ')}`,
      ),
    ),
    ...told(
      'Lembar tersegel yang diubah dengan alasan tertulis',
      room.amendments.map(
        ({ who, candidate, instrument, at }) =>
          `${name(who)}, peserta ${candidate}, ${title(instrument)} (${formatInstant(at, 'id')}); nilai lama tetap tersimpan`,
      ),
    ),
    ...told(
      'Lembar kertas yang disalin dua petugas',
      room.papers.map(
        ({ assessor, candidate, instrument }) => `${name(assessor)}, peserta ${candidate}, ${title(instrument)}`,
      ),
    ),
    ...told(
      'Selisih jam lebih dari dua menit',
      room.clocks.filter((clock) => clock.isApart).map((clock) => clockSentence(clock, name)),
    ),
    paragraph(
      'Lembar yang diubah dan lembar kertas disebut menurut catatan yang sudah sampai di komputer pembuat berita acara ini.',
    ),
  ]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text], align: 'justify' })
const count = (value: number): string => countWithWords(value, 'id')

const told = (label: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? [paragraph(`${label}: tidak ada.`)]
    : [paragraph(`${label}: ${count(items.length)}.`), { kind: 'list', marks: 'decimal', items: items.map(sentence) }]

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const incidentNames: Readonly<Record<IncidentKind, string>> = {
  'script-left': 'naskah simulasi ditinggalkan',
  interrupted: 'penilaian terhenti',
  equipment: 'gangguan peralatan',
  health: 'kesehatan',
  conduct: 'perilaku',
  time: 'waktu',
  other: 'lainnya',
}

function incidentSentence({ kind, candidate, at, by, told: card }: RoomIncident, name: Naming['name']): string {
  const about = candidate === null ? '' : `, peserta ${candidate}`
  const text = card.kind === 'value' ? card.value.text.trim() : 'uraian tidak ada di komputer ini'
  return `${formatInstant(at, 'id')}${about}, ${incidentNames[kind]}, dicatat ${name(by)}: ${text}`
}

const causes: Readonly<Record<RoomReplacement['cause'], string>> = {
  recused: 'benturan kepentingan',
  ill: 'sakit',
  absent: 'tidak hadir',
  removed: 'diberhentikan',
}

function replacementSentence(act: RoomReplacement, name: Naming['name']): string {
  const whom =
    act.candidates === null
      ? 'untuk semua peserta yang belum dinilai'
      : `untuk ${count(act.candidates.length)} peserta: ${act.candidates.join(', ')}`
  return `${name(act.out)} digantikan oleh ${name(act.in)} karena ${causes[act.cause]}, ${whom} (${formatInstant(act.at, 'id')})`
}

function clockSentence({ who, room, difference }: RoomClock, name: Naming['name']): string {
  const minutes = Math.round(Math.abs(difference) / 60_000)
  const side = difference > 0 ? 'lebih cepat' : 'lebih lambat'
  return `Jam komputer ${name(who)} ${side} ${count(minutes)} menit dari jam dinding yang menunjukkan ${formatTime(room, 'id')}`
}
