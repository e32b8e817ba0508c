/**
 * The sample selection from founding to handover, told as the committee lives it: twelve people, each with an own data folder,
 * who hand each other nothing but files. What happens on the way: one recusal, one assessor ill at noon and replaced, one
 * candidate absent, one late, a tie that reaches the third step, one amendment, one bundle after the gate.
 */
import { foundPhase } from './story-found.ts'
import { scorePhase } from './story-score.ts'
import { weighPhase } from './story-weigh.ts'
import type { Cast } from './cast.ts'
import type { StoryResult } from './story-result.ts'

export async function tellStory(cast: Cast, say: (line: string) => void): Promise<StoryResult> {
  say('Mendirikan seleksi, mendaftarkan orang, mengunci skema …')
  await foundPhase(cast)
  say('Menilai: tujuh asesor, masing-masing sendiri …')
  await scorePhase(cast)
  say('Membuka gerbang, menghitung, menetapkan, menyerahkan …')
  return weighPhase(cast)
}
