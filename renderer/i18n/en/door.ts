import type { Translated } from '../translated.ts'
import type { door as source } from '../id/door.ts'

export const door: Translated<typeof source> = {
  room: 'Door',
}
