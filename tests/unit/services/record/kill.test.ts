/**
 * A program that signs in a loop is killed at random instants, again and again on the same folder. What it acknowledged is there
 * afterwards, each time; the log never forks. `TIMBANG_KILLS` says how often, `TIMBANG_SEED` repeats a run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import type { Hash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { founding } from '../../../builders/plain-rules.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { World, type Laptop } from '../../../builders/record-world.ts'
import { seededNumbers } from '../../../builders/seeded-bytes.ts'

const kills = Number(process.env['TIMBANG_KILLS'] ?? 40)
const seed = Number(process.env['TIMBANG_SEED'] ?? 20_261_124)
const lanes = 2

const world = new World()
afterAll(() => world.remove())

interface Killed {
  readonly acknowledged: readonly { readonly entry: Hash; readonly card: Hash }[]
  /** True where it was signed, and neither kept nor said to be. */
  readonly between: boolean
}

/** Starts the writer, lets it sign some, and kills it: after a number of signatures, or of milliseconds. */
async function killOnce(folder: string, chance: () => number): Promise<Killed> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(world.root, 'compiled') }
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const ended = once(writer, 'close')
  const lines: string[] = []
  let rest = ''
  const atSignature = chance() < 0.6 ? 1 + Math.floor(chance() * 8) : null
  const afterReady = Math.floor(chance() * 120)
  const delay = Math.floor(chance() * 4)
  let signatures = 0
  const kill = async (milliseconds: number): Promise<void> => {
    await wait(milliseconds)
    writer.kill('SIGKILL')
  }
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      if (line === 'ready' && atSignature === null) void kill(afterReady)
      if (line === 'signed' && ++signatures === atSignature) void kill(delay)
    }
  })
  await ended
  const acknowledged = lines.flatMap((line) => {
    const [, entry, card] = /^kept ([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(line) ?? []
    return entry && card ? [{ entry: entry as Hash, card: card as Hash }] : []
  })
  return { acknowledged, between: lines.at(-1) === 'signed' }
}

async function survive(
  laptop: Laptop,
  chance: () => number,
  times: number,
): Promise<{ between: number; kept: number }> {
  const { record: first } = expectOk(
    await laptop.start().found({ bodies: [founding()], expectedHead: null }),
    'founded',
  )
  const acknowledged: Killed['acknowledged'][number][] = []
  let between = 0
  for (let time = 0; time < times; time++) {
    const killed = await killOnce(laptop.folder, chance)
    acknowledged.push(...killed.acknowledged)
    if (killed.between) between += 1
    const record = expectOk(await laptop.start().open(first.selection), 'opens after being killed')
    const log = record.holding().logs.get(keyOf('chair'))
    const lost = acknowledged.filter(({ entry, card }) => !record.holding().entries.has(entry) || !record.hasCard(card))
    expect({ lost, forked: log?.forked, waiting: record.holding().waiting.size }).toEqual({
      lost: [],
      forked: false,
      waiting: 0,
    })
    const order = acknowledged.map(({ entry }) => record.holding().entries.get(entry)?.entry.seq ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(record.headsOf(keyOf('chair'))[0]?.head.hash).toBe(record.ownHead())
    const cards = await record.cards(acknowledged.map(({ card }) => card))
    expect([...cards.values()].every(({ ok }) => ok)).toBe(true)
  }
  return { between, kept: acknowledged.length }
}

it(
  `keeps what it acknowledged through ${kills} kills (seed ${seed})`,
  async () => {
    const results = await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        survive(
          world.laptop('chair', { folder: join(world.root, `lane-${lane}`) }),
          seededNumbers(seed + lane),
          Math.ceil(kills / lanes),
        ),
      ),
    )
    const total = results.reduce(
      (sum, { between, kept }) => ({ between: sum.between + between, kept: sum.kept + kept }),
      { between: 0, kept: 0 },
    )
    expect(total.kept).toBeGreaterThan(kills)
    expect(total.between).toBeGreaterThanOrEqual(kills / 4)
  },
  20_000 + kills * 6_000,
)
