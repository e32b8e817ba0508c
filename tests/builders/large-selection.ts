/**
 * A selection as large as a city may see it, through the services and real files: one vacancy, one panel of five, one instrument of
 * twelve criteria. Told like the sample, without its mishaps. Minutes of work with a thousand candidates.
 */
import { mkdir } from 'node:fs/promises'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { asCode } from '../../shared/kernel/ids.ts'
import { structuredInterview } from '../../shared/profiles/rubrics/structured-interview.ts'
import type { SampleCandidate } from '../../shared/profiles/sample/sample-people.ts'
import { sampleScheme } from '../../shared/profiles/sample/sample-schemes.ts'
import { rubricSchema } from '../../shared/rules/rubric.ts'
import { schemeSchema } from '../../shared/rules/scheme.ts'
import { everybodyIn, type Cast, type Contest } from '../../electron/cli/demo/cast.ts'
import { gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { passRecord } from '../../electron/cli/demo/pass-record.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { callTheRoll, isAbsent, placesOf, sendScores, sheetFor } from '../../electron/cli/demo/story-score.ts'
import { determine, handOver, openAll } from '../../electron/cli/demo/story-weigh.ts'
import type { StoryResult } from '../../electron/cli/demo/story-result.ts'

const assessors = 5
const criteria = 12
const atOnce = 50

const candidate = (index: number): SampleCandidate => ({
  number: `2026-${String(index + 1).padStart(4, '0')}`,
  name: `Peserta ${index + 1}`,
  vacancies: [0],
  nik: `0000${String(index + 1).padStart(12, '0')}`,
  birthDate: `19${80 + (index % 20)}-0${1 + (index % 9)}-${10 + (index % 19)}`,
  address: `Jalan Contoh ${index + 1}`,
  gpa: `3.${index * 10 + 1}`,
})

function largeContest(candidates: number): Contest {
  const [main] = structuredInterview.criteria
  const [interview] = sampleScheme.components
  const [bySimulation, ...others] = sampleScheme.tieBreaks
  if (interview?.kind !== 'rubric' || !main || !bySimulation) throw new Error('bug: the sample has an interview')
  const rubric = rubricSchema.parse({
    ...structuredInterview,
    criteria: Array.from({ length: criteria }, (_, index) => ({
      ...main,
      code: `k-${index + 1}`,
      weight: `1/${criteria}`,
    })),
  })
  const scheme = schemeSchema.parse({
    ...sampleScheme,
    vacancies: [{ ...sampleScheme.vacancies[0], posts: 50, places: 50 }],
    components: [{ ...interview, weight: '1' }],
    tieBreaks: others.filter(({ key }) => key.of === 'fact' || key.of === 'decision'),
  })
  const panels = (members: readonly KeyId[], reserve: KeyId) => [
    { code: asCode('panel-a'), members: members.slice(0, assessors), reserves: [reserve] },
  ]
  return {
    candidates: Array.from({ length: candidates }, (_, index) => candidate(index)),
    scheme,
    rubrics: [rubric],
    panels,
  }
}

export interface LargeSelection {
  readonly cast: Cast
  /** Whatever is due before the first bundle of scores: everything is set up, the roll is called, every sheet is sealed. */
  score(): Promise<void>
  /** Gate, result, handover. */
  finish(): Promise<StoryResult>
  leave(): Promise<void>
}

export async function largeSelection(out: string, candidates: number): Promise<LargeSelection> {
  await mkdir(out, { recursive: true })
  const cast = await gatherCast({ out, seed: 'large', contest: largeContest(candidates) })
  await foundPhase(cast)
  const scoring = cast.assessors.slice(0, assessors)
  return {
    cast,
    async score() {
      cast.clock.at(1, '07:45')
      await callTheRoll(cast)
      for (const assessor of scoring) {
        const places = placesOf(assessor).filter((place) => !isAbsent(cast, place))
        for (let from = 0; from < places.length; from += atOnce)
          await assessor.signs(places.slice(from, from + atOnce).flatMap((place) => sheetFor(cast, assessor, place)))
      }
      await passRecord(cast.secretary, [cast.chair, cast.custodian], 'catatan-sore')
    },
    async finish() {
      for (const assessor of scoring) await sendScores(cast, assessor)
      await openAll(cast)
      await determine(cast)
      return handOver(cast)
    },
    async leave() {
      for (const person of everybodyIn(cast)) await person.leaves()
    },
  }
}
