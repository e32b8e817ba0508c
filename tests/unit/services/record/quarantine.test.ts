import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import { openQuarantine, quarantineLimits } from '../../../../electron/services/record/quarantine.ts'
import { asHash, type Hash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { emptyContent, type BundleContent } from '../../../../shared/record/bundle/bundle-content.ts'
import { foundedStory, keyOf } from '../../../builders/log-story.ts'
import { dependenciesOf, World } from '../../../builders/record-world.ts'
import { partOf } from '../../../builders/story-bundle.ts'

const world = new World()
afterAll(() => world.remove())

const dependencies = dependenciesOf('chair', nodeFilePort)
let number = 0
function freshFolder(): string {
  const folder = join(world.root, `quarantine-${number++}`)
  mkdirSync(folder)
  return folder
}
const opened = async (folder: string) => expectOk(await openQuarantine(dependencies, folder), 'opens')
const bundle = (digit: number): Hash => asHash(digit.toString(16).padStart(64, '0'))

function delivery(text = 'x'): BundleContent {
  const { story } = foundedStory()
  story.by('orang-luar').writes('note.written.v1', { text })
  return { ...emptyContent, logs: [partOf(story, 'orang-luar')] }
}
const stranger = keyOf('orang-luar')

describe('quarantine', () => {
  it('holds what was delivered, also after a restart', async () => {
    const folder = freshFolder()
    const content = delivery()
    const quarantine = await opened(folder)
    expect(await quarantine.put(stranger, bundle(1), content)).toEqual({ ok: true, value: undefined })
    const again = await opened(folder)
    expect(again.deliveries().map(({ author, content: held }) => [author, held.logs])).toEqual([
      [stranger, content.logs],
    ])
    expect(again.has(content.logs[0]?.entries[0]?.hash ?? bundle(0))).toBe(true)
    expect(again.has(bundle(9))).toBe(false)
  })

  it('lies there as ciphertext', async () => {
    const folder = freshFolder()
    await (await opened(folder)).put(stranger, bundle(1), delivery('teks yang tidak boleh terbaca'))
    const [name = ''] = readdirSync(folder)
    const bytes = expectOk(await nodeFilePort.read(join(folder, name), 1_000_000), 'read')
    expect(Buffer.from(bytes).includes('terbaca')).toBe(false)
  })

  it('takes no more deliveries than its limit', async () => {
    const quarantine = await opened(freshFolder())
    for (let i = 0; i < quarantineLimits.deliveries; i++)
      expectOk(await quarantine.put(stranger, bundle(i), delivery()), 'room is left')
    expect(await quarantine.put(stranger, bundle(99), delivery())).toEqual({
      ok: false,
      failure: { kind: 'quarantine-full', limit: 'deliveries' },
    })
    expect(await quarantine.put(stranger, bundle(0), delivery())).toEqual({ ok: true, value: undefined })
    expectOk(await quarantine.drop(stranger), 'dropped')
    expect((await quarantine.put(stranger, bundle(99), delivery())).ok).toBe(true)
  })

  it('takes no more bytes than its limit', async () => {
    const quarantine = await opened(freshFolder())
    const large: BundleContent = {
      ...delivery(),
      attachments: new Map([[bundle(5), new Uint8Array(quarantineLimits.bytes / 2)]]),
    }
    expectOk(await quarantine.put(stranger, bundle(1), large), 'room is left')
    expect(await quarantine.put(stranger, bundle(2), large)).toEqual({
      ok: false,
      failure: { kind: 'quarantine-full', limit: 'bytes' },
    })
  })

  it('passes over a damaged delivery', async () => {
    const folder = freshFolder()
    await (await opened(folder)).put(stranger, bundle(1), delivery())
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), 'rusak')
    expect((await opened(folder)).deliveries()).toEqual([])
  })
})
