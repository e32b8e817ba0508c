import { describe, expect, it } from 'vitest'
import { importPlanSchema, type ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { importVerdict, mayBeAccepted } from '../../../shared/host/import-verdict.ts'
import { asKeyId } from '../../../shared/kernel/ids.ts'
import { hashOf, tokenOf } from '../../builders/in-memory-host.ts'

const key = asKeyId(hashOf('maker'))
const log: ImportPlanShown['logs'][number] = {
  ...{ author: key, outcome: 'new', fresh: 3, held: 0, waiting: 0, missing: [], forkedFrom: null },
}
const clean: ImportPlanShown = importPlanSchema.parse({
  ...{ plan: tokenOf('plan'), name: 'a.timbang.age', digest: hashOf('digest'), selection: hashOf('selection') },
  ...{ founding: { line: null, state: 'confirmed' }, purpose: 'scores', sample: false },
  ...{ maker: { key, admitted: true }, addressed: 'to-me', logs: [log], own: 'in-step' },
  cards: { fresh: 1, quarantined: 0, held: 0, withoutRight: 0, erased: 0 },
  ...{ beside: 0, released: 0, isNothingNew: false },
})

describe('the verdict on a plan', () => {
  it.each<[string, Partial<ImportPlanShown>]>([
    ['clean', {}],
    ['maker-unknown', { maker: { key, admitted: false }, addressed: 'forwarded', own: 'branched' }],
    ['own-branched', { own: 'branched', addressed: 'forwarded' }],
    ['asks', { addressed: 'forwarded', isNothingNew: true }],
    ['nothing-new', { isNothingNew: true }],
    ['reservations', { logs: [{ ...log, outcome: 'forked', forkedFrom: 2 }] }],
    ['reservations', { logs: [{ ...log, outcome: 'waiting', waiting: 3 }] }],
    ['reservations', { logs: [{ ...log, outcome: 'quarantine' }] }],
    ['reservations', { cards: { ...clean.cards, withoutRight: 2 } }],
    ['reservations', { own: 'claimed-ahead' }],
    ['reservations', { own: 'ahead-with-gap' }],
    ['clean', { own: 'ahead', logs: [{ ...log, outcome: 'same' }] }],
  ])('is %s', (verdict, change) => {
    expect(importVerdict({ ...clean, ...change })).toBe(verdict)
  })

  it('lets nothing in from an unknown maker', () => {
    expect(mayBeAccepted({ ...clean, maker: { key, admitted: false } })).toBe(false)
    expect(mayBeAccepted(clean)).toBe(true)
  })
})
