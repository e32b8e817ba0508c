/**
 * What a secretary waits for on the next morning, with five thousand sheets held: from the moment at which the passphrase is checked to
 * the desk on the screen. Host and browser have just been started; the journal is read and checked, the page's database is opened
 * and compared with it. The frame around the room is left out.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from '../../build/bench-figure.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import type { Entered } from './exchange-page/exchange-driver.ts'
import { assessors, exchangeWorld, sheetsOfEach, type ExchangeWorld } from './exchange-world.ts'
import { buildPage, newLaptop, startLaptop, type RunningLaptop } from './laptop.ts'
import { rawSpeed } from './raw-speed.ts'

const rounds = 3

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
  const laptop = await newLaptop(world, path.join(folder, 'laptop'))
  await entering(world, laptop, ({ page }) =>
    page.evaluate(async (names) => window.exchange.takeIn(await window.exchange.choose(names)), world.bundles),
  )
  const runs: Entered[] = []
  for (let round = 0; round < rounds; round++) runs.push(await entering(world, laptop, async () => {}))
  const best = runs.reduce((least, run) => (run.total < least.total ? run : least))
  if (runs.some(({ healed }) => healed > 0)) throw new Error('bug: page and journal hold the same')
  const whole = (name: string, value: number, unit = 'ms'): Figure => ({ name, value: Math.round(value), unit })
  return [
    ...(await rawSpeed()),
    { ...whole('entries held', best.entries, ''), atLeast: assessors * sheetsOfEach },
    whole('selections listed', best.listed),
    whole('selection opened', best.opened),
    whole('desk on the screen', best.painted),
    { ...whole('from the passphrase to the desk', best.total), atMost: 1500 },
  ]
}

async function entering(
  world: ExchangeWorld,
  folder: string,
  work: (laptop: RunningLaptop) => Promise<unknown>,
): Promise<Entered> {
  const laptop = await startLaptop(world, folder)
  try {
    const entered = await laptop.page.evaluate(([who, words]) => window.exchange.enter(who, words), [
      world.identity,
      samplePassphrase,
    ] as const)
    await work(laptop)
    return entered
  } finally {
    await laptop.close()
  }
}
