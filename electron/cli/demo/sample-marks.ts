/**
 * The marks of the sample: each candidate has something to show, each assessor an own hand, and each meeting its luck. Two
 * candidates get the very same marks from everybody, so that their tie reaches the third step of the chain.
 */
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Score, Sheet } from '../../../shared/subjects/scoring/entries.ts'
import { fraction } from './seeded.ts'

export interface Hand {
  /** Minus is severe. */
  readonly leniency: number
  readonly random: Random
}

const notes = [
  'Menyapa, memperkenalkan diri, lalu menanyakan keperluan warga.',
  'Menjelaskan syarat yang kurang dan menawarkan jalan keluar menurut aturan.',
  'Menolak amplop dengan tenang dan menyebut alasannya.',
  'Mengulang pokok keluhan dan memastikan warga setuju.',
  'Memberi contoh dari pekerjaan terakhir: masalah, tindakan, hasil.',
  'Jawaban berputar; baru menyebut hasil setelah ditanya dua kali.',
]

const clamp = (value: number): number => Math.min(5, Math.max(1, Math.round(value)))

export interface Meeting {
  readonly rubric: Rubric
  /** What the candidate has to show, 1 to 5; `level` where everybody is to give the same. */
  readonly ability: number
  readonly level: number | null
  readonly startedAt: Instant
  readonly endedAt: Instant
}

export function sampleSheet({ rubric, ability, level, startedAt, endedAt }: Meeting, hand: Hand): Sheet {
  const scores = rubric.criteria.map(({ code }, i) => {
    const drawn = clamp(ability + hand.leniency + (fraction(hand.random) - 0.5) * 2)
    const isUnseen = level === null && rubric.notObserved.rule === 'reweigh' && fraction(hand.random) < 0.01
    const score: Score = level !== null ? level : isUnseen ? 'not-observed' : drawn
    const note =
      score === 'not-observed'
        ? ''
        : (notes[(i + Math.floor(fraction(hand.random) * notes.length)) % notes.length] ?? '')
    return [code, { score, note }] as const
  })
  return { scores: Object.fromEntries(scores), remark: '', startedAt, endedAt }
}
