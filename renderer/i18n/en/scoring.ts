import type { Translated } from '../translated.ts'
import type { scoring as source } from '../id/scoring.ts'

export const scoring: Translated<typeof source> = {
  room: 'Scoring room',
}
