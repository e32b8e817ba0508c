import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantSchema, millisToInstant } from '../../../../shared/kernel/instant.ts'
import { clockLimits } from '../../../../shared/rules/clock-limits.ts'
import {
  clockDifference,
  isApart,
  timeOnDay,
  toleratedDifference,
  wallClock,
} from '../../../../shared/subjects/sessions/clock-difference.ts'

const at = (text: string) => instantSchema.parse(text)
const now = at('2026-11-24T14:03:22.123+07:00')

describe('the clock on the wall', () => {
  it.each(['14.03', '14:03', ' 14.03 ', '14.03\t'])('%j is this very minute: no difference', (typed) => {
    expect(wallClock(typed, now)).toEqual({ ok: true, value: now })
  })

  it('may be behind and ahead, over midnight too', () => {
    expect(wallClock('13.50', now)).toEqual({ ok: true, value: at('2026-11-24T13:50:22.123+07:00') })
    expect(wallClock('23.59', at('2026-11-24T00:01:00.000+07:00'))).toEqual({
      ok: true,
      value: at('2026-11-23T23:59:00.000+07:00'),
    })
    expect(wallClock('0.01', at('2026-11-24T23:59:00.000+07:00'))).toEqual({
      ok: true,
      value: at('2026-11-25T00:01:00.000+07:00'),
    })
  })

  it.each(['', '24.00', '14.60', '14', '1403', '14.3', 'pukul 14.03', '-1.00'])('%j is no time', (typed) => {
    expect(wallClock(typed, now)).toEqual({ ok: false, failure: { kind: 'not-a-time' } })
    expect(timeOnDay(typed, now)).toEqual({ ok: false, failure: { kind: 'not-a-time' } })
  })

  it('differs by whole minutes and by half a day at most, whatever is typed and wherever', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const millis = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
    fc.assert(
      fc.property(minute, millis, fc.constantFrom(420, 480, 540, -210, 0), (typed, device, offset) => {
        const shown = millisToInstant(device, offset)
        const two = (value: number): string => String(value).padStart(2, '0')
        const text = `${two(Math.floor(typed / 60))}:${two(typed % 60)}`
        const wall = wallClock(text, shown)
        if (!wall.ok) throw new Error(text)
        const difference = clockDifference({ device: shown, room: wall.value })
        expect([wall.value.slice(11, 16), wall.value.slice(-6)]).toEqual([text, shown.slice(-6)])
        expect(Math.abs(difference % 60_000)).toBe(0)
        expect(Math.abs(difference)).toBeLessThanOrEqual(12 * 3_600_000)
      }),
    )
  })

  it('is apart beyond two minutes, as the scoring room says it', () => {
    expect(toleratedDifference).toBe(clockLimits.minutes * 60_000)
    expect([-121_000, -120_000, 0, 120_000, 121_000].map(isApart)).toEqual([true, false, false, false, true])
  })
})

describe('a time of the day', () => {
  it('lies on the day and at the offset of what it stands near', () => {
    expect(timeOnDay('7.05', now)).toEqual({ ok: true, value: at('2026-11-24T07:05:00.000+07:00') })
  })
})
