/** What a column of a candidates' file is read as, by name: facts for tie-breaks keep their code. */
import type { ColumnTarget } from '../../shared/subjects/candidates/file-columns.ts'
import type { candidates } from './id/candidates.ts'
import type { Translated } from './translated.ts'

type Names = Translated<typeof candidates.import.targets>

const factMark = 'fact:'
const isNamed = (target: string, names: Names): target is Exclude<ColumnTarget, `fact:${string}`> & keyof Names =>
  target !== 'fact' && Object.hasOwn(names, target)

export function nameOfTarget(target: string, names: Names): string {
  if (isNamed(target, names)) return names[target]
  const code = target.startsWith(factMark) ? target.slice(factMark.length) : target
  return names.fact.replace('{{code}}', code.toUpperCase())
}
