import type { Translated } from '../translated.ts'
import type { audit as source } from '../id/audit.ts'

export const audit: Translated<typeof source> = {
  room: 'Verification',
}
