import type { Translated } from '../translated.ts'
import type { results as source } from '../id/results.ts'

export const results: Translated<typeof source> = {
  room: 'Results',
}
