import type { Translated } from '../translated.ts'
import type { candidates as source } from '../id/candidates.ts'

export const candidates: Translated<typeof source> = {
  room: 'Candidates',
}
