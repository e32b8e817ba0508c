/**
 * The page's process is killed (SIGKILL) at random instants of fast typing, again and again, while browser and host live on, as
 * when a tab runs out of memory: what is offered again is never older than what was acknowledged, and never anything that
 * was not typed. The seed is printed; `TIMBANG_KILL_SEED` repeats a run, `TIMBANG_PAGE_KILLS`
 * asks for another number of kills than a test run on two cores has time for.
 */
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { burstOf, drawing, identity, newLaptop, prepare, startChromium } from './kill-page/killed-laptop.ts'
import type { PageFound } from './kill-page/page-said.ts'

const kills = Number(process.env['TIMBANG_PAGE_KILLS'] ?? 120)
const longestTyping = 200
const seed = Number(process.env['TIMBANG_KILL_SEED'] ?? randomInt(2 ** 31))

let folder: string
let built: string
beforeAll(async () => {
  console.log(`page crash seed ${seed}`)
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-crash-page-'))
  ;({ built } = await prepare(folder, 'crash-page', seed))
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Processes of pages that the browser of this process number has. */
function pagesOf(browser: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const [command, stat] = [
        readFileSync(`/proc/${name}/cmdline`, 'utf8'),
        readFileSync(`/proc/${name}/stat`, 'utf8'),
      ]
      const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
      return group === browser && command.includes('--type=renderer') ? [Number(name)] : []
    } catch {
      // It has ended meanwhile.
      return []
    }
  })
}

async function typeInPage(context: BrowserContext, address: string, run: number): Promise<PageFound> {
  const page = await context.newPage()
  await page.goto(address)
  return page.evaluate(([who, words, number]) => window.startScoring(who, words, { run: number, work: 'typing' }), [
    identity,
    samplePassphrase,
    run,
  ] as const)
}

it(`a page whose process is killed while one types has what was acknowledged, ${kills} times`, async () => {
  const draw = drawing(seed)
  const laptop = await newLaptop(folder, 'laptop', built)
  const [kept, asked] = [{ burst: -1 }, { burst: -1 }]
  const { context, pid, kill } = await startChromium(laptop.profile, (said) => {
    laptop.ledger.note(said)
    if (said.say === 'draft') kept.burst = Math.max(kept.burst, burstOf(said.text))
    if (said.say === 'typed') asked.burst = Math.max(asked.burst, burstOf(said.text))
  })
  let inBetween = 0
  for (let run = 0; run < kills; run++) {
    const found = await typeInPage(context, laptop.host.address(), run)
    const offered = burstOf(Object.values(found.drafts)[0] ?? '')
    expect(offered).toBeGreaterThanOrEqual(kept.burst)
    expect(offered).toBeLessThanOrEqual(asked.burst)
    await new Promise((resolve) => setTimeout(resolve, draw(longestTyping)))
    const pages = pagesOf(pid)
    expect(pages.length).toBeGreaterThan(0)
    for (const one of pages) process.kill(one, 'SIGKILL')
    if (asked.burst > kept.burst) inBetween += 1
    await Promise.all(context.pages().map((page) => page.close().catch(() => undefined)))
  }
  console.log(`${inBetween} of ${kills} fell between a key and the word that it is kept`)
  expect(inBetween).toBeGreaterThan(kills / 10)
  expect(kept.burst).toBeGreaterThan(0)
  await kill()
  await laptop.host.close()
}, 1_500_000)
