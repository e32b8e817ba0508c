/** Inputs of the planner made up for tests: names are numbers, so that a failing case can be read. */
import {
  asCandidateId,
  asCode,
  asKeyId,
  type CandidateId,
  type Code,
  type KeyId,
} from '../../../../../shared/kernel/ids.ts'
import type { Panel } from '../../../../../shared/subjects/panels/entries.ts'
import type { PlanInput } from '../../../../../shared/subjects/panels/planner/plan-input.ts'
import type { Wish } from '../../../../../shared/subjects/panels/planner/plan.ts'
import { hashOfText } from '../../../../builders/selection-story.ts'

export const keyOf = (number: number): KeyId => asKeyId(String(number).padStart(64, '0'))
export const candidateOf = (number: number): CandidateId => asCandidateId(String(number).padStart(32, '0'))
export const vacancyOf = (number: number): Code => asCode(`jabatan-${number}`)
export const panelOf = (number: number): Code => asCode(`panel-${number}`)
export const interview = asCode('wawancara')
export const rolePlay = asCode('simulasi')

/** Members are counted through: panel 1 has 1 to `seats`, panel 2 the next. */
export const panelsOf = (count: number, seats: number): Panel[] =>
  Array.from({ length: count }, (_, index) => ({
    code: panelOf(index + 1),
    members: Array.from({ length: seats }, (__, seat) => keyOf(index * seats + seat + 1)),
    reserves: [keyOf(900)],
  }))

export const anInput = (
  candidates: number,
  panels: readonly Panel[],
  rest: Partial<PlanInput> & { readonly vacancies?: number } = {},
): PlanInput => {
  const { vacancies = 1, ...others } = rest
  return {
    candidates: Array.from({ length: candidates }, (_, index) => ({
      candidate: candidateOf(index + 1),
      vacancies: [vacancyOf((index % vacancies) + 1)],
    })),
    panels,
    instruments: [interview],
    serves: {},
    recused: new Map(),
    leastAssessors: 1,
    seed: hashOfText('a seed'),
    ...others,
  }
}

export const aWish = (rest: Partial<Wish> = {}): Wish => ({
  keep: 'candidates',
  links: 'none',
  linkCandidates: 3,
  visits: 'once',
  ...rest,
})
