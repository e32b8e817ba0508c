import { describe, expect, it } from 'vitest'
import { recapAnnex } from '../../../shared/documents/recap-annex.ts'
import { checkTable } from '../../../shared/documents/tables/table.ts'
import { asCode } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { viewRecap } from '../../../shared/subjects/results/view-recap.ts'
import { aSelection } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

const field = aSelection({ upTo: 'open', candidates: 2 })
const recap = expectOk(viewRecap(field.chair.state, vacancy), 'the gate is open')
const nameOf = (key: string): string => (key === field.assessors[0]?.key ? 'Zul' : 'Ani')
const tablesOf = (blocks: ReturnType<typeof recapAnnex>) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

describe('the recap on paper', () => {
  it('names the assessors by letters in the order of their names, and tells who they are', () => {
    const blocks = recapAnnex(recap, nameOf)
    expect(blocks[0]).toEqual({
      kind: 'fields',
      rows: [
        { label: 'A', value: 'Ani' },
        { label: 'B', value: 'Zul' },
      ],
    })
    const [table] = tablesOf(blocks)
    const at = table?.columns.findIndex(({ key }) => key === 'wawancara_para_asesor') ?? -1
    expect(table?.rows.map((row) => row[at])).toEqual([
      expect.stringMatching(/^1 [AB]; 2 [AB]$/),
      expect.stringMatching(/^1 [AB]; 2 [AB]$/),
    ])
  })

  it('has a table for each component with its own columns alone, also where one code begins with another', () => {
    const rows = recap.rows.map((row) => ({
      ...row,
      components: row.components.flatMap((one) => [one, { ...one, code: asCode('wawancara-panel') }]),
    }))
    const tables = tablesOf(recapAnnex({ ...recap, rows }, nameOf))
    tables.forEach(checkTable)
    expect(tables.map(({ columns }) => columns.map(({ key }) => key))).toEqual([
      [
        'rank',
        'number',
        'name',
        ...['para_asesor', 'asesor_1', 'asesor_2', 'panel', 'skala', 'bobot'].map((part) => `wawancara_${part}`),
      ],
      [
        'rank',
        'number',
        'name',
        ...['para_asesor', 'asesor_1', 'asesor_2', 'panel', 'skala', 'bobot'].map((part) => `wawancara_panel_${part}`),
      ],
    ])
    expect(tables[0]?.columns.at(-1)?.heading).toEqual({ id: 'Terbobot', en: 'Weighted' })
  })
})
