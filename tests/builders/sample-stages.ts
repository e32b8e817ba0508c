/** The sample's story up to a point, with the data folders as they lay then, for tests that go on from there by themselves. */
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { everybodyIn, type Cast } from '../../electron/cli/demo/cast.ts'
import { dataFolder, exchangeFolder, gatherCast } from '../../electron/cli/demo/run-demo.ts'
import { foundPhase } from '../../electron/cli/demo/story-found.ts'
import { scorePhase } from '../../electron/cli/demo/story-score.ts'

export interface Stage {
  /** A data folder with this identity in it, locked and at rest. */
  readonly template: string
  readonly identity: string
  /** Absolute paths, in the order in which they were made. */
  readonly bundles: readonly string[]
}

async function castIn(out: string, seed: string): Promise<{ cast: Cast; leave: () => Promise<void> }> {
  await mkdir(out, { recursive: true })
  const cast = await gatherCast({ out, seed })
  const leave = async (): Promise<void> => {
    for (const person of everybodyIn(cast)) await person.leaves()
  }
  return { cast, leave }
}

/** Every folder as it lies once the roster is fixed and the assignments are out: nobody has scored. */
export async function storyUntilAssigned(out: string, seed: string): Promise<void> {
  const { cast, leave } = await castIn(out, seed)
  await foundPhase(cast)
  await leave()
}

/**
 * An assessor before the first score, and the secretary at the same time with all that comes in on the scoring day beside.
 */
export async function storyUntilScored(out: string, seed: string): Promise<Record<'score' | 'import', Stage>> {
  const { cast, leave } = await castIn(out, seed)
  await foundPhase(cast)
  const before = new Set(await readdir(path.join(out, exchangeFolder)))
  const at = path.join(out, 'before')
  for (const id of ['asesor-1', 'sekretaris']) await copyAtRest(path.join(out, dataFolder, id), path.join(at, id), id)
  await scorePhase(cast)
  await leave()
  const names = (await readdir(path.join(out, exchangeFolder))).filter(
    (name) => !before.has(name) && /_nilai-/.test(name),
  )
  return {
    score: { template: path.join(at, 'asesor-1'), identity: 'asesor-1', bundles: [] },
    import: {
      template: path.join(at, 'sekretaris'),
      identity: 'sekretaris',
      bundles: names.toSorted().map((name) => path.join(out, exchangeFolder, name)),
    },
  }
}

/** As the folder lies when its program has ended: without the lock of the one that runs. */
async function copyAtRest(from: string, to: string, id: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of await readdir(path.join(to, id))) if (name.startsWith('lock-')) await rm(path.join(to, id, name))
}
