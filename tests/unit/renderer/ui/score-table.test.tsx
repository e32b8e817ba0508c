import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ScoreTable, type ScoreColumn } from '../../../../renderer/ui/score-table.tsx'
import { show } from '../show.tsx'

interface Row {
  readonly number: string
  readonly score: number | null
}

const columns: [ScoreColumn<Row>, ...ScoreColumn<Row>[]] = [
  { key: 'number', title: 'Nomor', cell: ({ number }) => number },
  {
    key: 'score',
    title: 'Nilai',
    numeric: true,
    cell: ({ score }) => (score === null ? { state: 'missing' } : String(score)),
    compare: (a, b) => (a.score ?? -1) - (b.score ?? -1),
  },
]

const rowsOf = (scores: readonly (number | null)[]): readonly Row[] =>
  scores.map((score, index) => ({ number: String(index + 1).padStart(4, '0'), score }))

const present = (rows: readonly Row[]) =>
  show(<ScoreTable label="Formasi perawat" columns={columns} rows={rows} rowKey={({ number }) => number} />)

const bodyRows = () => screen.getAllByRole('row').slice(1)
const firstCells = () => bodyRows().map((row) => within(row).getByRole('rowheader').textContent)

describe('a table of scores', () => {
  it('has a name, a count, headings and a name for each row', async () => {
    await present(rowsOf([80, 75]))
    const table = screen.getByRole('table', { name: /Formasi perawat 2 baris/ })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nomor', 'Nilai'])
    expect(within(bodyRows()[0] ?? table).getByRole('cell')).toHaveTextContent('80')
  })

  it('says why there is no value, and never shows a zero for it', async () => {
    await present(rowsOf([null]))
    expect(screen.getByRole('cell')).toHaveTextContent('belum masuk')
  })

  it('sorts by a heading’s button, up and then down, and says so', async () => {
    const { user } = await present(rowsOf([70, 90, 80]))
    const heading = screen.getByRole('columnheader', { name: 'Nilai' })
    expect(heading).toHaveAttribute('aria-sort', 'none')
    await user.tab()
    expect(screen.getByRole('button', { name: 'Nilai' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(firstCells()).toEqual(['0001', '0003', '0002'])
    await user.keyboard('{Enter}')
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(firstCells()).toEqual(['0002', '0003', '0001'])
    expect(screen.getByRole('columnheader', { name: 'Nomor' })).not.toHaveAttribute('aria-sort')
  })

  it('says when there are no rows', async () => {
    await present([])
    expect(screen.getByText('Tidak ada baris.')).toBeVisible()
  })

  it('puts only the rows in sight into the page once there are many, and tells their places', async () => {
    await present(rowsOf(Array.from({ length: 1000 }, (_, index) => index)))
    const table = screen.getByRole('table', { name: /1\.000 baris/ })
    expect(table).toHaveAttribute('aria-rowcount', '1001')
    expect(bodyRows().length).toBeLessThan(120)
    const region = screen.getByRole('region', { name: 'Tabel Formasi perawat, dapat digulir' })
    act(() => {
      region.scrollTop = 37 * 1000
      region.dispatchEvent(new Event('scroll'))
    })
    const shown = bodyRows().filter((row) => row.hasAttribute('aria-rowindex'))
    expect(shown.at(-1)).toHaveAttribute('aria-rowindex', '1001')
    expect(firstCells().at(-1)).toBe('1000')
    expect(firstCells()).toContain('0960')
    expect(firstCells()).not.toContain('0001')
  })
})
