import { describe, expect, it } from 'vitest'
import { beginForm, readKept, readPaper, type PaperForm } from '../../../../../renderer/features/paper/paper-form.ts'
import { smallRubric } from '../../../../builders/selection-scheme.ts'

const codes = smallRubric.criteria.map(({ code }) => code)
const whole: PaperForm = {
  marks: codes.map((_, at) => ({ score: at === 0 ? 'not-observed' : 4, note: ` bukti ${at} ` })),
  remark: ' tenang ',
  date: '2026-11-24',
  start: '09:05',
  end: '09:25',
}

describe('a paper sheet as it is typed', () => {
  it('becomes the sheet that will be signed, times as this computer’s clock writes them', () => {
    const { sheet, left, problems } = readPaper(whole, smallRubric)
    expect([left, problems]).toEqual([[], []])
    expect(sheet?.scores).toEqual(
      Object.fromEntries(
        codes.map((code, at) => [code, { score: at === 0 ? 'not-observed' : 4, note: `bukti ${at}` }]),
      ),
    )
    expect(sheet?.remark).toBe('tenang')
    expect(sheet?.startedAt).toMatch(/^2026-11-24T09:05:00\.000[+-]\d\d:\d\d$/)
    expect(sheet?.endedAt).toMatch(/^2026-11-24T09:25:00\.000/)
  })

  it('names each criterion without a mark', () => {
    const marks = whole.marks.map((mark, at) => (at === 1 ? { ...mark, score: null } : mark))
    const { sheet, left } = readPaper({ ...whole, marks }, smallRubric)
    expect([sheet, left.map(({ code }) => code)]).toEqual([null, [codes[1]]])
  })

  it.each([
    [{ date: '' }, ['date']],
    [{ start: '' }, ['start']],
    [{ end: '' }, ['end']],
    [{ end: '09:04' }, ['order']],
  ] as const)('with %j lacks %j', (change, problems) => {
    expect(readPaper({ ...whole, ...change }, smallRubric)).toMatchObject({ sheet: null, problems })
  })
})

describe('what was kept', () => {
  it('comes back as it was typed, gaps and all', () => {
    const begun = beginForm(smallRubric, null, '2026-11-24')
    expect(readKept(JSON.stringify({ ...begun, start: '0' }), smallRubric)).toEqual({ ...begun, start: '0' })
    expect(readKept(JSON.stringify(whole), smallRubric)).toEqual(whole)
  })

  it.each([null, '', '{', '[]', JSON.stringify({ ...whole, marks: [] })])('is begun anew from %j', (kept) => {
    expect(readKept(kept, smallRubric)).toBeNull()
  })

  it('begins from an earlier copy where there is one', () => {
    const { sheet } = readPaper(whole, smallRubric)
    const again = beginForm(smallRubric, sheet, '2027-01-01')
    expect(readPaper(again, smallRubric).sheet).toEqual(sheet)
  })
})
