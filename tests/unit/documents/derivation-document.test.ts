import { describe, expect, it } from 'vitest'
import { derivationDocument } from '../../../shared/documents/derivation-document.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { viewDerivation } from '../../../shared/subjects/results/view-derivation.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { vacancy } from '../../builders/selection-scheme.ts'

describe('the derivation on paper', () => {
  const at = instantSchema.parse('2026-11-24T16:00:00.000+07:00')
  const told = (field: Field, reader: 'committee' | 'candidate') =>
    JSON.stringify(
      derivationDocument(field.chair.state, { vacancy, candidate: field.candidate(1), reader, at, paper: 'a4' }),
    )

  it('names everybody for the committee, and only the own number for the candidate', () => {
    const field = aSelection({ upTo: 'open', candidates: 4, panels: 2 })
    field.world.share()
    const derived = expectOk(viewDerivation(field.chair.state, vacancy, field.candidate(1)), 'the gate is open')
    const total = derived?.derivation.total.shown?.replace('.', ',') ?? ''
    const [committee, candidate] = [told(field, 'committee'), told(field, 'candidate')]
    for (const paper of [committee, candidate]) {
      expect(paper).toContain('P-2')
      expect(paper).toContain(total)
    }
    expect(committee).toMatch(/P-[134]/)
    expect(candidate).not.toMatch(/P-[134]/)
    expect(committee).toMatch(/asesor-\d-\d/)
    expect(candidate).not.toMatch(/asesor-\d-\d/)
    expect(candidate).toContain('Lembar: asesor 1')
  })

  it('is not there before the gate', () => {
    expect(told(aSelection({ upTo: 'scored', candidates: 2 }), 'committee')).toBe('null')
  })
})
