/**
 * How far a device's clock stood from the one on the room's wall. A person reads hours and minutes off a wall, so the seconds are
 * taken from the device: the difference is then one of whole minutes, and two clocks that show the same minute do not differ.
 */
import { instantToMillis, millisToInstant, type Instant } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { clockLimits } from '../../rules/clock-limits.ts'

/** Milliseconds; what goes beyond is said aloud and stands in the room's minutes. */
export const toleratedDifference = clockLimits.minutes * 60_000

/** Milliseconds by which the device was ahead of the wall; negative where it was behind. */
export const clockDifference = ({ device, room }: { readonly device: Instant; readonly room: Instant }): number =>
  instantToMillis(device) - instantToMillis(room)

export const isApart = (difference: number): boolean => Math.abs(difference) > toleratedDifference

const day = 24 * 60 * 60_000

/** What a typed `14.03` or `14:03` means at the moment when the device shows `now`: the nearest such minute, of yesterday or tomorrow too. */
export function wallClock(typed: string, now: Instant): Result<Instant, { readonly kind: 'not-a-time' }> {
  const wall = minutesIn(typed)
  if (wall === null) return err({ kind: 'not-a-time' })
  const shown = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16))
  const apart = (wall - shown) * 60_000
  const nearest = apart > day / 2 ? apart - day : apart <= -day / 2 ? apart + day : apart
  return ok(millisToInstant(instantToMillis(now) + nearest, offsetOf(now)))
}

/** A typed time on the day that `near` lies on, at its offset. */
export function timeOnDay(typed: string, near: Instant): Result<Instant, { readonly kind: 'not-a-time' }> {
  const minutes = minutesIn(typed)
  if (minutes === null) return err({ kind: 'not-a-time' })
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000`
  return ok(`${near.slice(0, 11)}${time}${near.slice(-6)}` as Instant)
}

function minutesIn(typed: string): number | null {
  const match = /^\s*([01]?\d|2[0-3])[.:]([0-5]\d)\s*$/.exec(typed)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** Minutes east of Greenwich. */
function offsetOf(instant: Instant): number {
  const [hours = '0', minutes = '0'] = instant.slice(-5).split(':')
  return (Number(hours) * 60 + Number(minutes)) * (instant.at(-6) === '-' ? -1 : 1)
}
