import { describe, expect, it } from 'vitest'
import { asCandidateId, asCode } from '../../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../../shared/kernel/instant.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import {
  criteriaLeft,
  draftFromSheet,
  draftKey,
  draftText,
  parseDraft,
  saysTheSame,
  sheetOf,
  type DraftSheet,
} from '../../../../shared/subjects/scoring/draft-sheet.ts'
import { smallRubric } from '../../../builders/selection-scheme.ts'

const began = instantSchema.parse('2026-11-24T09:00:00.000+07:00')
const saved = instantSchema.parse('2026-11-24T09:12:00.000+07:00')
const about = {
  candidate: asCandidateId('a'.repeat(32)),
  vacancy: asCode('pranata-komputer'),
  instrument: asCode('wawancara'),
}

const draft = (marks: DraftSheet['marks']): DraftSheet => ({
  ...{ v: 1, marks, remark: ' Tenang. ', reason: '', startedAt: began, savedAt: saved },
})

const whole = draft({
  [asCode('integritas')]: { score: 4, note: ' Menolak amplop. ' },
  [asCode('pelayanan')]: { score: 'not-observed', note: '' },
})

describe('a draft', () => {
  it('comes back from the text it was kept as', () => {
    expect(parseDraft(draftText(whole))).toEqual({ ok: true, value: whole })
  })

  it.each(['', 'null', '{"v":2}', draftText(whole).replace('"score":4', '"score":6')])('refuses %s', (text) => {
    expect(parseDraft(text)).toEqual({ ok: false, failure: { kind: 'draft-unreadable' } })
  })

  it('is kept for one candidate, vacancy and instrument, first sheet and amendment apart', () => {
    const keys = [
      draftKey('seal', about),
      draftKey('amend', about),
      draftKey('seal', { ...about, instrument: asCode('simulasi') }),
      draftKey('seal', { ...about, vacancy: asCode('analis') }),
      draftKey('seal', { ...about, candidate: asCandidateId('b'.repeat(32)) }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('knows what is left, in the rubric’s order; a cleared mark is left', () => {
    expect(criteriaLeft(draft({}), smallRubric)).toEqual(['integritas', 'pelayanan'])
    const cleared = draft({ ...whole.marks, [asCode('integritas')]: { score: null, note: 'masih ditimbang' } })
    expect(criteriaLeft(cleared, smallRubric)).toEqual(['integritas'])
    expect(sheetOf(cleared, smallRubric)).toEqual({
      ok: false,
      failure: { kind: 'criteria-left', criteria: ['integritas'] },
    })
  })

  it('makes a sheet of the rubric’s criteria alone, from the first word to the last', () => {
    const stray = draft({ ...whole.marks, [asCode('keberanian')]: { score: 5, note: '' } })
    expect(sheetOf(stray, smallRubric)).toEqual({
      ok: true,
      value: {
        scores: {
          integritas: { score: 4, note: 'Menolak amplop.' },
          pelayanan: { score: 'not-observed', note: '' },
        },
        remark: 'Tenang.',
        startedAt: began,
        endedAt: saved,
      },
    })
  })

  it('says the same as the sheet it came from, and no longer after a change', () => {
    const sheet = expectOk(sheetOf(whole, smallRubric), 'nothing is left')
    const copy = draftFromSheet(sheet, saved)
    expect(saysTheSame(copy, sheet, smallRubric)).toBe(true)
    const integrity = asCode('integritas')
    const changed = { ...copy, marks: { ...copy.marks, [integrity]: { score: 3 as const, note: 'Menolak amplop.' } } }
    expect(saysTheSame(changed, sheet, smallRubric)).toBe(false)
    expect(saysTheSame({ ...copy, remark: 'Lain.' }, sheet, smallRubric)).toBe(false)
    expect(saysTheSame(draft({}), sheet, smallRubric)).toBe(false)
  })
})
