/** The clock of this computer in the record's form, and time since then as a stopwatch shows it. */
import { instantToMillis, millisToInstant, type Instant } from '../../../shared/kernel/instant.ts'

export const instantNow = (): Instant => millisToInstant(Date.now(), -new Date().getTimezoneOffset())

export const instantAt = (millis: number): Instant => millisToInstant(millis, -new Date(millis).getTimezoneOffset())

/** `4:07`, `1:12:30`; never negative, also where the clock was set back. */
export function elapsedSince(started: Instant, nowMillis: number): string {
  const seconds = Math.max(0, Math.floor((nowMillis - instantToMillis(started)) / 1000))
  const two = (n: number): string => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
