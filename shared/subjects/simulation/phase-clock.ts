/**
 * The clock of a simulation's phases: prepare, play, close. Nothing is counted: every reading is worked out from the moment at which the
 * phase began, so that a laptop that slept, a page that was reloaded and a timer that was held back change nothing.
 *
 * Two clocks are read. The wall clock goes on while a machine sleeps, but can be set; the steady clock can't be set, but stands still
 * while some machines sleep, and begins anew with every page. Where they agree to a tenth of a second either will do; the wall clock
 * ahead means sleep; the wall clock behind means that somebody turned it back, and the steady one counts.
 */
export const phases = ['prepare', 'play', 'close'] as const
export type Phase = (typeof phases)[number]

/** Whole seconds. */
export type Timing = Readonly<Record<Phase, number>>

export interface ClockReading {
  /** Milliseconds since 1970. */
  readonly wall: number
  /** Milliseconds since the page began. */
  readonly steady: number
  /** Tells one page from the next: steady clocks of two pages can't be compared. */
  readonly page: string
}

export interface PhaseMark {
  readonly phase: Phase
  readonly at: ClockReading
}

/** Kept as a draft; `seen` is the last reading that was kept, which time never falls behind. */
export interface Clock {
  readonly marks: readonly PhaseMark[]
  readonly seen: ClockReading | null
  /** Milliseconds of the current phase at `seen`. */
  readonly seenElapsed: number
  readonly endedAt: ClockReading | null
}

export const stoppedClock: Clock = { marks: [], seen: null, seenElapsed: 0, endedAt: null }

const agreement = 100

/** Milliseconds from one reading to a later one, and whether the wall clock was turned back between them. */
export function between(
  from: ClockReading,
  to: ClockReading,
): { readonly elapsed: number; readonly isTurnedBack: boolean } {
  const wall = to.wall - from.wall
  if (from.page !== to.page) return { elapsed: Math.max(0, wall), isTurnedBack: wall < 0 }
  const steady = to.steady - from.steady
  return wall < steady - agreement
    ? { elapsed: steady, isTurnedBack: true }
    : { elapsed: wall > steady + agreement ? wall : steady, isTurnedBack: false }
}

export interface PhaseTime {
  readonly phase: Phase
  /** Milliseconds since the phase began. */
  readonly elapsed: number
  /** Milliseconds left by the card; below zero where it has run over. */
  readonly left: number
  readonly isTurnedBack: boolean
}

/** Null before the first phase and after the end. */
export function phaseTime(clock: Clock, timing: Timing, now: ClockReading): PhaseTime | null {
  const mark = clock.marks.at(-1)
  if (!mark || clock.endedAt) return null
  const fromSeen = clock.seen && between(clock.seen, now)
  const { elapsed, isTurnedBack } = fromSeen
    ? { elapsed: clock.seenElapsed + fromSeen.elapsed, isTurnedBack: fromSeen.isTurnedBack }
    : between(mark.at, now)
  return { phase: mark.phase, elapsed, left: timing[mark.phase] * 1000 - elapsed, isTurnedBack }
}

export const begin = (clock: Clock, phase: Phase, now: ClockReading): Clock => ({
  marks: [...clock.marks, { phase, at: now }],
  seen: now,
  seenElapsed: 0,
  endedAt: null,
})

/** Keeps the reading, so that a clock that is turned back while no page is open loses no more than what came after it. */
export function keepSeen(clock: Clock, timing: Timing, now: ClockReading): Clock {
  const time = phaseTime(clock, timing, now)
  return time ? { ...clock, seen: now, seenElapsed: time.elapsed } : clock
}

export const end = (clock: Clock, now: ClockReading): Clock => ({ ...clock, endedAt: now })

/** The phase that comes next by the card; null after the last. */
export const nextPhase = (clock: Clock): Phase | null =>
  phases[phases.findIndex((phase) => phase === clock.marks.at(-1)?.phase) + 1] ?? null

/** Tenths of a second since the play began; null before it. */
export function playTenths(clock: Clock, timing: Timing, now: ClockReading): number | null {
  const time = phaseTime(clock, timing, now)
  if (time?.phase === 'play') return Math.floor(time.elapsed / 100)
  const play = clock.marks.find(({ phase }) => phase === 'play')
  const after = play && clock.marks[clock.marks.indexOf(play) + 1]
  const until = after?.at ?? clock.endedAt
  return play && until ? Math.floor(between(play.at, until).elapsed / 100) : null
}
