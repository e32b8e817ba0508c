/** What a clock on the wall shows, read to the minute, as a moment near this computer's own. */
import { instantToMillis, millisToInstant, type Instant } from '../../../shared/kernel/instant.ts'

const minutesOfDay = 24 * 60

/** `time`: `08:02` or `08.02`; `null` where it is no time. Seconds are this computer's, so that only minutes are compared. */
export function roomTime(time: string, now: Instant): Instant | null {
  const parts = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(time.trim())
  if (!parts) return null
  const shown = Number(parts[1]) * 60 + Number(parts[2])
  const own = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16))
  // The nearer of the two days, where one of the clocks is past midnight.
  const half = minutesOfDay / 2
  const difference = ((shown - own + half + minutesOfDay) % minutesOfDay) - half
  const sign = now.at(-6) === '-' ? -1 : 1
  const offset = sign * (Number(now.slice(-5, -3)) * 60 + Number(now.slice(-2)))
  return millisToInstant(instantToMillis(now) + difference * 60_000, offset)
}
