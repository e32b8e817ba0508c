import { describe, expect, it } from 'vitest'
import { weightTotals } from '../../../../../renderer/features/desk/scheme/weight-totals.ts'
import { draftToScheme } from '../../../../../renderer/features/desk/scheme/draft-to-scheme.ts'
import { formatShare, readShare } from '../../../../../renderer/features/desk/scheme/person-number.ts'
import {
  emptyComponent,
  emptyGroup,
  readDraft,
  schemeToDraft,
} from '../../../../../renderer/features/desk/scheme/scheme-draft.ts'
import { codeOf, sampleFor, startFromProfile } from '../../../../../renderer/features/desk/scheme/scheme-start.ts'
import { cpns2024Daerah } from '../../../../../shared/profiles/cpns-2024-daerah.ts'
import { internalSelection } from '../../../../../shared/profiles/internal.ts'
import { jptPratama2019 } from '../../../../../shared/profiles/jpt-pratama-2019.ts'
import { refusedSampleScheme, sampleScheme } from '../../../../../shared/profiles/sample/sample-schemes.ts'

const words = { language: 'id', methodTitle: (method: string) => ({ id: method, en: method }) } as const
const component = (weight: string, group = '') => ({ ...emptyComponent, weight, group })

describe('shares as people type them', () => {
  it.each([
    ['60', '0.6'],
    ['33,5', '0.335'],
    ['60 %', '0.6'],
    ['1/3', '1/3'],
    ['12.500', '0.125'],
    ['enam puluh', null],
    ['', null],
  ])('%s is %s', (typed, share) => {
    expect(readShare(typed)).toBe(share)
  })

  it('are shown in per cent, or as the fraction that they are', () => {
    expect(formatShare('0.335', 'id')).toBe('33,5 %')
    expect(formatShare('1/3', 'id')).toBe('1/3')
  })
})

describe('the live total', () => {
  it('is exact: three thirds are a whole, 99,99 is none', () => {
    const thirds = { groups: [], components: ['1/3', '1/3', '1/3'].map((weight) => component(weight)) }
    expect(weightTotals(thirds)).toEqual([{ group: null, sum: '1', unread: 0, isWhole: true }])
    const short = { groups: [], components: [component('60'), component('39,99')] }
    expect(weightTotals(short)).toMatchObject([{ sum: '0.9999', isWhole: false }])
  })

  it('is no whole while a weight can not be read, even where the others sum to one', () => {
    const draft = { groups: [], components: [component('100'), component('')] }
    expect(weightTotals(draft)).toEqual([{ group: null, sum: '1', unread: 1, isWhole: false }])
  })

  it('counts groups at the top and components inside them', () => {
    const groups = [
      { ...emptyGroup, code: 'skd', weight: '40' },
      { ...emptyGroup, code: 'skb', weight: '60' },
    ]
    const components = [component('100', 'skd'), component('50', 'skb'), component('40', 'skb')]
    expect(weightTotals({ groups, components }).map(({ group, sum, isWhole }) => [group, sum, isWhole])).toEqual([
      [null, '1', true],
      ['skd', '1', true],
      ['skb', '0.9', false],
    ])
  })
})

describe('a scheme and its draft', () => {
  it.each([
    ['internal', sampleScheme, 'id'],
    ['internal, in English', sampleScheme, 'en'],
    ['CPNS', refusedSampleScheme, 'id'],
  ] as const)('the sample comes back as it was: %s', (_, scheme, language) => {
    expect(draftToScheme(schemeToDraft(scheme, language), scheme.profile)).toEqual({ scheme, problems: [] })
  })

  it('names every field that is missing or unreadable, all at once', () => {
    const draft = schemeToDraft(sampleScheme, 'id')
    const [first, ...rest] = draft.components
    if (!first) expect.unreachable('the sample has components')
    const broken = { ...draft, titleId: ' ', components: [{ ...first, weight: '140', code: 'Wawancara!' }, ...rest] }
    expect(draftToScheme(broken, internalSelection)).toEqual({
      scheme: null,
      problems: [
        { path: 'titleId', problem: 'missing' },
        { path: 'components.0.code', problem: 'code-form' },
        { path: 'components.0.weight', problem: 'not-a-share' },
      ],
    })
  })

  it('English text that is left empty says the same as the Indonesian', () => {
    const draft = { ...schemeToDraft(sampleScheme, 'id'), titleEn: '' }
    expect(draftToScheme(draft, internalSelection).scheme?.title.en).toBe(sampleScheme.title.id)
  })

  it('what was kept is read again, and what is of another shape is not', () => {
    const draft = schemeToDraft(sampleScheme, 'id')
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
    expect(readDraft('{"vacancies":')).toBeNull()
    expect(readDraft('[]')).toBeNull()
  })
})

describe('beginning with the rules', () => {
  it('JPT: the four bands leave one set of weights, which is filled in', () => {
    const start = startFromProfile(jptPratama2019, words)
    expect(start.components.map(({ method, weight }) => [method, weight])).toEqual([
      ['assessment-centre', '25'],
      ['paper', '20'],
      ['interview', '35'],
      ['track-record', '20'],
    ])
    expect(start.vacancies.map(({ places }) => places)).toEqual(['3'])
  })

  it('CPNS: groups with their weights, the exams with their maxima, the chain of tie-breaks', () => {
    const start = startFromProfile(cpns2024Daerah, words)
    expect(start.groups.map(({ code, weight }) => [code, weight])).toEqual([
      ['skd', '40'],
      ['skb', '60'],
    ])
    expect(start.components.map(({ method, group }) => [method, group])).toContainEqual(['basic-exam', 'skd'])
    expect(start.components.map(({ method, group }) => [method, group])).toContainEqual(['computer-exam', 'skb'])
    expect(start.components.some(({ method }) => method === 'interview')).toBe(false)
    expect(start.tieBreaks.length).toBeGreaterThan(3)
  })

  it('internal: an interview and a role-play with their rubrics', () => {
    const start = startFromProfile(internalSelection, words)
    expect(start.components.map(({ method, rubric }) => [method, rubric !== ''])).toEqual([
      ['interview', true],
      ['role-play', true],
    ])
  })

  it('offers a sample only to the profile it was made for', () => {
    expect(sampleFor(internalSelection)).toBe(sampleScheme)
    expect(sampleFor(jptPratama2019)).toBeNull()
  })

  it('makes a code of a title', () => {
    expect(codeOf('Wawancara Terstruktur (panel)')).toBe('wawancara-terstruktur-panel')
    expect(codeOf('2. Pénulisan makalah')).toBe('penulisan-makalah')
  })
})
