import { describe, expect, it } from 'vitest'
import {
  emptyAnnouncement,
  readAnnouncement,
  readForm,
} from '../../../../../renderer/features/desk/announcement/announcement-form.ts'
import {
  checkFreeze,
  compareWithAnnouncement,
  rubricsUsed,
} from '../../../../../renderer/features/desk/freeze/view-freezing.ts'
import { mediaTypeOf } from '../../../../../renderer/features/desk/media-type.ts'
import { nextPanel, panelGaps, toDraw } from '../../../../../renderer/features/desk/roster/panels-draft.ts'
import { cpns2024Daerah } from '../../../../../shared/profiles/cpns-2024-daerah.ts'
import { internalSelection } from '../../../../../shared/profiles/internal.ts'
import { refusedSampleScheme, sampleScheme } from '../../../../../shared/profiles/sample/sample-schemes.ts'
import { shippedRubrics } from '../../../../../shared/profiles/shipped-rubrics.ts'
import { announcedOf } from '../../../../../shared/subjects/announcements/differences.ts'
import { keyOfName } from '../../../../builders/selection-story.ts'

describe('the announcement as typed from the paper', () => {
  const form = {
    ...emptyAnnouncement('letter'),
    number: '800/1/2026',
    date: '2026-11-02',
    publication: [{ channel: 'Papan pengumuman', date: '2026-11-02' }],
    components: [{ code: 'wawancara', method: 'interview', share: '60' }],
  }
  const file = { token: 't'.repeat(22), name: 'surat.PDF' }
  const files = { document: file, proofs: [{ token: 'p'.repeat(22), name: 'layar.png' }] }

  it('becomes what is recorded, shares exact and files with their kind', () => {
    expect(readForm(form, files)).toEqual({
      problems: {},
      announced: {
        kind: 'letter',
        number: '800/1/2026',
        date: '2026-11-02',
        file: file.token,
        mediaType: 'application/pdf',
        publication: [
          { channel: 'Papan pengumuman', date: '2026-11-02', file: 'p'.repeat(22), mediaType: 'image/png' },
        ],
        components: [{ code: 'wawancara', method: 'interview', share: '0.6' }],
      },
    })
  })

  it('says what is missing where, and records nothing until it is whole', () => {
    const row = form.components[0] ?? expect.unreachable('one row')
    const broken = { ...form, date: '', components: [row, { ...row, share: '140', method: '' }] }
    expect(readForm(broken, { document: null, proofs: [] })).toEqual({
      announced: null,
      problems: {
        date: 'missing',
        document: 'file',
        'publication.0.proof': 'file',
        'components.0.code': 'code-twice',
        'components.1.code': 'code-twice',
        'components.1.method': 'missing',
        'components.1.share': 'share',
      },
    })
  })

  it('its texts are kept over a restart', () => {
    expect(readAnnouncement(JSON.stringify(form))).toEqual(form)
    expect(readAnnouncement('nonsense')).toBeNull()
  })

  it('an unknown ending is just bytes', () => {
    expect(mediaTypeOf('bukti')).toBe('application/octet-stream')
  })
})

describe('what a freeze would be', () => {
  const check = (passes: { rule: string; basis: string }[]) =>
    checkFreeze({ profile: cpns2024Daerah, scheme: refusedSampleScheme, rubrics: shippedRubrics, passes })

  it('CPNS of a region: the interview is refused, with rule, source and standing', () => {
    const finding = check([]).left.find(({ kind }) => kind === 'method-forbidden')
    expect(finding).toMatchObject({ rule: 'skb-tanpa-wawancara', component: 'wawancara' })
    expect(finding?.rule !== null && finding?.source.law).toContain('PermenPANRB 6/2024')
  })

  it('a pass counts for a rule that is broken and may be passed, with a basis, and for no other', () => {
    const passable = check([]).findings.find(({ overridable }) => overridable)
    const rule = passable?.rule ?? expect.unreachable('one may be passed')
    const passed = check([
      { rule, basis: ' Surat MenPANRB ' },
      { rule: 'pembulatan', basis: 'Tidak dilanggar' },
    ])
    expect(passed.passes).toEqual([{ rule, basis: 'Surat MenPANRB' }])
    expect(passed.left.some((finding) => finding.rule === rule)).toBe(false)
    expect(check([{ rule, basis: ' ' }]).passes).toEqual([])
  })

  it('the sample is sound, and differs from an announcement only where that differs', () => {
    const request = { profile: internalSelection, scheme: sampleScheme, rubrics: shippedRubrics, passes: [] }
    expect(checkFreeze(request).findings).toEqual([])
    const [first, ...rest] = announcedOf(sampleScheme)
    if (!first) expect.unreachable('something is announced')
    expect(
      compareWithAnnouncement(sampleScheme, [{ ...first, method: 'paper' }]).map(({ problem }) => problem),
    ).toEqual(['method', 'not-announced'])
    expect(compareWithAnnouncement(sampleScheme, [first, ...rest]).map(({ problem }) => problem)).toEqual([null, null])
    expect(rubricsUsed(sampleScheme, shippedRubrics)).toHaveLength(2)
  })
})

describe('panels on their way to the draw', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(keyOfName)
  if (!a || !b || !c) throw new Error('bug: three keys')
  const seed = 'ab'.repeat(32)
  const panel = (code: string, members: (typeof a)[], reserves: (typeof a)[] = [], vacancies: string[] = []) => ({
    code,
    members,
    reserves,
    vacancies,
  })

  it('are complete with members, one seat each, every vacancy served and a seed', () => {
    const draft = { panels: [panel('panel-a', [a], [c], ['satu']), panel('panel-b', [b], [c])], seed }
    expect(panelGaps(draft, ['satu', 'dua'])).toEqual([])
    expect(toDraw(draft, ['satu', 'dua'])).toEqual({
      panels: [
        { code: 'panel-a', members: [a], reserves: [c] },
        { code: 'panel-b', members: [b], reserves: [c] },
      ],
      seed,
      serves: { 'panel-a': ['satu'] },
    })
  })

  it('say each thing that is wrong', () => {
    const draft = { panels: [panel('Panel A', [a, b], [a], ['satu']), panel('panel-b', [b], [], ['satu'])], seed: 'x' }
    expect(panelGaps(draft, ['satu', 'dua'])).toEqual([
      { kind: 'code', panel: 'Panel A' },
      { kind: 'member-and-reserve', panel: 'Panel A' },
      { kind: 'seated-twice', key: b },
      { kind: 'vacancy-unserved', vacancy: 'dua' },
      { kind: 'seed' },
    ])
    expect(toDraw(draft, ['satu'])).toBeNull()
    expect(panelGaps({ panels: [], seed }, ['satu'])).toEqual([{ kind: 'no-panels' }])
  })

  it('get the next free letter', () => {
    expect(nextPanel([panel('panel-a', []), panel('panel-c', [])]).code).toBe('panel-b')
  })
})
