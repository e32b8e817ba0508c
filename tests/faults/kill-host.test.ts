/**
 * The program is killed (SIGKILL) at random steps of scoring, sealing and importing, again and again on the same data folder:
 * nothing that was acknowledged is ever lost, and it always starts again. The seed is printed; `TIMBANG_KILL_SEED` repeats a run.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { storyUntilScored } from '../builders/sample-stages.ts'
import type { Found, KillPlan, Said } from './kill/kill-plan.ts'

const seed = Number(process.env['TIMBANG_KILL_SEED'] ?? randomInt(2 ** 31))
const kills = { score: 96, import: 64 }

let folder: string
let stages: Awaited<ReturnType<typeof storyUntilScored>>
beforeAll(async () => {
  console.log(`kill seed ${seed}`)
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-kill-'))
  stages = await storyUntilScored(path.join(folder, 'sample'), String(seed))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Small, fast and good enough to spread the steps; the same seed gives the same kills. */
function stepsFrom(start: number): (below: number) => number {
  let state = start >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

async function runChild(plan: KillPlan): Promise<Said[]> {
  const said: Said[] = []
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'kill/kill-child.ts'), JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  for await (const line of createInterface(child.stdout)) said.push(JSON.parse(line) as Said)
  const last = said.at(-1)?.say
  if (last !== 'killed' && last !== 'done') throw new Error(`seed ${seed}: ${JSON.stringify(plan)}\n${errors}`)
  return said
}

/** What has been acknowledged on one data folder, over all its runs. */
class Ledger {
  readonly own: string[] = []
  readonly cards = new Set<string>()
  readonly drafts = new Map<string, string>()
  readonly imported = new Set<string>()

  note(said: readonly Said[]): void {
    for (const one of said) {
      if (one.say === 'signed') {
        this.own.push(...one.entries)
        for (const card of one.cards) this.cards.add(card)
      } else if (one.say === 'draft') this.drafts.set(one.id, one.text)
      else if (one.say === 'dropping') this.drafts.delete(one.id)
      else if (one.say === 'imported') this.imported.add(one.bundle)
    }
  }

  /** Takes over what is there beyond it: signed and on disk, only the answer never came. */
  check(found: Found): void {
    const known = new Set(found.own)
    expect(this.own.filter((hash) => !known.has(hash))).toEqual([])
    const cards = new Set(found.cards)
    expect([...this.cards].filter((hash) => !cards.has(hash))).toEqual([])
    // A later burst may have reached the disk without its answer; an earlier one in its place would be a loss.
    for (const [id, text] of this.drafts) expect(burstOf(found.drafts[id])).toBeGreaterThanOrEqual(burstOf(text))
    const bundles = new Set(found.known)
    expect([...this.imported].filter((bundle) => !bundles.has(bundle))).toEqual([])
  }
}

const burstOf = (text: string | undefined): number => Number(/^burst (\d+)$/.exec(text ?? '')?.[1] ?? -1)

async function killAgainAndAgain(work: KillPlan['work']): Promise<{ killed: number; whileSigning: number }> {
  const draw = stepsFrom(seed + (work === 'score' ? 0 : 7))
  const { template, identity, bundles } = stages[work]
  const count = { killed: 0, whileSigning: 0 }
  let place = ''
  let ledger = new Ledger()
  for (let run = 0; count.killed < kills[work]; run++) {
    if (run % 12 === 0) {
      if (place) await rm(place, { recursive: true })
      place = path.join(folder, `${work}-${run}`)
      await cp(template, place, { recursive: true })
      ledger = new Ledger()
    }
    const said = await runChild({
      ...{ folder: place, identity, passphrase: samplePassphrase, work, bundles, run },
      atStep: 1 + draw(work === 'score' ? 60 : 40),
      onlyWhileSigning: draw(2) === 0,
      side: draw(2) === 0 ? 'before' : 'after',
    })
    const [start] = said
    if (start?.say !== 'found') throw new Error(`seed ${seed}: it did not start`)
    // A draft of before may be sealed by now, without the answer: then it is gone rightly.
    ledger.check(start.found)
    ledger.note(said)
    const end = said.at(-1)
    if (end?.say === 'killed') {
      count.killed += 1
      if (end.whileSigning) count.whileSigning += 1
    }
  }
  return count
}

describe('a program that is killed', () => {
  it.concurrent.each(['score', 'import'] as const)(
    'loses nothing acknowledged: %s',
    async (work) => {
      const { killed, whileSigning } = await killAgainAndAgain(work)
      expect(killed).toBe(kills[work])
      expect(whileSigning / killed).toBeGreaterThanOrEqual(0.25)
    },
    900_000,
  )

  it('leaves no data folder behind but those that were copied', async () => {
    expect((await readdir(folder)).every((name) => /^(?:sample|score-\d+|import-\d+)$/.test(name))).toBe(true)
  })
})
