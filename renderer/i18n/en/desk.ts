import type { Translated } from '../translated.ts'
import type { desk as source } from '../id/desk.ts'

export const desk: Translated<typeof source> = {
  room: 'Selection desk',
}
