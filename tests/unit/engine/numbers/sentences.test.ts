/**
 * A chair who reads only the sentence must decide as one who reads the table. Each case gives both the same numbers: the one who
 * reads the table decides by the figures, the one who reads the sentence by what it says, and they may never differ.
 */
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../../shared/engine/numbers/agreement.ts'
import type { PanelAgreement } from '../../../../shared/engine/numbers/agreement-answer.ts'
import { driftOf } from '../../../../shared/engine/numbers/drift.ts'
import type { SentenceValue } from '../../../../shared/engine/numbers/figure.ts'
import { whole } from '../../../../shared/engine/numbers/mark-table.ts'
import { severityOf } from '../../../../shared/engine/numbers/severity.ts'
import type { Severity } from '../../../../shared/engine/numbers/severity-answer.ts'
import { spreadOfMarks } from '../../../../shared/engine/numbers/spread.ts'
import { numbers as english } from '../../../../renderer/i18n/en/numbers.ts'
import { numbers as indonesian } from '../../../../renderer/i18n/id/numbers.ts'
import { aMarkTable, scattered } from '../../../builders/mark-tables.ts'

const clamp = (value: number): number => Math.max(1, Math.min(5, Math.round(value)))
const stories = Array.from({ length: 60 }, (_, seed) => seed)

describe('whether the means of this panel can be relied on', () => {
  /** Noise, and a level between assessors, grow with the seed: from one mind to none. */
  const panelOf = (seed: number): PanelAgreement => {
    const [noise, shift] = [seed % 6, Math.floor(seed / 6) % 4]
    const mark = (i: number, j: number, c: number) =>
      clamp(
        1 + (i % 5) + (shift * (j - 1)) / 2 + (noise === 0 ? 0 : scattered(2 * noise + 1, seed, i, j, c) - noise) / 2,
      )
    const [panel] = agreementOf(aMarkTable({ candidates: 6 + seed, assessors: 3, criteria: 4, mark }), whole).panels
    if (!panel) throw new Error('there is one panel')
    return panel
  }
  const byTable = ({ level, spacing, order }: PanelAgreement): string => {
    const { low = null, high = null } = level.interval ?? {}
    if (level.value === null || low === null || high === null) return 'no-number'
    if (low >= 0.75) return 'rely'
    const isOrdered = (spacing.interval?.low ?? spacing.value ?? 0) >= 0.75 && (order.value ?? 0) >= 0.7
    if (isOrdered) return 'look-at-severity'
    return high >= 0.75 && level.value >= 0.5 ? 'nothing-known' : 'meet-first'
  }
  const bySentence: Readonly<Record<PanelAgreement['sentence']['key'], string>> = {
    'agreement-none': 'no-number',
    'agreement-firm': 'rely',
    'agreement-order-not-level': 'look-at-severity',
    'agreement-open': 'nothing-known',
    'agreement-weak': 'meet-first',
    'agreement-point-firm': 'no-number',
    'agreement-point-weak': 'no-number',
  }

  it('is decided alike by sentence and table', () => {
    const panels = stories.map(panelOf)
    for (const panel of panels) expect(bySentence[panel.sentence.key]).toBe(byTable(panel))
    // All decisions occur, else this shows little.
    expect(new Set(panels.map(byTable)).size).toBeGreaterThanOrEqual(3)
  })

  it('says that order is agreed on and level is not', () => {
    const mark = (i: number, j: number, c: number) => clamp(1 + (i % 3) + j + (scattered(20, i, j, c) === 0 ? 1 : 0))
    const [panel] = agreementOf(aMarkTable({ candidates: 40, assessors: 3, criteria: 4, mark }), whole).panels
    expect(panel?.sentence.key).toBe('agreement-order-not-level')
    expect(indonesian.sentence['agreement-order-not-level']).toContain(
      'sepakat tentang urutan peserta, tetapi belum tentang tinggi-rendahnya nilai',
    )
  })
})

