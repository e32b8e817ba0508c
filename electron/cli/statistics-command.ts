/** `timbang statistics CASE.json…`: one line of JSON for each file, in order. */
import { readFile } from 'node:fs/promises'
import { answerCase } from '../../shared/statistics/cases.ts'
import { parseJson } from '../../shared/kernel/schema.ts'
import { sentenceOf } from './sentences.ts'
import type { AddCommand } from './terminal.ts'

export const addStatistics: AddCommand = (program, { out, ends }) => {
  program
    .command('statistics')
    .description(
      'Menjawab kasus uji statistik, satu baris JSON per berkas. / Answers statistics cases, one line of JSON each.',
    )
    .argument('<case...>', 'berkas JSON / JSON files')
    .action(async (files: string[]) => {
      for (const file of files) {
        const text = await readFile(file, 'utf8').catch(() => null)
        const json = text === null ? null : parseJson(text)
        if (!json?.ok) {
          out.say(sentenceOf({ kind: text === null ? 'file-missing' : 'not-json', file }))
          ends(2)
          return
        }
        const answer = answerCase(json.value)
        if (!answer.ok) {
          out.say(sentenceOf({ ...answer.failure, file }))
          ends(2)
          return
        }
        out.print(JSON.stringify(answer.value))
      }
    })
}
