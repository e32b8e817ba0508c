/**
 * Short ways to write a shipped scenario card. A criterion is written with its behaviours beside its anchors, since both must speak of the
 * same acts; rubric and key layout follow from that.
 */
import type { z } from 'zod'
import type { Bilingual } from '../../rules/bilingual.ts'
import { scenarioCardSchema, type ScenarioCard } from '../../rules/scenario-card.ts'
import { fiveLevels } from '../rubrics/rubric-parts.ts'

type CardInput = z.input<typeof scenarioCardSchema>
type CriterionInput = CardInput['rubric']['criteria'][number]
type BehaviourInput = Omit<CardInput['expected'][number]['behaviours'][number], 'key'>

export interface CriterionParts {
  readonly code: string
  readonly title: Bilingual
  readonly definition: Bilingual
  readonly weight: string
  readonly competency: string | null
  readonly coreValue: CriterionInput['coreValue']
  readonly indicators: Readonly<Record<string, Bilingual>>
  readonly anchors: readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual]
  readonly behaviours: readonly BehaviourInput[]
}

type WrittenHere = 'v' | 'version' | 'timing' | 'expected' | 'killerErrors' | 'rubric' | 'authorship' | 'standing'

interface ScenarioParts extends Omit<CardInput, WrittenHere> {
  readonly prepareMinutes: 10 | 15 | 20
  readonly criteria: readonly CriterionParts[]
  readonly killerErrors: readonly Omit<CardInput['killerErrors'][number], 'key' | 'effect'>[]
}

/** Indonesian, then English. */
export const both = (id: string, en: string): Bilingual => ({ id, en })

const behaviour =
  (speaks: 'for' | 'against') =>
  (code: string, indicator: string, ...text: [id: string, en: string]): BehaviourInput => ({
    code,
    indicator,
    speaks,
    text: both(...text),
  })
export const speaksFor = behaviour('for')
export const speaksAgainst = behaviour('against')

/** The same in every scene: whoever hears it must know it without thinking. */
export const stopSignal = both(
  'Koordinator ruang mengangkat kartu merah dan berkata “Berhenti”. Pemeran seketika keluar dari peran, diam, dan duduk. Peserta menghentikan permainan dengan kalimat “Berhenti, saya keluar dari peran”.',
  'The room lead raises a red card and says “Stop”. The role-player steps out of the role at once, falls silent and sits down. The candidate ends the play with the words “Stop, I am stepping out of the role”.',
)

/** One row of the keyboard for each criterion, and the end of the digits for killer errors. */
const keyRows = ['1234', 'qwer', 'asdf', 'zxcv', 'tyui']
const killerKeys = '7890'

export function scenario({ criteria, prepareMinutes, killerErrors, ...rest }: ScenarioParts): ScenarioCard {
  return scenarioCardSchema.parse({
    ...rest,
    v: 1,
    version: '2026.1',
    timing: { prepare: prepareMinutes * 60, play: 900, close: 300 },
    expected: criteria.map(({ code, behaviours }, row) => ({
      criterion: code,
      behaviours: behaviours.map((each, i) => ({ ...each, key: keyRows[row]?.[i] ?? '' })),
    })),
    killerErrors: killerErrors.map((each, i) => ({ ...each, key: killerKeys[i] ?? '', effect: 'panel-speaks' })),
    rubric: {
      v: 1,
      code: rest.code,
      method: 'role-play',
      title: rest.title,
      criteria: criteria.map((criterion) => ({
        code: criterion.code,
        title: criterion.title,
        definition: criterion.definition,
        weight: criterion.weight,
        competency: criterion.competency,
        coreValue: criterion.coreValue,
        question: null,
        indicators: Object.entries(criterion.indicators).map(([code, text]) => ({ code, text })),
        levels: fiveLevels(criterion.anchors),
      })),
      notObserved: { rule: 'reweigh', minimumObserved: criteria.length - 1 },
      forbiddenQuestions: [],
    },
    authorship: { author: 'Timbang', reviewer: null, approvedOn: null },
    standing: 'untried',
  } satisfies CardInput)
}
