import { describe, expect, it } from 'vitest'
import { viewProposal } from '../../../shared/engine/view-proposal.ts'
import { hashToWords } from '../../../shared/record/fingerprint.ts'
import { admitPeople, revokeKey } from '../../../shared/subjects/selection/decide.ts'
import { holderDraft, lastOf, nowhere, stepping, two } from '../../builders/selection-acts.ts'
import { admission, aSelection } from '../../builders/selection-field.ts'
import { hashOfText } from '../../builders/selection-story.ts'

describe('what a proposal says', () => {
  it('an admission: who, in which roles, with which words', () => {
    const field = aSelection({ upTo: 'founded' })
    const person = field.world.person('baru')
    const entry = lastOf(field.chair.signs(admitPeople([admission(person, ['assessor', 'room-lead'])])))
    expect(viewProposal(field.chair.state, entry.hash)).toMatchObject({
      person: { kind: 'value', value: { name: 'baru' } },
      roles: ['assessor', 'room-lead'],
      words: hashToWords(hashOfText('request of baru')),
      replaces: null,
    })
  })

  it('the freeze: the scheme whole, shares of the total, the announcement it rests on', () => {
    const field = aSelection({ upTo: 'frozen' })
    expect(viewProposal(field.secretary.state, field.step('freeze').hash)).toMatchObject({
      scheme: field.scheme,
      shares: [{ code: 'wawancara', share: '1' }],
      rubrics: [{ code: 'lembar-wawancara' }],
      announcement: { number: '800/1/2026' },
      isChange: false,
    })
  })

  it('the roster: panels with names, and which vacancy is split over panels', () => {
    const field = aSelection({ upTo: 'rostered', candidates: 4, panels: 2 })
    const proposal = viewProposal(field.secretary.state, field.step('roster').hash)
    expect(proposal).toMatchObject({
      candidates: 4,
      places: 4,
      split: [{ id: 'pranata-komputer', en: 'pranata-komputer' }],
    })
    if (proposal?.type !== 'roster.fixed.v1') expect.unreachable('it is a roster')
    expect(proposal.panels.map(({ members, candidates }) => [members.map(({ name }) => name), candidates])).toEqual([
      [['asesor-1-1', 'asesor-1-2'], 2],
      [['asesor-2-1', 'asesor-2-2'], 2],
    ])
  })

  it('a replacement: who for whom, about which candidates, why', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [out] = two(field.assessors)
    const candidates = [field.candidate(0)]
    const entry = lastOf(
      field.secretary.signs(stepping(field.secretary, { out, in: lastOf(field.reserves), candidates })),
    )
    expect(viewProposal(field.secretary.state, entry.hash)).toMatchObject({
      out: { name: out.name },
      in: { name: 'cadangan-1' },
      candidates: [{ display: { number: 'P-1' } }],
      cause: 'recused',
      note: { kind: 'value', value: { text: 'Berita acara' } },
    })
  })

  it('who is replaced in office, and whose key is revoked', () => {
    const field = aSelection({ upTo: 'admitted' })
    const replaced = lastOf(field.chair.signs(holderDraft('secretary', field.world.person('pengganti'), null)))
    expect(viewProposal(field.chair.state, replaced.hash)).toMatchObject({
      office: 'secretary',
      old: { name: 'sekretaris' },
      person: { value: { name: 'pengganti' } },
      decree: { number: '821/7/2026' },
    })
    const revoked = lastOf(field.chair.signs(revokeKey(field.desk.key, null, 'lost')))
    expect(viewProposal(field.chair.state, revoked.hash)).toMatchObject({ who: { name: 'registrasi' }, cause: 'lost' })
  })

  it('is nothing where the entry is not here', () => {
    expect(viewProposal(aSelection({ upTo: 'founded' }).chair.state, nowhere)).toBeNull()
  })
})
