import { describe, expect, it } from 'vitest'
import { asCode } from '../../../../shared/kernel/ids.ts'
import { amendSheet, sealSheet } from '../../../../shared/subjects/scoring/decide.ts'
import { declareConflicts } from '../../../../shared/subjects/integrity/decide.ts'
import { nowhere, two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'

describe('sealing a sheet', () => {
  const field = aSelection({ upTo: 'frozen' })
  const [a] = two(field.assessors)
  const full = field.sheetFor(field.about(0).instrument, 3)

  it('takes a level or *not observed* for every criterion, and no other', () => {
    const rest = Object.fromEntries(Object.entries(full.scores).filter(([code]) => code !== 'integritas'))
    expect(sealSheet(a.state, a.key, field.about(0), { ...full, scores: rest })).toEqual({
      ok: false,
      failure: { kind: 'criterion-unmarked', criterion: 'integritas' },
    })
    const stray = { ...full.scores, keberanian: { score: 3, note: '' } } as typeof full.scores
    expect(sealSheet(a.state, a.key, field.about(0), { ...full, scores: stray })).toEqual({
      ok: false,
      failure: { kind: 'criterion-unknown', criterion: 'keberanian' },
    })
  })

  it('knows the instruments of the scheme', () => {
    const about = { ...field.about(0), instrument: asCode('makalah') }
    expect(sealSheet(a.state, a.key, about, full)).toEqual({
      ok: false,
      failure: { kind: 'instrument-unknown', instrument: 'makalah' },
    })
  })

  it('needs a scheme in force', () => {
    const early = aSelection({ upTo: 'rostered' })
    const [b] = two(early.assessors)
    expect(sealSheet(b.state, b.key, early.about(0), full)).toEqual({ ok: false, failure: { kind: 'scheme-missing' } })
  })

  it('happens once; what follows amends, and amends what there is', () => {
    const told = aSelection({ upTo: 'frozen' })
    const [b] = two(told.assessors)
    told.seals(b, told.about(0))
    expect(sealSheet(b.state, b.key, told.about(0), full)).toEqual({ ok: false, failure: { kind: 'sealed-before' } })
    expect(amendSheet(b.state, { amends: nowhere, sheet: full, reason: 'x' })).toEqual({
      ok: false,
      failure: { kind: 'sheet-missing' },
    })
  })
})

describe('declaring conflicts', () => {
  it('is about a list', () => {
    const early = aSelection({ upTo: 'admitted' })
    expect(declareConflicts(early.chair.state, [])).toEqual({ ok: false, failure: { kind: 'list-missing' } })
  })
})