describe('whether candidates of different assessors can be compared', () => {
  const severityFor = (seed: number): Severity => {
    const [gap, kind] = [(seed % 5) / 2, seed % 3]
    const mark = (i: number, j: number, c: number) => {
      const isMet = kind === 0 ? Math.floor(j / 2) === i % 2 : kind === 1 ? (i + j) % 4 < 2 : j < 3 || i < 1
      return isMet ? clamp(2 + (i % 5) / 2 - (j === 0 ? gap : 0) + scattered(3, seed, i, j, c) / 2) : null
    }
    return severityOf(aMarkTable({ candidates: 20, assessors: 4, criteria: 4, mark }), whole)
  }
  const byTable = ({ figure, subsets, thin, differP, candidates }: Severity): string => {
    if (subsets.length > 1) return 'score-one-together'
    if (thin.length > 0) return 'wait-for-more'
    if (figure.reason !== null) return 'no-number'
    if (differP === null || differP >= 0.05) return 'compare-raw'
    const moved = candidates.filter(
      ({ raw, fair, rawPlace, fairPlace }) =>
        raw !== null && fair !== null && Math.abs(fair - raw) >= 0.25 && rawPlace !== fairPlace,
    )
    return moved.length === 0 ? 'differs-without-effect' : `look-at-${moved.length === 1 ? 'one' : 'several'}`
  }
  const bySentence: Readonly<Record<Severity['sentence']['key'], string>> = {
    'severity-none': 'no-number',
    'severity-apart': 'score-one-together',
    'severity-thin': 'wait-for-more',
    'severity-alike': 'compare-raw',
    'severity-differ': 'differs-without-effect',
    'severity-differ-one': 'look-at-one',
    'severity-differ-many': 'look-at-several',
  }

  it('is decided alike by sentence and table', () => {
    const all = stories.map(severityFor)
    for (const severity of all) expect(bySentence[severity.sentence.key]).toBe(byTable(severity))
    expect(new Set(all.map(byTable)).size).toBeGreaterThanOrEqual(3)
  })
})

describe('whether the integration meeting has something to talk about', () => {
  it('is decided alike by sentence and table', () => {
    const decisions = stories.map((seed) => {
      const noise = seed % 5
      const mark = (i: number, j: number, c: number) =>
        clamp(3 + scattered(2 * noise + 1, seed, i, j, c) / 2 - noise / 2)
      const { far, sheets, sentence } = spreadOfMarks(
        aMarkTable({ candidates: 8, assessors: 3, criteria: 2, mark }),
        whole,
        2,
      )
      const table = sheets.some(({ isOutlier }) => isOutlier) ? 'sheets' : far.length > 0 ? 'criteria' : 'nothing'
      const said = {
        'spread-outliers': 'sheets',
        'spread-far': 'criteria',
        'spread-close': 'nothing',
        'spread-none': '',
      }
      expect(said[sentence.key]).toBe(table)
      return table
    })
    expect(new Set(decisions).size).toBeGreaterThanOrEqual(2)
  })

  it('says nothing of drift that is not marked, and names whom where it is', () => {
    const mark = (i: number, j: number, c: number) =>
      clamp(2 + ((i * 7) % 3) / 2 + (j === 0 ? i / 15 : 0) + scattered(2, i, j, c) / 4)
    const { assessors, sentence } = driftOf(aMarkTable({ candidates: 30, assessors: 3, criteria: 4, mark }), whole)
    const marked = assessors.filter(
      ({ change, p }) => change !== null && p !== null && Math.abs(change) > 0.5 && p < 0.01,
    )
    expect(marked.length).toBeGreaterThan(0)
    expect(sentence).toMatchObject({ key: 'drift-some', values: { drifting: { value: marked.length } } })
  })
})

describe('the words of the sentences', () => {
  const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()

  it('take the same values in both languages', () => {
    expect(Object.keys(english.sentence)).toEqual(Object.keys(indonesian.sentence))
    for (const [key, text] of Object.entries(indonesian.sentence))
      expect([key, holes(english.sentence[key as keyof typeof english.sentence])]).toEqual([key, holes(text)])
  })

  it('find every value that they ask for', () => {
    const all = stories.flatMap((seed) => {
      const mark = (i: number, j: number, c: number) =>
        seed % 7 === 0 ? 3 : seed % 5 === 0 && Math.floor(j / 2) !== i % 2 ? null : 1 + scattered(5, seed, i, j, c)
      const table = aMarkTable({ candidates: 8, assessors: 4, criteria: 3, mark })
      const { panels, sentence } = agreementOf(table, whole)
      return [
        ...panels.map((panel) => panel.sentence),
        sentence,
        severityOf(table, whole).sentence,
        spreadOfMarks(table, whole, 2).sentence,
        driftOf(table, whole).sentence,
      ] as readonly { key: string; values: Readonly<Record<string, SentenceValue>> }[]
    })
    expect(all.length).toBeGreaterThan(0)
    for (const { key, values } of all) {
      const text = indonesian.sentence[key as keyof typeof indonesian.sentence]
      for (const hole of holes(text))
        if (hole !== 'reason') expect([key, Object.keys(values)]).toEqual([key, expect.arrayContaining([hole])])
    }
  })
})
