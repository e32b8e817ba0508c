import { describe, expect, it } from 'vitest'
import {
  begin,
  between,
  end,
  keepSeen,
  nextPhase,
  phaseTime,
  playTenths,
  stoppedClock,
  type ClockReading,
} from '../../../../shared/subjects/simulation/phase-clock.ts'

const timing = { prepare: 600, play: 900, close: 120 }
const start = Date.UTC(2026, 10, 24, 2)
/** A machine whose two clocks go alike. */
const at = (seconds: number, page = 'a'): ClockReading => ({
  wall: start + Math.round(seconds * 1000),
  steady: Math.round(seconds * 1000),
  page,
})

describe('the phases', () => {
  it('come one after the other, and say how long is left', () => {
    expect([nextPhase(stoppedClock), phaseTime(stoppedClock, timing, at(0))]).toEqual(['prepare', null])
    const preparing = begin(stoppedClock, 'prepare', at(0))
    expect(phaseTime(preparing, timing, at(60.5))).toEqual({
      phase: 'prepare',
      elapsed: 60_500,
      left: 539_500,
      isTurnedBack: false,
    })
    const playing = begin(preparing, 'play', at(610))
    expect([
      nextPhase(playing),
      playTenths(preparing, timing, at(60)),
      playTenths(playing, timing, at(673.47)),
    ]).toEqual(['close', null, 634])
    const closing = begin(playing, 'close', at(1500))
    expect([nextPhase(closing), playTenths(closing, timing, at(1600))]).toEqual([null, 8900])
    expect(phaseTime(closing, timing, at(1700))?.left).toBe(-80_000)
    expect(phaseTime(end(closing, at(1700)), timing, at(1800))).toBeNull()
    expect(playTenths(end(playing, at(1000)), timing, at(1800))).toBe(3900)
  })
})

describe('time', () => {
  it('goes on while the machine sleeps and its steady clock stands still', () => {
    const playing = begin(stoppedClock, 'play', at(0))
    const awake: ClockReading = { wall: start + 3_600_000, steady: 1000, page: 'a' }
    expect(phaseTime(playing, timing, awake)).toMatchObject({ elapsed: 3_600_000, isTurnedBack: false })
  })

  it('goes on in the next page', () => {
    const playing = keepSeen(begin(stoppedClock, 'play', at(0)), timing, at(100))
    const next: ClockReading = { wall: start + 160_000, steady: 12, page: 'b' }
    expect(phaseTime(playing, timing, next)).toMatchObject({ elapsed: 160_000, isTurnedBack: false })
  })

  it('does not go back with the wall clock, and says that it was turned', () => {
    const playing = begin(stoppedClock, 'play', at(0))
    const turned: ClockReading = { wall: start - 3_600_000, steady: 90_000, page: 'a' }
    expect(phaseTime(playing, timing, turned)).toMatchObject({ elapsed: 90_000, isTurnedBack: true })
    const kept = keepSeen(playing, timing, at(90))
    const inNextPage: ClockReading = { wall: start + 30_000, steady: 5, page: 'b' }
    expect(phaseTime(kept, timing, inNextPage)).toMatchObject({ elapsed: 90_000, isTurnedBack: true })
  })

  it('drifts by less than a tenth of a second in an hour of readings', () => {
    let clock = begin(stoppedClock, 'play', at(0))
    // Timers of a hidden page come late and irregularly; each reading is off by up to 40 ms between the two clocks.
    for (let second = 1; second <= 3600; second += second % 7 === 0 ? 60 : 1) {
      const jitter = (second * 37) % 40
      clock = keepSeen(clock, timing, { wall: start + second * 1000 + jitter, steady: second * 1000, page: 'a' })
    }
    const elapsed = phaseTime(clock, timing, at(3600))?.elapsed ?? 0
    expect(Math.abs(elapsed - 3_600_000)).toBeLessThanOrEqual(100)
  })

  it('between two readings of one page is the steady one where both agree', () => {
    const later = { ...at(10), wall: start + 10_060 }
    expect(between(at(0), later)).toEqual({ elapsed: 10_000, isTurnedBack: false })
  })
})
