import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  draftFrom,
  emptyDraft,
  readDraft,
  type MeetingDraft,
} from '../../../../../renderer/features/weighing/integration/meeting-draft.ts'
import { asCode } from '../../../../../shared/kernel/ids.ts'
import { keyOfName } from '../../../../builders/selection-story.ts'

const [a, b] = [keyOfName('a'), keyOfName('b')]
const criterion = asCode('integritas')

const whole: MeetingDraft = {
  agreed: { [criterion]: { score: 4, reason: ' Dua contoh. ' }, [asCode('pelayanan')]: { score: null, reason: 'x' } },
  dissent: [{ assessor: b, criterion, score: 'not-observed', reason: 'Tidak terdengar.' }],
  attended: [b, a],
}

describe('what the meeting filled in', () => {
  it('is an agreement once it is whole: criteria without a level were not talked about', () => {
    expect(agreementOf(whole)).toEqual({
      ok: true,
      value: {
        agreed: { integritas: { score: 4, reason: 'Dua contoh.' } },
        dissent: [{ assessor: b, criterion, score: 'not-observed', reason: 'Tidak terdengar.' }],
        attended: [a, b].toSorted(),
      },
    })
  })

  it.each([
    [{ agreed: {} }, { kind: 'nothing' }],
    [{ agreed: { [criterion]: { score: 4, reason: ' ' } } }, { kind: 'reason', criterion }],
    [{ dissent: [{ assessor: b, criterion, score: null, reason: 'x' }] }, { kind: 'dissent', criterion, assessor: b }],
    [{ dissent: [{ assessor: b, criterion, score: 3, reason: '' }] }, { kind: 'dissent', criterion, assessor: b }],
    [{ attended: [] }, { kind: 'attended' }],
  ] as const)('says what is lacking in %o', (part, failure) => {
    expect(agreementOf({ ...whole, ...part } as MeetingDraft)).toEqual({ ok: false, failure })
  })

  it('comes back from its text, and from an agreement; any other text is no draft', () => {
    expect(readDraft(JSON.stringify(whole))).toEqual(whole)
    const agreed = agreementOf(whole)
    expect(agreed.ok && agreementOf(draftFrom(agreed.value))).toEqual(agreed)
    for (const text of [null, '', '{}', '[1', '{"agreed":{},"dissent":[],"attended":["nobody"]}'])
      expect(readDraft(text)).toBeNull()
    expect(emptyDraft([a])).toEqual({ agreed: {}, dissent: [], attended: [a] })
  })
})
