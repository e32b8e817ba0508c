/** The day by this computer's clock, for papers and file names. No rule reads it. */
import type { Day } from '../../../shared/kernel/instant.ts'

export function today(now = new Date()): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as Day
}
