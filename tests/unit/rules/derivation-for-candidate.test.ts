import { describe, expect, it } from 'vitest'
import { deriveCandidate } from '../../../shared/rules/derive-candidate.ts'
import { forCandidate } from '../../../shared/rules/derivation-for-candidate.ts'
import type { Derivation } from '../../../shared/rules/derivation.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { viewRanking } from '../../../shared/subjects/results/view-ranking.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

/** Everybody has the same total, so that the chain of tie-breaks is gone through. */
const aTie = () => aSelection({ upTo: 'open', candidates: 4, panels: 2 })

const derivations = (field: Field): Derivation[] => {
  const ranking = expectOk(viewRanking(field.chair.state, vacancy), 'the gate is open')
  return [0, 1, 2, 3].flatMap((n) => deriveCandidate(ranking, field.candidate(n)) ?? [])
}

const numbersIn = (derivation: Derivation): unknown[] => {
  const values: unknown[] = []
  const visit = (node: Derivation['total']): void => {
    values.push([node.step, node.rule, node.formula, node.value, node.shown])
    node.inputs.forEach(visit)
  }
  visit(derivation.total)
  return values
}

describe('a derivation for the candidate', () => {
  it('keeps every figure of the own way, the place and the reasons beside the neighbours', () => {
    const all = derivations(aTie())
    expect(all).toHaveLength(4)
    for (const whole of all) {
      const own = forCandidate(whole)
      expect(numbersIn(own)).toEqual(numbersIn(whole))
      expect([own.candidate, own.place.state, own.ranked, own.cut]).toEqual([
        whole.candidate,
        whole.place.state,
        whole.ranked,
        whole.cut,
      ])
      expect(own.neighbours.map(({ side, because }) => [side, because.kind])).toEqual(
        whole.neighbours.map(({ side, because }) => [side, because.kind]),
      )
    }
  })

  it('holds no pseudonym but the own, and no key', () => {
    const field = aTie()
    const all = derivations(field)
    expect(all.some(({ neighbours }) => neighbours.length > 0)).toBe(true)
    for (const whole of all) {
      const told = JSON.stringify(forCandidate(whole))
      expect(told).toContain(whole.candidate)
      for (const other of all) if (other.candidate !== whole.candidate) expect(told).not.toContain(other.candidate)
      for (const { key } of field.assessors)
        expect([told.includes(key), JSON.stringify(whole).includes(key)]).not.toEqual([true, true])
    }
  })

  it('tells nothing that others were compared by', () => {
    const own = 'a'.repeat(32) as Derivation['candidate']
    const other = 'b'.repeat(32) as Derivation['candidate']
    const [first] = derivations(aTie())
    if (!first) throw new Error('there is one')
    const step: Derivation['tieSteps'][number] = {
      number: 1,
      code: 'usia',
      clause: { text: { id: 'Usia tertua', en: 'Eldest' }, source: null },
      wins: 'lower',
      basis: 'values',
      outcome: 'split',
      compared: [
        { candidate: own, value: '1990-01-02', state: 'value' },
        { candidate: other, value: '1985-03-04', state: 'value' },
      ],
      parts: [[other], [own]],
    }
    const because = { kind: 'tie-break', number: 1, code: 'usia', own: '1990-01-02', other: '1985-03-04' } as const
    const neighbours = [{ candidate: other, side: 'above', because }] as const
    const shown = forCandidate({ ...first, candidate: own, tieSteps: [step], neighbours })
    expect(JSON.stringify(shown)).not.toContain('1985-03-04')
    expect(JSON.stringify(shown)).toContain('1990-01-02')
    expect(shown.tieSteps[0]?.parts).toEqual([['other-1'], [own]])
    expect(shown.neighbours[0]?.candidate).toBe('other-1')
  })
})
