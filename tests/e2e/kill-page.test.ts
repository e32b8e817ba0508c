/**
 * Chromium is killed (SIGKILL) at random instants of typing, sealing and amending, again and again on the same profile: what the page
 * acknowledged is in its database and in the journal when it starts again. The seed is printed; `TIMBANG_KILL_SEED` repeats a run.
 */
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import {
  drawing,
  identity,
  newLaptop,
  prepare,
  startChromium,
  type Draw,
  type Laptop,
} from './kill-page/killed-laptop.ts'

const kills = 56
const killsPerLaptop = 8
/** More would mean that the page's database is no use as a copy. */
const mostDiscarded = 4
const seed = Number(process.env['TIMBANG_KILL_SEED'] ?? randomInt(2 ** 31))

let folder: string
let built: string
beforeAll(async () => {
  console.log(`page kill seed ${seed}`)
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-kill-page-'))
  ;({ built } = await prepare(folder, 'kill-page', seed))
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the page until the instant that was drawn, and kills it. Whether that fell between a signature and the answer to the page. */
async function runUntilKilled({ host, profile, ledger }: Laptop, run: number, draw: Draw): Promise<boolean> {
  const atSignature = draw(3) > 0
  const wait = draw(atSignature ? 8 : 700)
  let signaturesLeft = 1 + draw(4)
  let isOpen = false
  let due: () => void = () => undefined
  const signed = new Promise<void>((resolve) => (due = resolve))
  const { context, kill } = await startChromium(profile, (said) => {
    ledger.note(said)
    if (said.say === 'host-signed') {
      isOpen = true
      signaturesLeft -= 1
    } else if (said.say === 'signed') isOpen = false
    if (said.say === 'done' || (said.say === 'host-signed' && signaturesLeft <= 0)) due()
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(host.address())
  const found = await page.evaluate(
    ([who, words, number]) => window.startScoring(who, words, { run: number, work: 'scoring' }),
    [identity, samplePassphrase, run] as const,
  )
  ledger.check(found)
  if (atSignature) await signed
  await new Promise((resolve) => setTimeout(resolve, wait))
  await kill()
  return isOpen
}

describe('a page whose browser is killed', () => {
  it(`has everything that was acknowledged, ${kills} times`, async () => {
    const draw = drawing(seed)
    let betweenSigningAndCommit = 0
    let discarded = 0
    for (let run = 0; run < kills;) {
      const laptop = await newLaptop(folder, `laptop-${run}`, built)
      // A laptop's seats are scored in some sixteen runs; so it's left before it has nothing to do.
      for (let each = 0; each < killsPerLaptop; each++, run++)
        if (await runUntilKilled(laptop, run, draw)) betweenSigningAndCommit += 1
      await laptop.host.close()
      expect(laptop.ledger.notStrict).toEqual([])
      expect(laptop.ledger.entries.length).toBeGreaterThan(0)
      discarded += laptop.ledger.discarded
    }
    console.log(`${betweenSigningAndCommit} of ${kills} fell between signing and the database's commit`)
    console.log(`${discarded} times the browser had thrown its database away, and the journal filled it again`)
    expect(discarded).toBeLessThanOrEqual(mostDiscarded)
    expect(betweenSigningAndCommit / kills).toBeGreaterThanOrEqual(0.25)
  }, 900_000)
})
