/**
 * What a secretary waits for on the evening of an assessment: ten sticks with five hundred sheets each, taken in by the real host and
 * read by the real page in Chromium, from the yes to the completeness board on the screen. Everything is in it: decryption, checking,
 * journal and cards synced, the page's database, state, view and picture. Nothing but the frame around the room is left out.
 *
 * Beside it the raw limit of the same run: in Node every byte hashed once, every line parsed once, every signature checked once; in
 * Chromium one strict transaction that writes the same bytes in blocks.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Figure } from '../../build/bench-figure.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { decryptWith } from '../../electron/services/age/age-file.ts'
import { bytesToUtf8 } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { TakenIn } from './exchange-page/exchange-driver.ts'
import { assessors, exchangeWorld, sheetsOfEach, type ExchangeWorld } from './exchange-world.ts'
import { buildPage, newLaptop, startLaptop, type RunningLaptop } from './laptop.ts'
import { filesIn, readRaw, type Named } from './raw-reading.ts'
import { bestOf, rawSpeed } from './raw-speed.ts'

const rounds = 3
/** Milliseconds between two looks at the memory. */
const between = 50

export async function main(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(process.env['TIMBANG_BENCH_FOLDER'] ?? tmpdir(), 'timbang-bench-'))
  try {
    await buildPage()
    return await measure(folder, await exchangeWorld(path.join(folder, 'world')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, world: ExchangeWorld): Promise<readonly Figure[]> {
  const places = await Promise.all(world.bundles.map((name) => unpacked(world, name)))
  const bytes = places.flat().reduce((sum, file) => sum + file.bytes.length, 0)
  const makers = places.map(makerOf)
  const { lines, signatures } = readRaw(places, makers)
  const read = await bestOf(rounds, () => readRaw(places, makers))
  const { all, early, late, written } = await takeInThrice(folder, world, bytes)
  const peak = await peakMemory(world, path.join(folder, 'memory'))
  const best = bestRun(all)
  const [alone, beside] = [bestRun(early).total, bestRun(late).total]
  const whole = (name: string, value: number, unit = 'ms'): Figure => ({ name, value: Math.round(value), unit })
  const times = (name: string, value: number, atMost: number): Figure => ({
    ...{ name, value: Number(value.toFixed(2)), unit: '×', atMost },
  })
  return [
    ...(await rawSpeed()),
    whole('bytes in ten bundles', bytes, 'B'),
    whole('lines in them', lines, ''),
    whole('signatures in them', signatures, ''),
    whole('raw limit: hash, parse, verify', read),
    whole('raw limit: one strict transaction', written),
    whole('ten bundles: checked and taken in', best.accepted),
    whole('ten bundles: read into the page', best.refreshed),
    whole('ten bundles: told', best.told),
    whole('ten bundles: board on the screen', best.painted),
    whole('ten bundles, whole', best.total),
    times('ten bundles: times the raw limit', best.total / (read + written), 3),
    { ...whole('sheets on the board', best.sealed, ''), atLeast: assessors * sheetsOfEach },
    whole('the last bundle, nothing else held', alone),
    whole('the last bundle, ten times as much held', beside),
    times('the last bundle: times its cost alone', beside / alone, 1.3),
    { ...whole('memory of host and page', peak, 'MiB'), atMost: 900 },
  ]
}

async function unpacked({ stick, ageIdentity }: ExchangeWorld, name: string): Promise<readonly Named[]> {
  const file = await readFile(path.join(stick, name))
  return filesIn(expectOk(await decryptWith(ageIdentity, file), 'for this reader'))
}

function makerOf(files: readonly Named[]): string {
  const manifest = files.find(({ name }) => name === 'bundle.json')
  if (!manifest) throw new Error('bug: a bundle says who made it')
  return (JSON.parse(expectOk(bytesToUtf8(manifest.bytes), 'text')) as { maker: string }).maker
}

const bestRun = (runs: readonly TakenIn[]): TakenIn =>
  runs.reduce((best, run) => (run.total < best.total ? run : best))

/** Each round with laptops that have seen nothing yet. `early`: the last bundle alone; `late`: the last after all others. */
async function takeInThrice(folder: string, world: ExchangeWorld, bytes: number) {
  const [others, last] = [world.bundles.slice(0, -1), world.bundles.slice(-1)]
  const runs = { all: [] as TakenIn[], early: [] as TakenIn[], late: [] as TakenIn[], written: Infinity }
  for (let round = 0; round < rounds; round++) {
    const at = (name: string): string => path.join(folder, `${name}-${round}`)
    await withLaptop(world, at('all'), async ({ page }) => {
      const written = await page.evaluate((size) => window.exchange.writeRaw(size), bytes)
      runs.written = Math.min(runs.written, written)
      runs.all.push(await takeIn(page, world.bundles))
    })
    await withLaptop(world, at('early'), async ({ page }) => runs.early.push(await takeIn(page, last)))
    await withLaptop(world, at('late'), async ({ page }) => {
      await takeIn(page, others)
      runs.late.push(await takeIn(page, last))
    })
  }
  return runs
}

async function withLaptop(
  world: ExchangeWorld,
  folder: string,
  work: (laptop: RunningLaptop) => Promise<unknown>,
): Promise<void> {
  const laptop = await startLaptop(world, await newLaptop(world, folder))
  try {
    await laptop.page.evaluate(([who, words]) => window.exchange.enter(who, words), [
      world.identity,
      samplePassphrase,
    ] as const)
    await work(laptop)
  } finally {
    await laptop.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeIn(page: Page, names: readonly string[]): Promise<TakenIn> {
  const taken = await page.evaluate(
    async (wanted) => window.exchange.takeIn(await window.exchange.choose(wanted)),
    names,
  )
  if (taken.rows === 0 || taken.copy !== 'kept') throw new Error(`bug: ${JSON.stringify(taken)}`)
  return taken
}

/** Most that host and page have together while ten bundles are taken in. In a round of its own, since looking takes time. */
async function peakMemory(world: ExchangeWorld, folder: string): Promise<number> {
  let peak = 0
  await withLaptop(world, folder, async ({ page, memory }) => {
    const timer = setInterval(() => (peak = Math.max(peak, memory())), between)
    await takeIn(page, world.bundles)
    clearInterval(timer)
    peak = Math.max(peak, memory())
  })
  return peak
}
