/** Each fsync that the services make is needed: with it left out, some power cut loses what was acknowledged. */
import { describe, expect, it } from 'vitest'
import { stories } from '../builders/at-rest-stories.ts'
import { crashesIn, tell, type Search, type Story } from '../builders/power-cut-story.ts'

const limit = { timeout: 300_000 }

describe('each fsync is needed', () => {
  it('leaving out all calls from one place in the code loses something in one of the stories', limit, async () => {
    const sites = new Map<string, Story[]>()
    for (const story of Object.values(stories)) {
      for (const killAt of await crashesIn(story)) {
        const { syncs } = await tell(story, { killAt, tracksSites: true, max: 0, seed: 1 })
        for (const { site } of syncs) sites.set(site, [...new Set([...(sites.get(site) ?? []), story])])
      }
    }
    const needless: string[] = []
    for (const [site, where] of sites) if (!(await isNeeded(site, where))) needless.push(site)
    expect(needless).toEqual([])
    expect(sites.size).toBeGreaterThan(25)
  })

  it.each(Object.entries(stories))(
    'and so is every single call while the program runs on: %s',
    limit,
    async (_name, story) => {
      const { syncs } = await tell(story, { tracksSites: true, max: 0, seed: 1 })
      const running = [...syncs.entries()].filter(([, { site }]) => !isForCrashes.test(site))
      const needless: string[] = []
      for (const [number, { site }] of running) {
        if (!(await loses(story, { ignoreSync: (sync) => sync === number }))) needless.push(`${number}: ${site}`)
      }
      expect(needless).toEqual([])
      expect(running.length).toBeGreaterThan(5)
    },
  )
})

/** Syncing what is found there already, since a program that crashed before may not have come to it. */
const isForCrashes = /\b(?:openJournal|openGenerations|openStaging|openSealedLog|ensureFolder)@/

const loses = async (story: Story, search: Partial<Search>): Promise<boolean> =>
  (await tell(story, { ...search, max: 60, seed: 2, cutsAtAcknowledgements: true })).violation !== null ||
  (await tell(story, { ...search, max: 60, seed: 2 })).violation !== null

/** True where some cut, in the plain story or after some crash, loses something once this fsync is left out. */
async function isNeeded(site: string, where: readonly Story[]): Promise<boolean> {
  const search = { ignoreSync: (_sync: number, at: string) => at === site, tracksSites: true }
  for (const story of where) if (await loses(story, search)) return true
  for (const story of where) {
    for (const killAt of await crashesIn(story)) {
      if ((await tell(story, { ...search, killAt, max: 12, seed: 3, cutsAtAcknowledgements: true })).violation)
        return true
    }
  }
  return false
}
