/**
 * Signs in a loop until it is killed, and says on standard output, at once and unbuffered, what it does:
 *
 *   signed                 the head is signed, nothing is on the disk yet
 *   kept <hash> <card>     acknowledged: from now on it must never be lost
 *
 * `node kill-writer.ts FOLDER`; the folder holds a chair's record. Syncing is made slow, as it is on a stick.
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { recordStore } from '../../../../electron/services/record/record-store.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { World } from '../../../builders/record-world.ts'
import { note } from '../../../builders/plain-rules.ts'
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

const folder = process.argv[2] ?? ''
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const slowSync: FilePort = {
  ...nodeFilePort,
  open: async (path) => {
    const file = await nodeFilePort.open(path)
    if (!file.ok) return file
    return { ok: true, value: { ...file.value, sync: async () => (await wait(2), file.value.sync()) } }
  },
}

const world = new World()
const { dependencies } = world.laptop('chair', { folder, files: slowSync })
world.remove()
const { signer } = dependencies.keys
const store = recordStore(
  {
    ...dependencies,
    machine: { ...dependencies.machine, random: { bytes: (length) => new Uint8Array(randomBytes(length)) } },
    keys: {
      ...dependencies.keys,
      signer: {
        keyId: signer.keyId,
        sign: (bytes, comment) => {
          const signature = signer.sign(bytes, comment)
          say('signed')
          return signature
        },
      },
    },
  },
  folder,
)

const [selection] = expectOk(await store.list(), 'the folder is there')
if (!selection) throw new Error('the folder holds a record')
const record = expectOk(await store.open(selection), 'the record opens')
// A killed program writes no compile cache at its end, and forty of them start faster with one.
flushCompileCache()
say('ready')
for (let turn = 0; ; turn++) {
  const request = {
    bodies: [note(`putaran ${turn}`, { card: '#a' })],
    cards: { a: turn },
    expectedHead: record.ownHead(),
  }
  const { entries, cards } = expectOk(await record.sign(request), 'signed')
  say(`kept ${entries[0]?.hash ?? ''} ${cards['a']?.hash ?? ''}`)
}
