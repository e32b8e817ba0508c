/** `timbang rank`: the ranking that the record gives. With `--json` the same bytes for the same record, however it came. */
import { canonicalise } from '../../shared/record/canonical.ts'
import { officialResult } from '../../shared/subjects/results/official-result.ts'
import { identityOption } from './identities-option.ts'
import { readRecordAt } from './record-argument.ts'
import { sentenceOf } from './sentences.ts'
import { standingLines } from './standing-words.ts'
import type { AddCommand } from './terminal.ts'

interface Options {
  readonly json?: boolean
  readonly identity?: string[]
}

export const addRank: AddCommand = (program, context) => {
  program
    .command('rank')
    .description(
      'Menghitung peringkat dari paket atau folder serah terima. / Computes the ranking from bundles or a handover folder.',
    )
    .argument('<path...>')
    .option(...identityOption)
    .option('--json', 'bentuk kanonis / canonical form')
    .action(async (paths: string[], { identity, json }: Options) => {
      const { out, ends } = context
      const state = await readRecordAt(paths, identity, context)
      if (!state) return
      const result = officialResult(state)
      if (!result.ok) {
        out.say(sentenceOf(result.failure))
        ends(1)
        return
      }
      if (json) {
        out.print(canonicalise(result.value))
        return
      }
      standingLines(state).forEach(out.print)
      for (const { vacancy, rows } of result.value.vacancies) {
        out.print(vacancy)
        for (const row of rows)
          out.print(
            `  ${(row.rank ?? '–').padStart(4)}  ${row.candidate}  ${(row.shown ?? '–').padStart(8)}  ${row.cut ?? row.reason?.kind ?? ''}`,
          )
      }
    })
}
