import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionsRoom } from '../../../../../renderer/features/sessions/sessions-room.tsx'
import { documentsOf } from '../../../../../renderer/features/sessions/documents-of.ts'
import { err, ok } from '../../../../../shared/kernel/result.ts'
import { openSession } from '../../../../../shared/subjects/sessions/decide.ts'
import { sessionsHeld } from '../../../../../shared/subjects/sessions/rooms.ts'
import { viewRoom } from '../../../../../shared/subjects/sessions/view-room.ts'
import { factsOf, readCard } from '../../../../../shared/subjects/state.ts'
import { hashOf } from '../../../../builders/in-memory-host.ts'
import { calls } from '../../../../builders/selection-acts.ts'
import { aSelection, panelCode, type Field } from '../../../../builders/selection-field.ts'
import { only, type Person } from '../../../../builders/selection-story.ts'
import { showIn } from '../in-selection.tsx'

const panel = panelCode(0)
const aDay = (): Field => aSelection({ upTo: 'frozen', candidates: 3 })
const opens = (field: Field) => only(field.lead.signs(openSession(panel, field.instruments)))
const shows = (person: Person) => showIn({ screen: <SessionsRoom />, person })
const section = (name: string) => within(screen.getByRole('region', { name }))

describe('a session', () => {
  it('is opened by the lead with the instruments that are chosen', async () => {
    const field = aDay()
    const { user } = await shows(field.lead)
    await user.click(screen.getByRole('button', { name: 'Buka sesi' }))
    expect(await section(`Sesi di ruang ${panel}`).findByText('Terbuka')).toBeVisible()
    expect(sessionsHeld(field.lead.state)).toMatchObject([
      { closed: null, opened: { body: { panel, instruments: field.instruments } } },
    ])
  })

  it('is not opened without an instrument, nor by anybody but a lead', async () => {
    const field = aDay()
    const { user, unmount } = await shows(field.lead)
    for (const box of section(`Sesi di ruang ${panel}`).getAllByRole('checkbox')) await user.click(box)
    expect(screen.getByRole('button', { name: 'Buka sesi' })).toBeDisabled()
    unmount()
    await shows(field.desk)
    expect(screen.queryByRole('button', { name: 'Buka sesi' })).toBeNull()
    expect(screen.getByText(/^Sesi dibuka oleh koordinator ruang/)).toBeVisible()
  })

  it('is closed with both times and remarks, after a question', async () => {
    const field = aDay()
    opens(field)
    const { user } = await shows(field.lead)
    const [start, end] = [screen.getByLabelText('Mulai pukul'), screen.getByLabelText('Selesai pukul')]
    await user.clear(start)
    await user.type(start, '8.03')
    await user.type(end, '07.00')
    await user.click(screen.getByRole('button', { name: 'Tutup sesi' }))
    expect(screen.getByText('Waktu selesai mendahului waktu mulai.')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.clear(end)
    await user.type(end, '15:00')
    await user.type(screen.getByLabelText('Catatan untuk berita acara'), 'Lancar.')
    await user.click(screen.getByRole('button', { name: 'Tutup sesi' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tutup sesi' }))
    expect(await section(`Sesi di ruang ${panel}`).findByText('Ditutup')).toBeVisible()
    const [session] = sessionsHeld(field.lead.state)
    if (!session?.closed) throw new Error('it was closed')
    const closing = readCard(field.lead.state, session.closed, 'card', session.closed.body.card)
    if (closing.kind !== 'value') throw new Error('its card is here')
    expect(closing.value.remarks).toBe('Lancar.')
    expect(closing.value.startedAt).toMatch(/T08:03:00\.000/)
    expect(closing.value.endedAt).toMatch(/T15:00:00/)
  })

  it('says how many nobody called before it is closed', async () => {
    const field = aDay()
    opens(field)
    calls(field, 0, 'present')
    field.world.share()
    await shows(field.lead)
    expect(screen.getByText(/^2 peserta belum dicatat oleh petugas registrasi/)).toBeVisible()
  })
})

describe('an incident', () => {
  it('is signed with its candidate, and the form is empty again', async () => {
    const field = aDay()
    opens(field)
    const { user } = await shows(field.desk)
    const form = section('Kejadian')
    const report = form.getByRole('button', { name: 'Tanda tangani kejadian' })
    expect(report).toBeDisabled()
    await user.selectOptions(form.getByLabelText('Jenis'), 'health')
    await user.selectOptions(form.getByLabelText('Peserta'), field.candidate(1))
    await user.type(form.getByLabelText('Pukul'), '25.00')
    await user.type(form.getByLabelText('Apa yang terjadi'), 'Peserta pusing.')
    await user.click(report)
    expect(form.getByText('Tulis waktu seperti 14.03.')).toBeVisible()
    await user.clear(form.getByLabelText('Pukul'))
    await user.click(report)
    expect(await form.findByRole('cell', { name: 'Peserta pusing.' })).toBeVisible()
    expect(form.getByLabelText('Apa yang terjadi')).toHaveValue('')
    const [fact] = factsOf(field.desk.state, 'incident.reported.v1')
    expect(fact?.body).toMatchObject({ kind: 'health', about: { panel, candidate: field.candidate(1) } })
  })
})

describe('what is typed while an incident is being signed', () => {
  it('belongs to the next one and stays', async () => {
    const field = aDay()
    opens(field)
    const { user, room } = await shows(field.lead)
    const gate = Promise.withResolvers<void>()
    const { dispatch } = room
    Object.assign(room, {
      dispatch: async (...given: Parameters<typeof dispatch>) => {
        const answer = await dispatch(...given)
        await gate.promise
        return answer
      },
    })
    const form = section('Kejadian')
    await user.type(form.getByLabelText('Apa yang terjadi'), 'Listrik padam')
    await user.click(form.getByRole('button', { name: 'Tanda tangani kejadian' }))
    await form.findByRole('cell', { name: 'Listrik padam' })
    await user.type(form.getByLabelText('Apa yang terjadi'), ', lalu menyala')
    gate.resolve()
    expect(await screen.findByText('Kejadian dicatat')).toBeVisible()
    expect(form.getByLabelText('Apa yang terjadi')).toHaveValue('Listrik padam, lalu menyala')
  })
})

describe('a clock', () => {
  it('that cannot be read is not signed', async () => {
    const field = aDay()
    const { user } = await shows(field.lead)
    await user.type(screen.getByLabelText('Jam dinding menunjukkan'), 'pagi')
    await user.click(screen.getByRole('button', { name: 'Bandingkan' }))
    expect(section('Jam').getByText('Tulis waktu seperti 14.03.')).toBeVisible()
    expect(factsOf(field.lead.state, 'clock.compared.v1')).toEqual([])
  })
})

describe('the papers of a session', () => {
  it('are the list alone before it, then both; none without the place of signing', () => {
    const field = aDay()
    const roomOf = (session: string | null) => {
      const room = viewRoom(field.lead.state, panel, session)
      if (!room) throw new Error('the roster has this panel')
      return room
    }
    expect(documentsOf(roomOf(null), '').map(({ what }) => what)).toEqual([
      { kind: 'attendance', panel, session: null },
    ])
    const session = opens(field).hash
    expect(documentsOf(roomOf(session), '')).toEqual([])
    expect(documentsOf(roomOf(session), 'Sawahlunto').map(({ what }) => what)).toEqual([
      { kind: 'room-minutes', panel, session, city: 'Sawahlunto' },
      { kind: 'attendance', panel, session },
    ])
  })

  it('are asked of the host one after the other, and what is there is replaced only when asked', async () => {
    const field = aDay()
    opens(field)
    const { user, memory } = await shows(field.lead)
    const asked: [string, boolean][] = []
    memory.answer('document.make', async (order) => {
      const { what, replace, to } = order as { what: { kind: string }; replace: boolean; to: { name: string } }
      asked.push([what.kind, replace])
      if (what.kind === 'attendance' && !replace) return err({ kind: 'file-exists', name: to.name, code: 'EEXIST' })
      return ok({ name: to.name, size: 1234, sha256: hashOf(to.name) })
    })
    const papers = section('Berita acara ruang dan daftar hadir')
    expect(papers.getByText('Isi tempat penandatanganan dahulu.')).toBeVisible()
    await user.type(papers.getByRole('textbox', { name: 'Tempat penandatanganan' }), 'Sawahlunto')
    await user.click(papers.getByRole('button', { name: 'Pilih folder' }))
    await user.click(await screen.findByRole('button', { name: /STIK PANSEL/ }))
    await user.click(await screen.findByRole('button', { name: 'Pakai folder ini' }))
    await user.click(papers.getByRole('button', { name: 'Tulis berita acara dan daftar hadir' }))
    await user.click(await papers.findByRole('button', { name: 'Ganti yang lama' }))
    expect(await papers.findByRole('cell', { name: /daftar-hadir_panel-1\.pdf$/ })).toBeVisible()
    expect(papers.getByRole('cell', { name: /^CONTOH_.*_berita-acara-ruang_panel-1\.pdf$/ })).toBeVisible()
    await waitFor(() =>
      expect(asked).toEqual([
        ['room-minutes', false],
        ['attendance', false],
        ['attendance', true],
      ]),
    )
  })
})

describe('a room that is not there yet', () => {
  it('says what comes first', async () => {
    await shows(aSelection({ upTo: 'listed' }).lead)
    expect(screen.getByText('Belum ada pembagian panel')).toBeVisible()
  })

  it('is chosen among several, in English too', async () => {
    const field = aSelection({ upTo: 'frozen', panels: 2, candidates: 4 })
    const { user } = await showIn({ screen: <SessionsRoom />, person: field.lead, language: 'en' })
    await user.selectOptions(screen.getByLabelText('Room'), panelCode(1))
    expect(screen.getByRole('heading', { name: `Session in room ${panelCode(1)}` })).toBeVisible()
  })
})
