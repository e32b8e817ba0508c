import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { identityFromBytes, recipientOf } from '../../../../electron/services/age/age-keys.ts'
import { readBundleFile, writeBundleFile } from '../../../../electron/services/bundles/bundle-file.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { bundleLimits } from '../../../../shared/record/bundle/limits.ts'
import { badBundles } from '../../../builders/bundle-cases.ts'
import { foundedStory, seedOf } from '../../../builders/log-story.ts'
import { dependenciesOf, World } from '../../../builders/record-world.ts'
import { bundleOf, partOf } from '../../../builders/story-bundle.ts'

const world = new World()
afterAll(() => world.remove())

const { writer } = dependenciesOf('chair', nodeFilePort).machine
const [secretary, assessor] = ['secretary', 'asesor-a'].map((name) => identityFromBytes(seedOf(`age ${name}`)))
if (!secretary || !assessor) throw new Error('two identities')
const { story } = foundedStory()
const packed = bundleOf(story, { maker: 'chair', logs: [partOf(story, 'chair')] })

let number = 0
function place(name = 'a.timbang.age') {
  const folder = join(world.root, `stick-${number++}`)
  mkdirSync(folder)
  return { folder, name, existing: 'refuse' as const }
}
const pathOf = ({ folder, name }: ReturnType<typeof place>) => join(folder, name)

describe('a bundle on a stick', () => {
  it('encrypted to its readers is opened by each of them and shows nothing to others', async () => {
    const to = place()
    const written = expectOk(
      await writeBundleFile(writer, to, { zip: packed.zip, recipients: [recipientOf(secretary)] }),
      'written',
    )
    expect(written.bytes).toBe(readFileSync(pathOf(to)).length)
    const opened = expectOk(await readBundleFile(nodeFilePort, pathOf(to), [assessor, secretary]), 'opened')
    expect(opened).toMatchObject({ wasEncrypted: true, bundle: { digest: packed.digest } })
    expect(await readBundleFile(nodeFilePort, pathOf(to), [assessor])).toEqual({
      ok: false,
      failure: { kind: 'not-a-recipient' },
    })
    expect(await readBundleFile(nodeFilePort, pathOf(to), [])).toEqual({
      ok: false,
      failure: { kind: 'identity-needed' },
    })
    expect(readFileSync(pathOf(to)).includes('logs/')).toBe(false)
  })

  it('in plain is opened by anybody, and said to be in plain', async () => {
    const to = place('a.timbang')
    expectOk(await writeBundleFile(writer, to, { zip: packed.zip, recipients: null }), 'written')
    expect(expectOk(await readBundleFile(nodeFilePort, pathOf(to), []), 'opened').wasEncrypted).toBe(false)
    expect(new Uint8Array(readFileSync(pathOf(to)))).toEqual(packed.zip)
  })

  it('does not replace a file of that name', async () => {
    const to = place()
    writeFileSync(pathOf(to), 'punya orang lain')
    expect(await writeBundleFile(writer, to, { zip: packed.zip, recipients: null })).toMatchObject({
      ok: false,
      failure: { kind: 'exists' },
    })
    expect(readFileSync(pathOf(to), 'utf8')).toBe('punya orang lain')
  })

  it('cut short or changed under its encryption is damaged', async () => {
    const to = place()
    expectOk(await writeBundleFile(writer, to, { zip: packed.zip, recipients: [recipientOf(secretary)] }), 'written')
    const bytes = readFileSync(pathOf(to))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    writeFileSync(pathOf(to), bytes)
    expect(await readBundleFile(nodeFilePort, pathOf(to), [secretary])).toEqual({
      ok: false,
      failure: { kind: 'age-damaged' },
    })
    truncateSync(pathOf(to), 300)
    expect(await readBundleFile(nodeFilePort, pathOf(to), [secretary])).toEqual({
      ok: false,
      failure: { kind: 'age-damaged' },
    })
  })

  it('that is none, or a bad one within a sound encryption, is refused for what it is', async () => {
    const bad = badBundles().find(({ name }) => name === 'tail-cut-off')
    const to = place()
    expectOk(
      await writeBundleFile(writer, to, { zip: bad?.zip ?? new Uint8Array(), recipients: [recipientOf(secretary)] }),
      'written',
    )
    expect(await readBundleFile(nodeFilePort, pathOf(to), [secretary])).toMatchObject({
      ok: false,
      failure: { kind: 'log-refused' },
    })
  })

  it('that is too large is not even read', async () => {
    const to = place('besar.timbang')
    writeFileSync(pathOf(to), '')
    truncateSync(pathOf(to), bundleLimits.maxArchiveBytes + 2 * 1024 * 1024)
    expect(await readBundleFile(nodeFilePort, pathOf(to), [])).toMatchObject({
      ok: false,
      failure: { kind: 'too-large' },
    })
  })

  it('that is not there is missing', async () => {
    expect(await readBundleFile(nodeFilePort, join(world.root, 'tidak-ada'), [])).toMatchObject({
      failure: { kind: 'missing' },
    })
  })
})
