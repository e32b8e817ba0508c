/**
 * The recap of one vacancy on paper: a table for each component, as wide as a page can bear, with letters for the assessors and who
 * they are above. The figures are those of the recap table, column by column.
 */
import type { KeyId } from '../kernel/ids.ts'
import type { Recap } from '../subjects/results/view-recap.ts'
import type { Block } from './frame/official-document.ts'
import { columnPrefix, recapTable } from './recap-table.ts'
import type { Column } from './tables/table.ts'
import { textIn } from './words/language.ts'

export function recapAnnex(recap: Recap, name: (key: KeyId) => string): Block[] {
  const letters = lettersOf(recap, name)
  const full = recapTable(recap, { assessorName: (key) => letters.get(key) ?? '', withNames: true })
  const components = recap.rows[0]?.components ?? []
  const named = [...letters].map(([key, letter]) => ({ label: letter, value: name(key) }))
  return [
    ...(named.length > 0 ? [{ kind: 'fields', rows: named } as const] : []),
    ...components.flatMap(({ code, title }): Block[] => {
      const prefix = columnPrefix(code)
      const at = full.columns.flatMap(({ key }, i) => (isShown(key, prefix) ? [i] : []))
      const table = {
        title,
        columns: at.flatMap((i) => shortened(full.columns[i], title)),
        rows: full.rows.map((row) => at.map((i) => row[i] ?? null)),
      }
      return [
        { kind: 'heading', text: title, level: 2 },
        { kind: 'table', table, density: 'compact' },
      ]
    }),
  ]
}

/** A code may begin with another one; what follows the prefix tells them apart. */
const isOwn = /^(?:para_asesor|asesor_\d+|panel|skala|bobot)$/

const isShown = (key: string, prefix: string): boolean =>
  ['rank', 'number', 'name'].includes(key) || (key.startsWith(prefix) && isOwn.test(key.slice(prefix.length)))

/** The component's name stands above the table, not in each heading. */
function shortened(column: Column | undefined, title: { readonly id: string; readonly en: string }): Column[] {
  if (!column) return []
  const heading = (language: 'id' | 'en'): string => {
    const text = textIn(column.heading, language).replace(`${title[language]}: `, '')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return [{ ...column, heading: { id: heading('id'), en: heading('en') } }]
}

/** A letter for everybody who scored, in the order of their names: `A` to `Z`, then `A2`. */
function lettersOf(recap: Recap, name: (key: KeyId) => string): Map<KeyId, string> {
  const keys = new Set(recap.rows.flatMap(({ components }) => components).flatMap(({ sheets }) => sheets))
  const assessors = [...new Set([...keys].map(({ assessor }) => assessor))]
  const sorted = assessors.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a < b ? -1 : 1))
  return new Map(sorted.map((key, i) => [key, letterAt(i)]))
}

function letterAt(index: number): string {
  const round = Math.floor(index / 26)
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? '' : round + 1}`
}
