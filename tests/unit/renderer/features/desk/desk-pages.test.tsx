import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AwaitingPage } from '../../../../../renderer/features/desk/awaiting/awaiting-page.tsx'
import { FreezePage } from '../../../../../renderer/features/desk/freeze/freeze-page.tsx'
import { OverviewPage } from '../../../../../renderer/features/desk/overview-page.tsx'
import { readDraft, schemeDraftKey, schemeToDraft } from '../../../../../renderer/features/desk/scheme/scheme-draft.ts'
import { SchemePage } from '../../../../../renderer/features/desk/scheme/scheme-page.tsx'
import { isCompleteAt } from '../../../../../shared/subjects/selection/acts.ts'
import { admitPeople } from '../../../../../shared/subjects/selection/decide.ts'
import { sampleScheme } from '../../../../../shared/profiles/sample/sample-schemes.ts'
import { factsOf, type Fact } from '../../../../../shared/subjects/state.ts'
import { admission, aSelection } from '../../../../builders/selection-field.ts'
import { showAt, standFor } from './desk-stand.tsx'

describe('the readiness list', () => {
  it('says what is done, what is missing, and where it is done', async () => {
    const field = aSelection({ upTo: 'founded', joined: false })
    await showAt(standFor(field.chair), <OverviewPage />)
    expect(screen.getByText('Belum bergabung: sekretaris, inspektorat')).toBeVisible()
    expect(screen.getByRole('link', { name: /Ke peserta/ })).toHaveAttribute('href', '/candidates')
    expect(screen.getByText('0 dari 8 langkah selesai.')).toBeVisible()
  })
})

describe('waiting for my signature', () => {
  it('shows who is admitted in which roles, and signs only after the dialog', async () => {
    const field = aSelection({ upTo: 'founded' })
    const [entry] = field.chair.signs(admitPeople([admission(field.world.person('Afrizal'), ['assessor'])]))
    field.world.share()
    const { user } = await showAt(standFor(field.secretary), <AwaitingPage />)
    const item = screen.getByRole('article', { name: 'Penerimaan: Afrizal' })
    expect(within(item).getByText('Asesor')).toBeVisible()
    await user.click(within(item).getByRole('button', { name: 'Tanda tangani' }))
    const fact = entry && field.secretary.state.facts.get(entry.hash)
    expect(fact && isCompleteAt(field.secretary.state, fact as Fact, null)).toBe(false)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tanda tangani' }))
    expect(await screen.findByText('Tidak ada yang menunggu Anda')).toBeVisible()
    expect(fact && isCompleteAt(field.secretary.state, fact as Fact, null)).toBe(true)
  })
})

describe('the scheme while it is written', () => {
  it('keeps every key in the draft, and shows the live total', async () => {
    const field = aSelection({ upTo: 'founded' })
    const stand = standFor(field.chair, { [schemeDraftKey]: JSON.stringify(schemeToDraft(sampleScheme, 'id')) })
    const { user } = await showAt(stand, <SchemePage />)
    const panel = screen.getByRole('complementary', { name: 'Pemeriksaan skema' })
    expect(within(panel).getByText('Tepat 100 %')).toBeVisible()
    const [weight] = screen.getAllByLabelText(/^Bobot/)
    if (!weight) expect.unreachable('the first component has a weight')
    await user.clear(weight)
    await user.type(weight, '55')
    expect(within(panel).getByText('95 %')).toBeVisible()
    expect(within(panel).getByText(/Jumlah bobot keseluruhan adalah 95 %/)).toBeVisible()
    expect(readDraft(stand.drafts.get(schemeDraftKey) ?? null)?.components[0]?.weight).toBe('55')
  }, 60_000)
})

describe('freezing', () => {
  it('shows where scheme and announcement differ, refuses, and loses nothing of the draft', async () => {
    const field = aSelection({ upTo: 'announced' })
    const kept = JSON.stringify(schemeToDraft(sampleScheme, 'id'))
    const stand = standFor(field.chair, { [schemeDraftKey]: kept })
    await showAt(stand, <FreezePage />)
    expect(screen.getByText('Bobot berbeda')).toBeVisible()
    expect(screen.getByText('Tidak diumumkan')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Bekukan dan tanda tangani' })).toBeDisabled()
    expect(stand.drafts.get(schemeDraftKey)).toBe(kept)
  })

  it('proposes what agrees with the announcement, for the other office to sign', async () => {
    const field = aSelection({ upTo: 'announced', scheme: sampleScheme, rubrics: [] })
    const kept = JSON.stringify(schemeToDraft(sampleScheme, 'id'))
    const stand = standFor(field.chair, { [schemeDraftKey]: kept })
    const { user } = await showAt(stand, <FreezePage />)
    await user.click(screen.getByRole('button', { name: 'Bekukan dan tanda tangani' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Bekukan dan tanda tangani' }))
    expect(await screen.findByText('Pembekuan sudah diusulkan dan menunggu tanda tangan kedua.')).toBeVisible()
    expect(factsOf(field.chair.state, 'scheme.frozen.v1').map(({ body }) => body.scheme)).toEqual([sampleScheme])
    expect(stand.location.history.at(-1)).toBe('/awaiting')
  })
})
