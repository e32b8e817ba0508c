/**
 * A wall-clock moment in the one form that the record accepts: `2026-11-24T14:03:22.123+07:00`, milliseconds and a
 * numeric offset always written. It is what the device claimed, so it is shown and warned about, never ordered by.
 */
import { z } from 'zod'

const form = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})([+-])(0\d|1[0-4]):([0-5]\d)$/

const isInstant = (text: string): boolean => {
  const match = form.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

export const instantSchema = z.string().refine(isInstant, { error: 'not-an-instant' }).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** A calendar day, `2026-11-24`. */
export const daySchema = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof daySchema>

/** Milliseconds since 1970 UTC, for comparing what two clocks claimed. */
export const instantToMillis = (instant: Instant): number => Date.parse(instant)

/** The moment as a clock `offsetMinutes` east of Greenwich shows it (Sawahlunto: 420, WIB). */
export function millisToInstant(millis: number, offsetMinutes: number): Instant {
  const local = new Date(millis + offsetMinutes * 60_000).toISOString().slice(0, -1)
  const sign = offsetMinutes < 0 ? '-' : '+'
  const size = Math.abs(offsetMinutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return instantSchema.parse(`${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`)
}
