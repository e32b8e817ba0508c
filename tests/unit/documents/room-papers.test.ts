/** Room minutes and attendance list out of a told day: what they must say, and what they must not. */
import { describe, expect, it } from 'vitest'
import { attendanceDocument } from '../../../shared/documents/attendance-document.ts'
import type { Block } from '../../../shared/documents/frame/official-document.ts'
import { measureFonts } from '../../../shared/documents/frame/document-fonts.ts'
import { contentWidth } from '../../../shared/documents/frame/paper.ts'
import { roomMinutesDocument } from '../../../shared/documents/room-minutes-document.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { closeSession, openSession, reportIncident } from '../../../shared/subjects/sessions/decide.ts'
import { calls, two } from '../../builders/selection-acts.ts'
import { aSelection, panelCode, type Field } from '../../builders/selection-field.ts'
import { only } from '../../builders/selection-story.ts'
import { robotoFonts } from './frame/a-document.ts'

const panel = panelCode(0)
const at = instantSchema.parse('2026-11-24T16:00:00.000+07:00')
const opens = (field: Field) => only(field.lead.signs(openSession(panel, field.instruments))).hash
const closing = {
  startedAt: instantSchema.parse('2026-11-24T08:03:00.000+07:00'),
  endedAt: instantSchema.parse('2026-11-24T15:00:00.000+07:00'),
  remarks: 'Ruang dingin',
}
const closes = (field: Field) =>
  field.lead.signs(expectOk(closeSession(field.lead.state, field.lead.key, { panel, closing }), 'it is open'))

function minutesOf(field: Field, session: string) {
  field.world.share()
  return roomMinutesDocument(field.chair.state, { panel, session, at, place: 'Sawahlunto', paper: 'f4' })
}

const wordsOf = (block: Block): string => JSON.stringify(block)
const textOf = (field: Field, session: string): string =>
  (minutesOf(field, session)?.body ?? []).map(wordsOf).join('\n')

const aDay = () => aSelection({ upTo: 'frozen', candidates: 3 })

/** The first assessor's, declared on the day. */
function recused(field: Field): Field {
  const [first] = two(field.assessors)
  first.signs(field.declaration(first, [field.recusal(0)]))
  return field
}

