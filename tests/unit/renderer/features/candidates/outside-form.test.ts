import { describe, expect, it } from 'vitest'
import {
  emptyForm,
  nextForm,
  readForm,
  readKept,
} from '../../../../../renderer/features/candidates/outside/outside-form.ts'
import { asCode } from '../../../../../shared/kernel/ids.ts'
import type { OutsideComponent } from '../../../../../shared/subjects/exam-scores/view-outside.ts'
import { examComponents } from '../../../../../shared/subjects/exam-scores/view-outside.ts'
import { aSelection } from '../../../../builders/selection-field.ts'

const both = (text: string) => ({ id: text, en: text })
const component = {
  code: asCode('asesmen'),
  title: both('Asesmen'),
  lacking: 0,
  parts: [
    { code: asCode('satu'), title: both('Satu'), maximum: '60', minimum: null },
    { code: asCode('dua'), title: both('Dua'), maximum: '40', minimum: null },
  ] as unknown as OutsideComponent['parts'],
}
const scan = { token: 'tanda', name: 'Laporan.PDF' }
const filled = {
  candidate: 'a'.repeat(32),
  component: 'asesmen',
  parts: ['45,5', ' 31.25 '],
  source: ' RSUD ',
  number: '445/12',
  date: '2026-11-03',
  validUntil: '',
}

describe('a result typed from its report', () => {
  it('is read with comma and point alike, and asks for the scan', () => {
    expect(readForm(filled, component, scan)).toEqual({
      problems: {},
      request: {
        candidate: filled.candidate,
        component: 'asesmen',
        result: {
          parts: { satu: '45.5', dua: '31.25' },
          source: 'RSUD',
          report: { number: '445/12', date: '2026-11-03', validUntil: null },
        },
        scan: 'tanda',
        mediaType: 'application/pdf',
      },
    })
    expect(readForm(filled, component, null)).toEqual({ problems: { scan: 'file' }, request: null })
  })

  it.each([
    [{ candidate: '' }, { candidate: 'missing' }],
    [{ parts: ['', '1'] }, { 'parts.0': 'missing' }],
    [{ parts: ['banyak', '1'] }, { 'parts.0': 'number' }],
    [{ parts: ['1', '40,01'] }, { 'parts.1': 'range' }],
    [{ parts: ['-1', '40'] }, { 'parts.0': 'range' }],
    [{ source: ' ' }, { source: 'missing' }],
    [{ date: '' }, { date: 'date' }],
    [{ validUntil: '2026-11-02' }, { validUntil: 'order' }],
  ])('says what is wrong in %o', (part, problems) => {
    expect(readForm({ ...filled, ...part }, component, scan)).toEqual({ problems, request: null })
  })

  it('is kept as text; the next of the same report needs only name and points', () => {
    expect(readKept(JSON.stringify(filled))).toEqual(filled)
    expect(readKept('{')).toBeNull()
    expect(nextForm(filled)).toEqual({ ...filled, candidate: '', parts: [] })
    expect(emptyForm('asesmen').component).toBe('asesmen')
  })

  it('is only asked for where the scheme has such a test', () => {
    expect(examComponents(aSelection({ upTo: 'frozen' }).chair.state)).toEqual([])
  })
})
