/**
 * A story is some work on a disk that notes what was acknowledged to the caller, and a check that a disk which comes up after a
 * power cut still has it and shows nothing torn. The harness cuts the power after every step, in every way, and looks for one
 * disk that fails the check.
 */
import { cutPower, ProcessKilled, replayDisk, type ReplayDisk, type SyncCall } from './replay-disk.ts'
import { seededNumbers } from './seeded-bytes.ts'

/**
 * What was attempted or acknowledged after how many steps. `key` is what it is about, `value` what it is then; the meaning is the
 * story's.
 */
interface Entry {
  readonly step: number
  readonly acknowledged: boolean
  readonly key: string
  readonly value: string
}

export interface Notes {
  /** Begins to change `key`; from here on both may be found. */
  attempt(key: string, value: string): void
  acknowledge(key: string, value: string): void
}

export interface Story {
  readonly folders: readonly string[]
  run(disk: ReplayDisk, notes: Notes): Promise<void>
  /** A new process after the first was killed: opens, notes what it believes, goes on. */
  resume(disk: ReplayDisk, notes: Notes): Promise<void>
  /** What is wrong with this disk, or `null`. */
  check(disk: ReplayDisk, known: Known): Promise<string | null>
}

/** What a check may ask of the ledger at the moment of the cut. */
export interface Known {
  /** Last acknowledged value, or `null`. */
  acknowledged(key: string): string | null
  /** Acknowledged value and every one attempted since; `null` for never acknowledged. */
  possible(key: string): readonly (string | null)[]
  keys(): readonly string[]
}

/** What is known after a second cut: what the second process noted, and for the rest what the first had. */
function knownTwice(first: Known, second: Known): Known {
  return {
    acknowledged: (key) => second.acknowledged(key) ?? first.acknowledged(key),
    possible(key) {
      const [settled, ...attempted] = second.possible(key)
      return settled === null || settled === undefined
        ? [...first.possible(key), ...attempted]
        : [settled, ...attempted]
    },
    keys: () => [...new Set([...first.keys(), ...second.keys()])],
  }
}

function knownAt(entries: readonly Entry[], step: number): Known {
  const until = entries.filter((entry) => entry.step <= step)
  const of = (key: string) => until.filter((entry) => entry.key === key)
  return {
    acknowledged: (key) => of(key).findLast((entry) => entry.acknowledged)?.value ?? null,
    possible(key) {
      const mine = of(key)
      const last = mine.findLastIndex((entry) => entry.acknowledged)
      return [mine[last]?.value ?? null, ...mine.slice(last + 1).map(({ value }) => value)]
    },
    keys: () => [...new Set(until.map(({ key }) => key))],
  }
}

export interface Violation {
  /** The cut fell after this many steps. */
  readonly after: number
  readonly problem: string
}

export interface Search {
  readonly ignoreSync?: (sync: number, site: string) => boolean
  readonly killAt?: number
  readonly tracksSites?: boolean
  /** Outcomes tried for each cut; with 0 the story is played and nothing is cut. */
  readonly max: number
  readonly seed: number
  /** Cuts only where something was acknowledged: enough to miss a sync, much less work. */
  readonly cutsAtAcknowledgements?: boolean
  /** Besides, cuts only after every so many steps. */
  readonly cutEvery?: number
}

export interface Told {
  readonly steps: number
  readonly killed: boolean
  readonly syncs: readonly SyncCall[]
  readonly violation: Violation | null
  /** How many disks were checked. */
  readonly checked: number
}

/** Plays the story and looks for the first cut after which a disk fails the check. */
export async function tell(story: Story, search: Search): Promise<Told> {
  const { ignoreSync, killAt, tracksSites = false } = search
  const disk = replayDisk({
    folders: story.folders,
    tracksSites,
    ...(ignoreSync && { ignoreSync }),
    ...(killAt !== undefined && { killAt }),
  })
  const ledger = ledgerOn(disk)
  const killed = await isKilled(story.run(disk, ledger.notes))
  const from = killed ? disk.steps().length : 0
  if (killed) {
    disk.revive()
    await story.resume(disk, ledger.notes)
  }
  const told = { steps: disk.steps().length, killed, syncs: disk.syncs() }
  let checked = 0
  for (const { after, cut } of cutsOf(disk, ledger, { ...search, from })) {
    checked++
    const problem = await story.check(cut, ledger.knownAt(after))
    if (problem !== null) return { ...told, checked, violation: { after, problem } }
  }
  return { ...told, checked, violation: null }
}

/** The power goes twice: on every disk of a first cut a new process goes on, and is cut off as well. */
export async function tellTwice(
  story: Story,
  search: Search,
): Promise<{ readonly checked: number; readonly violation: Violation | null }> {
  const disk = replayDisk({ folders: story.folders })
  const ledger = ledgerOn(disk)
  await story.run(disk, ledger.notes)
  let checked = 0
  for (const first of cutsOf(disk, ledger, { ...search, from: 0 })) {
    const second = ledgerOn(first.cut)
    await story.resume(first.cut, second.notes)
    for (const { after, cut } of cutsOf(first.cut, second, { ...search, from: 0 })) {
      checked++
      const problem = await story.check(cut, knownTwice(ledger.knownAt(first.after), second.knownAt(after)))
      if (problem !== null)
        return { checked, violation: { after: first.after, problem: `after ${after} more steps: ${problem}` } }
    }
  }
  return { checked, violation: null }
}

interface Ledger {
  readonly notes: Notes
  knownAt(step: number): Known
  /** Steps after which something was acknowledged. */
  acknowledgedAt(): ReadonlySet<number>
}

function ledgerOn(disk: ReplayDisk): Ledger {
  const entries: Entry[] = []
  const note = (acknowledged: boolean) => (key: string, value: string) =>
    void entries.push({ step: disk.steps().length, acknowledged, key, value })
  return {
    notes: { attempt: note(false), acknowledge: note(true) },
    knownAt: (step) => knownAt(entries, step),
    acknowledgedAt: () => new Set(entries.filter(({ acknowledged }) => acknowledged).map(({ step }) => step)),
  }
}

function* cutsOf(
  disk: ReplayDisk,
  ledger: Ledger,
  search: Search & { readonly from: number },
): Generator<{ after: number; cut: ReplayDisk }> {
  const random = seededNumbers(search.seed)
  const acknowledgedAt = ledger.acknowledgedAt()
  const steps = disk.steps().length
  for (let after = search.from; after <= steps && search.max > 0; after++) {
    const isOften = !search.cutsAtAcknowledgements && (after + search.seed) % (search.cutEvery ?? 1) === 0
    if (!isOften && !acknowledgedAt.has(after)) continue
    for (const cut of cutPower(disk, { after, max: search.max, random })) yield { after, cut }
  }
}

async function isKilled(work: Promise<void>): Promise<boolean> {
  try {
    await work
    return false
  } catch (error) {
    if (error instanceof ProcessKilled) return true
    throw error
  }
}

/** Every step at which the program may crash. */
export async function crashesIn(story: Story): Promise<readonly number[]> {
  const { steps } = await tell(story, { max: 0, seed: 1 })
  return Array.from({ length: steps - 1 }, (_, index) => index + 1)
}
