/** Documents that the host makes out of the record it holds: written, signed, and refused where there is nothing to make them of. */
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AskedDocument } from '../../shared/host/asked-document.ts'
import { fileNameSchema } from '../../shared/host/tokens.ts'
import { asCode, asHash } from '../../shared/kernel/ids.ts'
import { toHex } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { samplePassphrase } from '../../electron/cli/demo/actor.ts'
import { dataFolder } from '../../electron/cli/demo/run-demo.ts'
import { aHost, freshFolder, kindOf, tokenOf } from '../builders/real-host.ts'
import { storyUntilAssigned } from '../builders/sample-stages.ts'

const who = 'koordinator-ruang'
const attendance: AskedDocument = { kind: 'attendance', panel: asCode('panel-a'), session: null }

/** The lead of the sample's rooms, before anybody scored. */
async function theLead() {
  const world = freshFolder('world')
  await storyUntilAssigned(world, 'asked-document')
  const data = freshFolder('data')
  await cp(join(world, dataFolder, who), join(data, 'identities'), { recursive: true })
  const stick = freshFolder('stick')
  const running = await aHost({ dataFolder: data, places: [stick], machine: { logN: 12 } })
  const { host } = running
  const [identity] = expectOk(await host['identity.list']({}), 'lists').identities
  if (!identity) throw new Error('the folder holds the lead')
  const ask = async (what: AskedDocument, change: { readonly replace?: boolean; readonly selection?: string } = {}) =>
    host['document.make']({
      selection: asHash(change.selection ?? selection),
      what,
      paper: 'f4',
      to: { place, name: fileNameSchema.parse('daftar-hadir.pdf') },
      replace: change.replace ?? false,
    })
  let selection = '0'.repeat(64)
  const place = await tokenOf(host, stick)
  const locked = kindOf(await ask(attendance))
  const opened = await host['identity.unlock']({
    identity: identity.identity,
    passphrase: samplePassphrase,
    passOver: null,
  })
  expectOk(opened, 'the sample’s passphrase')
  selection = expectOk(await host['selection.list']({}), 'lists').selections[0]?.selection ?? selection
  return { ...running, stick, ask, locked, selection }
}

it('are made, written and signed; nothing is replaced unasked', async () => {
  const { ask, stick, locked, selection, bugs } = await theLead()
  expect(locked).toBe('identity-locked')
  const written = expectOk(await ask(attendance), 'there is a roster')
  const bytes = await readFile(join(stick, 'daftar-hadir.pdf'))
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(written).toEqual({
    name: 'daftar-hadir.pdf',
    size: bytes.length,
    sha256: toHex(nobleCrypto.sha256(new Uint8Array(bytes))),
  })
  const signature = await readFile(join(stick, 'daftar-hadir.pdf.minisig'), 'utf8')
  expect(signature).toMatch(new RegExp(`trusted comment: timbang/document/v1 ${selection} \\S+ daftar-hadir\\.pdf`))
  expect(kindOf(await ask(attendance))).toBe('file-exists')
  expect(kindOf(await ask(attendance, { replace: true }))).toBeNull()
  expect(bugs).toEqual([])
}, 120_000)

it('are refused where the record holds nothing for them, and nothing is written', async () => {
  const { ask, stick, bugs } = await theLead()
  const session = asHash('0'.repeat(64))
  const empty: readonly AskedDocument[] = [
    { kind: 'own-sheets' },
    { kind: 'attendance', panel: asCode('panel-z'), session: null },
    { kind: 'room-minutes', panel: asCode('panel-a'), session, city: 'Sawahlunto' },
  ]
  for (const what of empty) expect([what.kind, kindOf(await ask(what))]).toEqual([what.kind, 'document-unavailable'])
  expect(kindOf(await ask(attendance, { selection: '1'.repeat(64) }))).toBe('selection-unknown')
  expect(existsSync(join(stick, 'daftar-hadir.pdf'))).toBe(false)
  expect(bugs).toEqual([])
}, 120_000)
