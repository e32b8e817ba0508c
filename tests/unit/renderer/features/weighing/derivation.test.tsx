import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { tellDerivation } from '../../../../../electron/cli/derivation-words.ts'
import { WeighingRoom } from '../../../../../renderer/features/weighing/weighing-room.tsx'
import { figureOf, inLanguage } from '../../../../../renderer/features/weighing/words.ts'
import { readableFormula } from '../../../../../shared/rules/readable-formula.ts'
import { asExactText } from '../../../../../shared/kernel/exact.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { viewDerivation } from '../../../../../shared/subjects/results/view-derivation.ts'
import { lastOf, two } from '../../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../../builders/selection-field.ts'
import { vacancy } from '../../../../builders/selection-scheme.ts'
import { showIn } from '../in-selection.tsx'

const rounding = { at: 'display', decimals: 2, mode: 'half-up' } as const

/** Three assessors; the fourth candidate's levels are 4, 5 and 1, so that thirds appear. */
const weighed = (): Field => aSelection({ upTo: 'open', candidates: 4, assessors: 3 })

const pageAt = (field: Field, index: number, language: 'id' | 'en' = 'id') =>
  showIn({
    screen: <WeighingRoom />,
    person: field.chair,
    at: `/ranking/${vacancy}/${field.candidate(index)}`,
    language,
  })

const treeRows = () =>
  within(screen.getByRole('table', { name: /Langkah perhitungan|Steps of the/ }))
    .getAllByRole('row')
    .slice(1)

describe('the derivation page', () => {
  it.each([0, 1, 2, 3])('shows the digits that `timbang derive` prints, line by line (candidate %i)', async (index) => {
    const field = weighed()
    await pageAt(field, index, 'en')
    const derived = expectOk(viewDerivation(field.chair.state, vacancy, field.candidate(index)), 'the gate is open')
    const printed = tellDerivation(derived?.derivation ?? expect.unreachable('the candidate stands there'))
      .slice(1, treeRows().length + 1)
      .map((line) => /: (\S+)(?: \((\S+)\))?/.exec(line)?.slice(1) ?? [])
    const shown = treeRows().map((row) => within(row).getAllByRole('cell').at(-1)?.textContent ?? '')
    expect(shown).toHaveLength(printed.length)
    for (const [at, [exact, rounded]] of printed.entries()) {
      const digits = shown[at]?.replace('≈ ', '') ?? ''
      // Marks and values that need no rounding stand as they are; the page may add zeros behind.
      expect(Number(digits)).toBe(Number(rounded ?? exact))
      if (rounded?.includes('.') && exact?.includes('/')) expect(digits).toBe(rounded)
    }
  })

  it('gives the exact value on demand, for one number and for all', async () => {
    const field = weighed()
    const { user } = await pageAt(field, 3)
    const rounded = screen.getAllByRole('button', { name: /^≈ / })
    expect(rounded.length).toBeGreaterThan(0)
    expect(screen.queryByText(/^tepat /)).toBeNull()
    await user.click(rounded[0] ?? expect.unreachable('a rounded number'))
    expect(screen.getAllByText(/^tepat -?\d+(,\d+|\/\d+)$/)).toHaveLength(1)
    await user.click(screen.getByRole('switch', { name: 'Tampilkan nilai eksak' }))
    expect(screen.getAllByText(/^tepat /)).toHaveLength(rounded.length)
  })

  it('says why the neighbours stand above and below', async () => {
    const field = weighed()
    await pageAt(field, 1)
    expect(screen.getByText(/^Di bawah P-4 Peserta 4:/)).toBeVisible()
    expect(screen.getByText(/^Di atas P-1 Peserta 1:/)).toBeVisible()
  })

  it('shows an amendment with both values, and what came late without effect', async () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a, b] = two(field.assessors)
    field.amends(a, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    const offline = b.copied()
    field.opens()
    field.world.share()
    field.amends(offline, lastOf(field.sheetsBy(b)), 4)
    field.world.share()
    await pageAt(field, 0)
    const sheets = within(screen.getByRole('table', { name: 'Lembar tentang peserta ini' }))
    expect(sheets.getByText('integritas: 1 menjadi 5')).toBeVisible()
    expect(sheets.getAllByText('Alasan: Salah catat').length).toBeGreaterThan(0)
    expect(sheets.getByText('diganti ralat')).toBeVisible()
    expect(sheets.getByText('terlambat, tanpa pengaruh')).toBeVisible()
    expect(sheets.getAllByText('dihitung')).toHaveLength(2)
  })

  it('carries the banner until the result is determined', async () => {
    await pageAt(weighed(), 0)
    expect(screen.getByRole('note')).toHaveTextContent('CONTOH · KONSEP – BELUM DITETAPKAN')
  })
})

describe('figures', () => {
  it('keep the exact value only where the digits are not all of it', () => {
    expect(figureOf(asExactText('248/3'), { rounding }, 'id')).toEqual({ shown: '82,67', exact: '248/3' })
    expect(figureOf(asExactText('49.6'), { rounding }, 'id')).toEqual({ shown: '49,60', exact: null })
    expect(figureOf(asExactText('4.125'), { rounding }, 'id')).toEqual({ shown: '4,13', exact: '4,125' })
    expect(figureOf(asExactText('1234.5'), { rounding }, 'en')).toEqual({ shown: '1,234.50', exact: null })
  })

  it('are readable inside a formula', () => {
    expect(readableFormula('(62/15) / 5 × 100', rounding)).toBe('4.13 / 5 × 100')
    expect(readableFormula('49.6 + 514/15', rounding)).toBe('49.6 + 34.27')
    expect(inLanguage('0.6 × 81.25', 'id')).toBe('0,6 × 81,25')
  })
})
