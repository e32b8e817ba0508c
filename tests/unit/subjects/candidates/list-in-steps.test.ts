import { describe, expect, it } from 'vitest'
import { asCode, type Hash } from '../../../../shared/kernel/ids.ts'
import { listInSteps, partsPerStep } from '../../../../shared/subjects/candidates/list-in-steps.ts'
import type { NewCandidate } from '../../../../shared/subjects/candidates/decide.ts'
import { candidateList } from '../../../../shared/subjects/candidates/list.ts'
import { toStatements } from '../../../../shared/record/statements.ts'
import { aSelection } from '../../../builders/selection-field.ts'
import { seededRandom } from '../../../builders/seeded-bytes.ts'

const candidates = (count: number): NewCandidate[] =>
  Array.from({ length: count }, (_, index) => ({
    number: String(index).padStart(6, '0'),
    name: `Peserta ${index}`,
    vacancies: [asCode('pranata-komputer')],
    identity: { nik: null, birthDate: null, address: 'Jl. Contoh' },
    ties: { gpa: '3.5' },
  }))

const stepsFor = (count: number) => {
  const field = aSelection({ upTo: 'admitted' })
  return { field, steps: listInSteps(field.secretary.state, candidates(count), seededRandom(3)) }
}

describe('a list in steps', () => {
  it('is one act while it is short', () => {
    const { field, steps } = stepsFor(150)
    expect(steps).toHaveLength(1)
    field.secretary.signs(steps[0]?.([]) ?? [])
    expect(candidateList(field.secretary.state, null)).toHaveLength(150)
  })

  it('takes no more cards in a step than one request may', () => {
    const { steps } = stepsFor(5000)
    expect(steps.length).toBe(Math.ceil(50 / partsPerStep) + 1)
    for (const step of steps) expect(toStatements(step([])).cards.length).toBeLessThanOrEqual(5000)
  })

  it('lists nobody until its last step, and then everybody', () => {
    const { field, steps } = stepsFor(partsPerStep * 100 + 1)
    const signed: Hash[] = []
    for (const step of steps) {
      expect(candidateList(field.secretary.state, null)).toHaveLength(0)
      signed.push(...field.secretary.signs(step(signed)).map(({ hash }) => hash))
    }
    expect(candidateList(field.secretary.state, null)).toHaveLength(partsPerStep * 100 + 1)
  })
})
