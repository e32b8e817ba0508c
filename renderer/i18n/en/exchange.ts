import type { Translated } from '../translated.ts'
import type { exchange as source } from '../id/exchange.ts'

export const exchange: Translated<typeof source> = {
  room: 'Exchange',
}
