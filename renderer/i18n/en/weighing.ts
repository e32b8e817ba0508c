import type { Translated } from '../translated.ts'
import type { weighing as source } from '../id/weighing.ts'

export const weighing: Translated<typeof source> = {
  room: 'Weighing room',
}
