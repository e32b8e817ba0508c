/** `timbang derive --candidate N`: how one candidate's place came about, step by step, for whoever asks why. */
import type { CandidateId } from '../../shared/kernel/ids.ts'
import { deriveCandidate } from '../../shared/rules/derive-candidate.ts'
import { forCandidate } from '../../shared/rules/derivation-for-candidate.ts'
import { candidateList, displayOf } from '../../shared/subjects/candidates/list.ts'
import { momentOf } from '../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../shared/subjects/results/view-ranking.ts'
import type { Code } from '../../shared/kernel/ids.ts'
import type { State } from '../../shared/subjects/state.ts'
import { tellDerivation } from './derivation-words.ts'
import { identityOption } from './identities-option.ts'
import { readRecordAt } from './record-argument.ts'
import { sentenceOf } from './sentences.ts'
import { standingLines } from './standing-words.ts'
import type { AddCommand } from './terminal.ts'

interface Options {
  readonly candidate: string
  readonly json?: boolean
  readonly forCandidate?: boolean
  readonly identity?: string[]
}

export const addDerive: AddCommand = (program, context) => {
  program
    .command('derive')
    .description('Penurunan nilai dan peringkat seorang peserta. / How a candidate’s score and rank came about.')
    .argument('<path...>')
    .requiredOption('-c, --candidate <number>', 'nomor peserta atau pseudonim / candidate number or pseudonym')
    .option(...identityOption)
    .option('--for-candidate', 'tanpa nama dan data orang lain / without names and data of others')
    .option('--json', 'hasil sebagai JSON / the result as JSON')
    .action(async (paths: string[], { candidate, identity, json, forCandidate: isForCandidate }: Options) => {
      const { out, ends } = context
      const state = await readRecordAt(paths, identity, context)
      if (!state) return
      const found = findCandidate(state, candidate)
      if (!found) {
        out.say(sentenceOf({ kind: 'candidate-unknown', file: candidate }))
        ends(1)
        return
      }
      if (!json) standingLines(state).forEach(out.print)
      for (const vacancy of found.vacancies) {
        const ranking = viewRanking(state, vacancy)
        if (!ranking.ok) {
          out.say(sentenceOf(ranking.failure))
          ends(1)
          return
        }
        const whole = deriveCandidate(ranking.value, found.candidate)
        if (!whole) continue
        const derivation = isForCandidate ? forCandidate(whole) : whole
        if (json) out.print(JSON.stringify(derivation))
        else for (const line of tellDerivation(derivation)) out.print(line)
      }
    })
}

/** By pseudonym (whole or its first digits), or by number where names are among the cards. */
function findCandidate(state: State, asked: string): { candidate: CandidateId; vacancies: readonly Code[] } | null {
  const matches = candidateList(state, momentOf(state)).filter((one) => {
    const display = displayOf(state, one)
    const isNumber = display.kind === 'value' && display.value.number === asked
    return isNumber || (asked.length >= 8 && one.listed.candidate.startsWith(asked))
  })
  const [only] = matches
  return only && matches.length === 1 ? only.listed : null
}
