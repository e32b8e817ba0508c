import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { WeighingRoom } from '../../../../../renderer/features/weighing/weighing-room.tsx'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { declareConflicts } from '../../../../../shared/subjects/integrity/decide.ts'
import { officialResult } from '../../../../../shared/subjects/results/official-result.ts'
import { factsOf, readCard } from '../../../../../shared/subjects/state.ts'
import { two } from '../../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../../builders/selection-field.ts'
import type { Person } from '../../../../builders/selection-story.ts'
import { showIn } from '../in-selection.tsx'

/** The first assessor's one about the first candidate amended to a five, beside the other's two. */
function apart(before: (field: Field) => void = () => {}): Field {
  const field = aSelection({ upTo: 'scored', candidates: 2 })
  before(field)
  const [a] = two(field.assessors)
  const sealed = field.sheetsBy(a).find(({ entry }) => JSON.stringify(entry.body).includes(field.candidate(0)))
  if (sealed) field.amends(a, sealed, 5)
  field.world.share()
  field.opens()
  field.world.share()
  return field
}

const meeting = (field: Field, person: Person, index = 0) => {
  const { instrument, vacancy, candidate } = field.about(index)
  return showIn({
    screen: <WeighingRoom />,
    person,
    at: `/integration/${instrument}/${vacancy}/${candidate}`,
  })
}

const written = ({ state }: Person) =>
  factsOf(state, 'integration.agreed.v1').map((fact) => readCard(state, fact, 'card', fact.body.card))

describe('the assessors’ meeting', () => {
  it('is not there before the gate', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const { visited } = await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/integration' })
    expect(visited.at(-1)).toBe('/completeness')
    expect(screen.queryByRole('link', { name: 'Rapat integrasi' })).toBeNull()
  })

  it('lists where levels lie far apart, and says that nothing changes by it', async () => {
    const field = apart()
    await showIn({ screen: <WeighingRoom />, person: field.chair, at: '/integration' })
    expect(screen.getByText(/1 dari 2 penilaian/)).toBeVisible()
    expect(screen.getByText(/tidak mengubah nilai maupun peringkat/)).toBeVisible()
    expect(screen.getByRole('row', { name: /P-1 Peserta 1.*2 kriteria.*belum ada/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /P-2 Peserta 2.*tidak ada.*belum ada/ })).toBeVisible()
  })

  it('takes down what is agreed with its reason, signs it, and leaves every rank as it was', async () => {
    const field = apart()
    const { chair } = field
    const before = officialResult(chair.state)
    const { user } = await meeting(field, chair)
    const level = screen.getByRole('radiogroup', { name: 'Tingkat yang disepakati: integritas' })
    await user.click(within(level).getByText('4'))
    await user.click(screen.getByRole('button', { name: 'Tanda tangani kesepakatan' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Tulis alasan kesepakatan untuk integritas.')
    await user.type(screen.getByRole('textbox', { name: /Alasan kesepakatan: integritas/ }), 'Dua contoh.')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Tanda tangani kesepakatan' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Tanda tangani kesepakatan' }))
    expect(await screen.findByText('Kesepakatan yang tercatat')).toBeVisible()
    expect(written(chair)).toMatchObject([{ value: { agreed: { integritas: { score: 4, reason: 'Dua contoh.' } } } }])
    expect(officialResult(chair.state)).toEqual(before)
    expect(screen.getByRole('button', { name: 'Tanda tangani kesepakatan pengganti' })).toBeEnabled()
  })

  it('hides assessors’ names for the projector, and moves on by key', async () => {
    const field = apart()
    localStorage.clear()
    const { user, visited } = await meeting(field, field.chair)
    expect(screen.getAllByRole('heading', { name: 'asesor-1-1' })).toHaveLength(2)
    await user.click(screen.getByRole('switch', { name: /Sembunyikan nama/ }))
    expect(screen.queryByText('asesor-1-1')).toBeNull()
    expect(screen.getAllByRole('heading', { name: 'Asesor 1' })).toHaveLength(2)
    fireEvent.keyDown(document.body, { key: 'PageDown' })
    expect(visited.at(-1)).toContain(field.candidate(1))
    expect(await screen.findByRole('heading', { level: 1, name: /P-2/ })).toBeVisible()
    localStorage.clear()
  })

  it('shows a recused chair nothing of that candidate, and others no form', async () => {
    const field = apart(({ chair, candidate, ...rest }) => {
      const drafts = declareConflicts(chair.state, [
        {
          candidate: rest.candidates[0] ?? candidate(0),
          standing: 'actual',
          relation: 'family',
          handling: 'recuse',
          note: '',
        },
      ])
      chair.signs(expectOk(drafts, 'there is a list'))
    })
    const shown = await meeting(field, field.chair)
    expect(screen.getByText('Tidak ada di sini')).toBeVisible()
    expect(screen.queryByText(/P-1/)).toBeNull()
    shown.unmount()
    await meeting(field, field.custodian)
    expect(screen.getByText('Kesepakatan ditulis oleh ketua atau sekretaris.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Tanda tangani/ })).toBeNull()
  })
})
