/** `timbang merge`: what bundles say together, without touching anybody's data: logs, gaps, forks, what still is missing. */
import { tipsOf } from '../../shared/record/holding.ts'
import { verdictOf } from '../../shared/engine/verdict.ts'
import { belongsToRecord } from '../../shared/subjects/selection/admissions.ts'
import { nameOf } from '../../shared/subjects/selection/view-people.ts'
import type { State } from '../../shared/subjects/state.ts'
import { identityOption } from './identities-option.ts'
import { readRecordAt } from './record-argument.ts'
import type { AddCommand } from './terminal.ts'

export const addMerge: AddCommand = (program, context) => {
  program
    .command('merge')
    .description(
      'Menggabungkan paket di memori dan melaporkan isinya. / Merges bundles in memory and reports what they hold.',
    )
    .argument('<bundle...>')
    .option(...identityOption)
    .option('--json', 'hasil sebagai JSON / the result as JSON')
    .action(async (paths: string[], { identity, json }: { identity?: string[]; json?: boolean }) => {
      const state = await readRecordAt(paths, identity, context)
      if (!state) return
      const merged = mergeReport(state)
      if (json) context.out.print(JSON.stringify(merged))
      else for (const line of tellMerge(merged)) context.out.print(line)
      context.ends(merged.waiting.length > 0 || merged.logs.some(({ forked }) => forked) ? 1 : 0)
    })
}

type MergeReport = ReturnType<typeof mergeReport>

const mergeReport = (state: State) => ({
  selection: state.holding.selection,
  entries: state.holding.entries.size,
  logs: [...state.holding.logs.values()]
    .sort((a, b) => (a.author < b.author ? -1 : 1))
    .map(({ author, bySeq, forked }) => ({
      author,
      name: nameOf(state, author),
      admitted: belongsToRecord(state, author),
      entries: bySeq.flat().length,
      forked,
      heads: tipsOf(state.holding, author),
      withoutEffect: bySeq.flat().filter(({ hash }) => verdictOf(state, hash)?.kind !== 'effective').length,
    })),
  waiting: [...state.holding.waiting.values()].map(({ entry, reason }) => ({
    author: entry.entry.author,
    seq: entry.entry.seq,
    reason: reason.kind,
    hash: reason.hash,
  })),
})

const tellMerge = ({ selection, entries, logs, waiting }: MergeReport): string[] => [
  `${selection}: ${entries} entri / entries`,
  ...logs.map(
    (log) =>
      `  ${log.name ?? log.author.slice(0, 16)}: ${log.entries}${log.withoutEffect > 0 ? `, tanpa pengaruh / without effect ${log.withoutEffect}` : ''}${log.forked ? ', BERCABANG / FORKED' : ''}${log.admitted ? '' : ', belum diterima / not admitted'}`,
  ),
  ...waiting.map(
    ({ author, seq, hash }) => `  menunggu / waiting: ${author.slice(0, 16)} no ${seq}, perlu / needs ${hash}`,
  ),
]