describe('minutes of a room', () => {
  it('are a draft until the lead has closed, and official then, signed by those who sat', () => {
    const field = aDay()
    const session = opens(field)
    expect(minutesOf(field, session)).toMatchObject({ standing: 'draft' })
    expect(textOf(field, session)).toContain('belum ditutup')
    closes(field)
    const minutes = minutesOf(field, session)
    expect(minutes).toMatchObject({ standing: 'official', paper: 'f4', closing: { day: '2026-11-24' } })
    expect(minutes?.closing?.signatures.map(({ position, name }) => [...position, name])).toEqual([
      ['Koordinator Ruang', 'koordinator'],
      ['Asesor', 'asesor-1-1'],
      ['Asesor', 'asesor-1-2'],
    ])
  })

  it('say day, times and counts in words, and who was absent by number', () => {
    const field = aDay()
    const session = opens(field)
    calls(field, 0, 'present')
    calls(field, 1, 'absent')
    closes(field)
    const text = textOf(field, session)
    expect(text).toContain('Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam')
    expect(text).toContain('24 November 2026, pukul 08.03 WIB (delapan lewat tiga menit)')
    expect(text).toContain('24 November 2026, pukul 15.00 WIB (lima belas tepat)')
    expect(text).toContain(
      'Peserta dalam daftar: 3 (tiga); hadir 1 (satu); terlambat 0 (nol); tidak hadir 1 (satu); mengundurkan diri 0 (nol); tidak dicatat petugas registrasi 1 (satu).',
    )
    expect(text).toContain('{"label":"Tidak hadir","value":"P-2"}')
    expect(text).toContain('Ruang dingin')
  })

  it('say of each kind of happening how many, and that there was none', () => {
    const field = aDay()
    const session = opens(field)
    closes(field)
    const text = textOf(field, session)
    for (const kind of [
      'Kejadian yang dilaporkan',
      'Penggantian asesor',
      'Asesor yang mengundurkan diri dari menilai peserta karena benturan kepentingan',
      'Lembar tersegel yang diubah dengan alasan tertulis',
      'Lembar kertas yang disalin dua petugas',
      'Selisih jam lebih dari dua menit',
    ])
      expect(text).toContain(`${kind}: tidak ada.`)
  })

  it('tell of a recusal, an amendment and an incident, and of no score', () => {
    const field = recused(aDay())
    const [, second] = two(field.assessors)
    const session = opens(field)
    const [about] = field.placesOf(0)
    if (!about) throw new Error('there are candidates')
    field.seals(second, about, 3)
    field.amends(second, only(field.sheetsBy(second)), 5)
    field.lead.signs(
      reportIncident({
        ...{ panel, candidate: field.candidate(2), instrument: null, kind: 'health' },
        incident: { text: 'Peserta pusing', at },
      }),
    )
    closes(field)
    const text = textOf(field, session)
    expect(text).toContain('asesor-1-1 tidak menilai 1 (satu) peserta: P-1.')
    expect(text).toMatch(
      /asesor-1-2, peserta P-\d, [^(]+ \(24 November 2026 pukul [\d.]+ WIB\); nilai lama tetap tersimpan\./,
    )
    expect(text).toContain('peserta P-3, kesehatan, dicatat koordinator: Peserta pusing.')
    expect(text).toContain('Berita acara ini tidak memuat nilai.')
    expect(text).not.toContain('"score"')
  })

  it('are none where no such session was opened', () => {
    const field = aDay()
    expect(minutesOf(field, asHash('0'.repeat(64)))).toBeNull()
    expect(
      roomMinutesDocument(field.chair.state, { panel: 'panel-9', session: 'x', at, place: 'Kota', paper: 'a4' }),
    ).toBeNull()
  })
})

describe('the attendance list of a room', () => {
  const setting = {
    languages: 'id',
    width: contentWidth('a4', 'portrait'),
    metrics: measureFonts(robotoFonts()),
  } as const
  function listOf(field: Field, session: string | null): string {
    field.world.share()
    const list = attendanceDocument(field.chair.state, { panel, session, at, paper: 'a4' })
    if (!list) throw new Error('the roster has this panel')
    expect(list.document).toMatchObject({ kind: 'DAFTAR HADIR', closing: null })
    return JSON.stringify(list.drawing.nodes(setting))
  }

  it('is there before anybody opened the room, with nothing filled in', () => {
    const text = listOf(aDay(), null)
    for (const word of ['P-1', 'Peserta 1', 'P-3', 'asesor-1-2', 'cadangan-1', 'Enam kata tanda terima'])
      expect(text).toContain(word)
    expect(text).not.toMatch(/"tidak hadir"|"hadir"/)
  })

  it('says what the registration desk signed, and has no line to sign for who was absent', () => {
    const field = aDay()
    const session = opens(field)
    calls(field, 0, 'present')
    calls(field, 1, 'absent')
    const text = listOf(field, session)
    expect(text).toMatch(/"P-1"\},\{"text":"Peserta 1"\},\{"text":"hadir"\},\{"text":"\d\d\.\d\d WIB"\},\{"text":""\}/)
    expect(text).toMatch(/"P-2"\},\{"text":"Peserta 2"\},\{"text":"tidak hadir"\},\{"text":"[^"]+"\},\{"text":"–"\}/)
  })

  it('has no receipt line for a candidate whom that assessor does not score', () => {
    const counted = (text: string): number => text.split('"P-1"').length - 1
    expect(counted(listOf(aDay(), null)) - counted(listOf(recused(aDay()), null))).toBe(1)
  })

  it('is none for a panel that is not in the roster', () => {
    const { chair } = aDay()
    expect(attendanceDocument(chair.state, { panel: 'panel-9', session: null, at, paper: 'a4' })).toBeNull()
  })
})
