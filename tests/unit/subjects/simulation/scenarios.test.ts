/** Scenario cards: with the holders until their opening is recorded. */
import { expect, it } from 'vitest'
import { chooseForBundle } from '../../../../shared/engine/exchange.ts'
import { asCode, type Hash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { shippedScenarios } from '../../../../shared/profiles/scenarios/shipped-scenarios.ts'
import type { ScenarioCard } from '../../../../shared/rules/scenario-card.ts'
import { schemeSchema } from '../../../../shared/rules/scheme.ts'
import { fileScenario, openScenario } from '../../../../shared/subjects/simulation/decide.ts'
import { filedScenarios, scenarioPlayed } from '../../../../shared/subjects/simulation/scenarios.ts'
import { aSelection, panelCode, type Field } from '../../../builders/selection-field.ts'
import { smallScheme } from '../../../builders/selection-scheme.ts'
import { only, type Person } from '../../../builders/selection-story.ts'

const [scenario, another] = shippedScenarios
if (!scenario || !another) throw new Error('scenario cards are shipped')
const instrument = asCode('simulasi')
const scheme = schemeSchema.parse({
  ...smallScheme,
  components: [
    { ...smallScheme.components[0], code: instrument, method: scenario.rubric.method, rubric: scenario.rubric.code },
  ],
})
const aField = (): Field => aSelection({ upTo: 'frozen', scheme, rubrics: [scenario.rubric] })

function files(field: Field, card: ScenarioCard | undefined = scenario): HashedEntry {
  if (!card) throw new Error('scenario cards are shipped')
  const filed = only(field.chair.signs(fileScenario(field.chair.state, card)))
  field.world.share()
  return filed
}

function opens(field: Field, by: Person, filed: HashedEntry, panel: ReturnType<typeof panelCode> | null): void {
  by.signs(expectOk(openScenario(by.state, { filed: filed.hash, instrument, panel }), 'it fits'))
  field.world.share()
}

/** Cards that an assignment bundle of the chair's for the first assessor would carry. */
const carried = ({ chair, assessors }: Field): readonly Hash[] =>
  expectOk(
    chooseForBundle(chair.state, {
      purpose: 'assignment',
      maker: chair.key,
      readers: assessors.slice(0, 1).map(({ key }) => key),
    }),
    'an assessor reads assignments',
  ).cards

it('goes to nobody else before its opening is recorded, and to assessors from then on', () => {
  const field = aField()
  const filed = files(field)
  const card = filed.entry.body['card'] as Hash
  expect(carried(field)).not.toContain(card)
  expect(scenarioPlayed(field.chair.state, instrument, panelCode(0))).toBeNull()
  opens(field, field.chair, filed, null)
  expect(carried(field)).toContain(card)
  expect(scenarioPlayed(field.chair.state, instrument, panelCode(0))?.entry.hash).toBe(filed.hash)
})

it('is played by the panel it was opened for, the last opening first', () => {
  const field = aField()
  const first = files(field)
  const parallel = files(field, { ...scenario, code: asCode('versi-kedua') })
  opens(field, field.chair, first, null)
  opens(field, field.chair, parallel, panelCode(0))
  expect(scenarioPlayed(field.chair.state, instrument, panelCode(0))?.entry.hash).toBe(parallel.hash)
  expect(scenarioPlayed(field.chair.state, instrument, panelCode(1))?.entry.hash).toBe(first.hash)
})

it('filed again takes the earlier one’s place', () => {
  const field = aField()
  const first = files(field)
  const second = files(field, { ...scenario, version: `${scenario.version}b` })
  expect(filedScenarios(field.chair.state).map(({ entry }) => entry.hash)).toEqual([second.hash])
  expect(second.entry.body['replaces']).toBe(first.hash)
})

it('that is scored by other criteria than the frozen rubric can’t be opened there', () => {
  const field = aField()
  const filed = files(field, another)
  const request = { filed: filed.hash, instrument, panel: null }
  expect(openScenario(field.chair.state, request)).toEqual({
    ok: false,
    failure: { kind: 'scenario-does-not-fit', instrument },
  })
  expect(openScenario(field.chair.state, { ...request, instrument: asCode('lain') })).toMatchObject({ ok: false })
})
