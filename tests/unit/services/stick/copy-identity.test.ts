import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicWriter } from '../../../../electron/services/files/atomic-write.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import { nodeMachine } from '../../../../electron/services/host/host-machine.ts'
import { carriedFiles, copyIdentityFolder, removeTree } from '../../../../electron/services/stick/copy-identity.ts'
import { copyToStick, folderOnStick } from '../../../../electron/services/stick/session-stick.ts'
import { readStickNotes, writeStickNote } from '../../../../electron/services/stick/stick-notes.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { freshFolder } from '../../../builders/real-host.ts'

const { random, sleep } = nodeMachine()
const machine = { files: nodeFilePort, writer: atomicWriter({ files: nodeFilePort, random, sleep }) }
const one = asHash('1'.repeat(64))
const two = asHash('2'.repeat(64))
const key = 'c'.repeat(64)

async function put(folder: string, name: string, text = name): Promise<void> {
  await mkdir(join(folder, dirname(name)), { recursive: true })
  await writeFile(join(folder, name), text)
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .toSorted()

const worth = [
  'identity.age',
  'identity.json',
  'identity.recovery.age',
  'signing.key',
  'signing.pub',
  `retired/${key}.key`,
  `drafts/${one}/drafts.000001`,
  `selections/${one}/journal/${key}.journal`,
  `selections/${one}/cards/keys.000001`,
  `selections/${one}/cards/pack.000001`,
  `selections/${two}/journal/local.journal`,
]

async function anIdentityFolder(): Promise<string> {
  const folder = freshFolder('identity')
  for (const name of worth) await put(folder, name)
  for (const name of [
    'lock-0011223344556677-1-x-0011223344556677.json',
    'sticks.json',
    'autorun.inf',
    `selections/${one}/staging/accepted/x`,
    `selections/${one}/journal/.timbang-0011223344556677.tmp`,
    `selections/not-a-hash/journal/x.journal`,
    `selections/${one}/journal/deeper/x.journal`,
    'retired/other.txt',
  ])
    await put(folder, name)
  await symlink('/etc/passwd', join(folder, 'selections', one, 'journal', 'link.journal'))
  return folder
}

describe('an identity that is carried', () => {
  it('is what Timbang put there and opens it; the description comes last', async () => {
    const folder = await anIdentityFolder()
    const names = expectOk(await carriedFiles(nodeFilePort, folder), 'listed').map(({ steps }) => steps.join('/'))
    expect(names.toSorted()).toEqual(worth.toSorted())
    expect(names.at(-1)).toBe('identity.json')
  })

  it('is copied whole, and a copy that was not finished is removed', async () => {
    const from = await anIdentityFolder()
    const root = freshFolder('root')
    expectOk(await copyIdentityFolder(machine, { from, root, to: 'siti' }), 'copied')
    expect(await namesIn(join(root, 'siti'))).toEqual(worth.toSorted())
    expectOk(await removeTree(nodeFilePort, join(root, 'siti')), 'removed')
    expect(await readdir(root)).toEqual([])
    expectOk(await removeTree(nodeFilePort, join(root, 'siti')), 'nothing there')
  })
})

describe('the copy on a session stick', () => {
  it('is of one selection, follows what is there, and drops what was given up', async () => {
    const from = await anIdentityFolder()
    const place = freshFolder('stick')
    const copy = { from, identity: 'siti', selection: one, place, seen: new Map<string, number>() }
    const there = folderOnStick(copy)
    expectOk(await copyToStick(machine, copy), 'copied')
    expect(await namesIn(there)).toEqual(worth.filter((name) => !name.includes(two)).toSorted())

    await put(from, `selections/${one}/journal/${key}.journal`, 'longer than before')
    await put(from, `selections/${one}/cards/keys.000002`)
    await nodeFilePort.unlink(join(from, `selections/${one}/cards/keys.000001`))
    expectOk(await copyToStick(machine, copy), 'copied')
    expect(await readFile(join(there, `selections/${one}/journal/${key}.journal`), 'utf8')).toBe('longer than before')
    expect(await readdir(join(there, `selections/${one}/cards`))).toEqual(['keys.000002', 'pack.000001'])

    expectOk(await copyToStick(machine, { ...copy, selection: two, seen: new Map() }), 'copied')
    expect(await namesIn(there)).toContain(`selections/${two}/journal/local.journal`)
    expect(await namesIn(there)).toContain(`selections/${one}/cards/keys.000002`)
  })

  it('is made right where somebody changed it to the same size', async () => {
    const from = await anIdentityFolder()
    const copy = {
      from,
      identity: 'siti',
      selection: one,
      place: freshFolder('stick'),
      seen: new Map<string, number>(),
    }
    expectOk(await copyToStick(machine, copy), 'copied')
    const journal = join(folderOnStick(copy), `selections/${one}/journal/${key}.journal`)
    const right = await readFile(journal, 'utf8')
    await writeFile(journal, 'x'.repeat(right.length))
    expectOk(await copyToStick(machine, { ...copy, seen: new Map() }), 'copied')
    expect(await readFile(journal, 'utf8')).toBe(right)
  })
})

describe('notes about sticks', () => {
  it('are kept by selection, and are none where the file is nonsense', async () => {
    const folder = freshFolder('identity')
    const note = { place: '/media/STIK', label: 'STIK', ownEntries: 3 }
    expect((await readStickNotes(nodeFilePort, folder)).size).toBe(0)
    expectOk(await writeStickNote(machine, folder, [one, note]), 'written')
    expectOk(await writeStickNote(machine, folder, [two, { ...note, ownEntries: 4 }]), 'written')
    expectOk(await writeStickNote(machine, folder, [two, null]), 'written')
    expect([...(await readStickNotes(nodeFilePort, folder))]).toEqual([[one, note]])
    await writeFile(join(folder, 'sticks.json'), '{"kind":"timbang/sticks/v1","sticks":{"x":1}}')
    expect((await readStickNotes(nodeFilePort, folder)).size).toBe(0)
  })
})
