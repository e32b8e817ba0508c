import { describe, expect, it } from 'vitest'
import { hintThresholds } from '../../../../shared/profiles/scoring-hints.ts'
import { asCandidateId, asCode, type CandidateId } from '../../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../../shared/kernel/instant.ts'
import { structuredInterview } from '../../../../shared/profiles/rubrics/structured-interview.ts'
import {
  extremesWithoutEvidence,
  needsEvidence,
  ownSentences,
  sentencesIn,
  viewHints,
} from '../../../../shared/subjects/scoring/view-hints.ts'
import type { Score, Sheet } from '../../../../shared/subjects/scoring/entries.ts'
import { sealSheet } from '../../../../shared/subjects/scoring/decide.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { two } from '../../../builders/selection-acts.ts'
import { aSelection } from '../../../builders/selection-field.ts'

const rubric = structuredInterview
const codes = rubric.criteria.map(({ code }) => code)
const somebody = (n: number): CandidateId => asCandidateId(String(n).padStart(32, '0'))
const began = instantSchema.parse('2026-11-24T09:00:00.000+07:00')
const ended = instantSchema.parse('2026-11-24T09:20:00.000+07:00')

const varied: readonly Score[] = [2, 4, 3, 2, 4, 3, 2]
const sheet = (scores: readonly Score[], notes: readonly string[] = [], endedAt = ended): Sheet => ({
  scores: Object.fromEntries(
    codes.map((code, i) => [
      code,
      { score: scores[i] ?? 3, note: notes[i] ?? `Bukti tersendiri nomor ${i} di ruang ini` },
    ]),
  ),
  remark: '',
  startedAt: began,
  endedAt,
})

const hints = (one: Sheet, known: ReadonlyMap<string, ReadonlySet<CandidateId>> = new Map()) =>
  viewHints({ sheet: one, rubric, ownSentences: known, candidate: somebody(0), limits: hintThresholds })

describe('private hints', () => {
  it('says nothing of a sheet with evidence, of varied levels, made in time', () => {
    expect(hints(sheet(varied))).toEqual([])
  })

  it('names criteria scored without a word; the lowest and highest level are no hint but hold the seal', () => {
    const bare = sheet([1, 4, 5, 2, 4, 3, 2], ['', '  ', ''])
    expect(hints(bare)).toEqual([{ kind: 'score-without-evidence', criteria: [codes[1]] }])
    expect(extremesWithoutEvidence(bare.scores, rubric)).toEqual([codes[0], codes[2]])
  })

  it.each([
    [1, ' \n', true],
    [5, '', true],
    [1, 'Menerima amplop.', false],
    [2, '', false],
    [4, '', false],
    ['not-observed', '', false],
    [null, '', false],
  ] as const)('level %s with the note %j: evidence is owed is %s', (score, note, owed) => {
    expect(needsEvidence({ score, note })).toBe(owed)
  })

  it('asks no evidence for what was not observed', () => {
    expect(hints(sheet(['not-observed', 4, 3, 2, 4], ['']))).toEqual([])
  })

  it('counts the own candidates of one sentence, whatever its case and punctuation', () => {
    const note = 'Menjelaskan syarat yang kurang, lalu menawarkan jalan keluar!'
    const [sentence = ''] = sentencesIn(note, hintThresholds)
    const known = (others: number) =>
      new Map([[sentence, new Set(Array.from({ length: others }, (_, n) => somebody(n + 1)))]])
    const noted = sheet(varied, [note.toUpperCase()])
    expect(hints(noted, known(hintThresholds.sameSentenceCandidates - 2))).toEqual([])
    expect(hints(noted, known(hintThresholds.sameSentenceCandidates - 1))).toEqual([
      { kind: 'same-sentence', criteria: [codes[0]], candidates: hintThresholds.sameSentenceCandidates },
    ])
  })

  it('does not count the candidate at hand twice', () => {
    const note = 'Menjelaskan syarat yang kurang, lalu menawarkan jalan keluar'
    const [sentence = ''] = sentencesIn(note, hintThresholds)
    const known = new Map([[sentence, new Set([somebody(0), somebody(1)])]])
    expect(hints(sheet(varied, [note]), known)).toEqual([])
  })

  it('leaves short sentences alone', () => {
    expect(sentencesIn('Baik. Ya! Cukup jelas;\n', hintThresholds)).toEqual([])
  })

  it.each([
    [3, 'all-in-the-middle'],
    [4, 'all-equal'],
  ])('sees that every level is %i', (level, kind) => {
    expect(hints(sheet(codes.map(() => level)))).toEqual([{ kind, level }])
  })

  it('looks past what was not observed when it compares levels', () => {
    expect(hints(sheet(['not-observed', ...codes.slice(1).map(() => 2)]))).toEqual([{ kind: 'all-equal', level: 2 }])
  })

  it('sees haste by the sheet’s own clock', () => {
    const quick = instantSchema.parse('2026-11-24T09:00:04.000+07:00')
    expect(hints(sheet(varied, [], quick))).toEqual([{ kind: 'scored-in-seconds', seconds: 4 }])
  })
})

describe('the own sentences', () => {
  it('say nothing of somebody from whom one recused oneself', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a] = two(field.assessors)
    const note = 'Menyapa warga dan menanyakan keperluannya'
    const plain = field.sheetFor(field.about(0).instrument, 3)
    const noted: Sheet = { ...plain, scores: { ...plain.scores, [asCode('integritas')]: { score: 3, note } } }
    for (const index of [0, 1]) a.signs(expectOk(sealSheet(a.state, a.key, field.about(index), noted), 'a whole sheet'))
    a.signs(field.declaration(a, [field.recusal(0)]))
    const [sentence = ''] = sentencesIn(note, hintThresholds)
    expect(ownSentences(a.state, a.key, hintThresholds.sameSentenceCharacters).get(sentence)).toEqual(
      new Set([field.candidate(1)]),
    )
  })

  it('come from own sealed sheets alone', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 3 })
    const [a, b] = two(field.assessors)
    const note = 'Menyapa warga dan menanyakan keperluannya'
    const noted = (level: number): Sheet => {
      const plain = field.sheetFor(field.about(0).instrument, level)
      return { ...plain, scores: { ...plain.scores, [asCode('integritas')]: { score: level, note } } }
    }
    for (const index of [0, 1])
      a.signs(expectOk(sealSheet(a.state, a.key, field.about(index), noted(3)), 'a whole sheet'))
    b.signs(expectOk(sealSheet(b.state, b.key, field.about(2), noted(4)), 'a whole sheet'))
    field.world.share()
    const [sentence = ''] = sentencesIn(note, hintThresholds)
    expect(ownSentences(a.state, a.key, hintThresholds.sameSentenceCharacters).get(sentence)).toEqual(
      new Set([field.candidate(0), field.candidate(1)]),
    )
  })
})
