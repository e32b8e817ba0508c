/** The clock of this computer in the record's form, and a length of time as a stopwatch shows it. */
import { millisToInstant, type Instant } from '../../../shared/kernel/instant.ts'

export const instantNow = (): Instant => millisToInstant(Date.now(), -new Date().getTimezoneOffset())

export const instantAt = (millis: number): Instant => millisToInstant(millis, -new Date(millis).getTimezoneOffset())

/** `4:07`, `1:12:30`. */
export function asStopwatch(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const two = (n: number): string => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
