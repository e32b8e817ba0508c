/** The moment as this computer's clock shows it, in the record's form. The page's only reading of that clock as a time of day. */
import { millisToInstant, type Instant } from '../../shared/kernel/instant.ts'

export function instantNow(now: Date = new Date()): Instant {
  return millisToInstant(now.getTime(), -now.getTimezoneOffset())
}
