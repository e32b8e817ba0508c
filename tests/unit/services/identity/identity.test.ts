import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toHex, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { verifyDetached } from '../../../../shared/record/minisign.ts'
import { entropyToWords } from '../../../../shared/record/recovery-words.ts'
import { decryptWith, encryptTo } from '../../../../electron/services/age/age-file.ts'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import type { FilePort } from '../../../../electron/services/files/file-port.ts'
import { nodeFilePort } from '../../../../electron/services/files/node-file-port.ts'
import { createIdentity } from '../../../../electron/services/identity/create-identity.ts'
import { listIdentities } from '../../../../electron/services/identity/list-identities.ts'
import { recoverIdentity } from '../../../../electron/services/identity/recover-identity.ts'
import { unlockIdentity } from '../../../../electron/services/identity/unlock-identity.ts'
import { aMachine, freshFolder, goodPassphrase, otherPassphrase, type Machine } from './seeded-machine.ts'

const comment = 'timbang/head/v1 - 1'
const message = utf8ToBytes('{"kind":"timbang/head/v1"}')
const program = 'Timbang'

const create = async ({ root, ports }: Machine, id = 'ketua', label = 'Ibu Ketua') =>
  expectOk(
    await createIdentity(
      { root, id, label, identifier: '197805242006041003', passphrase: goodPassphrase, sample: false, program },
      ports,
    ),
    'created',
  )
const unlock = ({ root, ports }: Machine, passphrase = goodPassphrase, id = 'ketua') =>
  unlockIdentity({ root, id, passphrase, program }, ports)
const recover = ({ root, ports }: Machine, words: string, passphrase = otherPassphrase) =>
  recoverIdentity({ root, id: 'ketua', words, passphrase, program }, ports)
/** Another machine that got a copy of the first one's identities. */
function aCopyOf({ root }: Machine, seed = 'another machine'): Machine {
  const copy = aMachine({ seed })
  cpSync(join(root, 'ketua'), join(copy.root, 'ketua'), { recursive: true })
  return copy
}

describe('an identity', () => {
  test('is open when made: it signs, and opens what is sent to it', async () => {
    const { unlocked } = await create(aMachine())
    const signature = unlocked.signer.sign(message, comment)
    expect(
      verifyDetached(
        { bytes: message, signature, publicKey: unlocked.description.keyId, expectedComment: comment },
        nodeCrypto,
      ),
    ).toMatchObject({ ok: true })
    const file = expectOk(await encryptTo([unlocked.recipient], message), 'usable')
    expect(await decryptWith(unlocked.ageIdentity(), file)).toEqual({ ok: true, value: message })
    expect(unlocked).toMatchObject({ identifier: '197805242006041003', isAtHome: true })
    await unlocked.lock()
  })

  test('opens again with its passphrase, with the same keys', async () => {
    const machine = aMachine()
    const { unlocked: made } = await create(machine)
    const before = [
      made.signer.sign(message, comment),
      made.ageIdentity(),
      made.deriveKey('journal/x'),
      made.installation,
      made.description,
    ]
    await made.lock()
    const again = expectOk(await unlock(machine), 'right passphrase')
    expect([
      again.signer.sign(message, comment),
      again.ageIdentity(),
      again.deriveKey('journal/x'),
      again.installation,
      again.description,
    ]).toEqual(before)
    await again.lock()
  })

  test('gives each purpose a key of its own, none of them the data key', async () => {
    const { unlocked } = await create(aMachine())
    const keys = ['journal/a', 'journal/b', 'cards', 'drafts', ''].map((purpose) => toHex(unlocked.deriveKey(purpose)))
    expect(new Set(keys).size).toBe(5)
    expect(keys.every((key) => key.length === 64)).toBe(true)
    await unlocked.lock()
  })

  test('leaves nothing of use when locked', async () => {
    const machine = aMachine()
    const { unlocked } = await create(machine)
    await unlocked.lock()
    await unlocked.lock()
    expect(() => unlocked.signer.sign(message, comment)).toThrow('locked')
    expect(() => unlocked.ageIdentity()).toThrow('locked')
    expect(() => unlocked.deriveKey('cards')).toThrow('locked')
    expect(readdirSync(join(machine.root, 'ketua')).toSorted()).toEqual([
      'identity.age',
      'identity.json',
      'identity.recovery.age',
      'sheet.pending',
      'signing.key',
      'signing.pub',
    ])
  })

  test('tells nothing while locked but label and public keys', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    const secret = unlocked.ageIdentity()
    await unlocked.lock()
    const folder = join(machine.root, 'ketua')
    const everything = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString(
      'latin1',
    )
    for (const word of ['197805242006041003', secret, ...sheet.words, goodPassphrase])
      expect(everything).not.toContain(word)
    expect(JSON.parse(readFileSync(join(folder, 'identity.json'), 'utf8'))).toEqual({
      kind: 'timbang/identity/v1',
      label: 'Ibu Ketua',
      keyId: unlocked.description.keyId,
      recipient: unlocked.recipient,
      created: '2026-11-24T08:00:00.000+07:00',
      sample: false,
      retired: [],
    })
  })

  test('seeded random gives the same identity each time, another seed another', async () => {
    const one = (await create(aMachine({ seed: 'demo' }))).unlocked
    const two = (await create(aMachine({ seed: 'demo' }))).unlocked
    const three = (await create(aMachine({ seed: 'demo 2' }))).unlocked
    expect([two.signer.keyId, two.ageIdentity(), toHex(two.deriveKey('cards')), two.installation]).toEqual([
      one.signer.keyId,
      one.ageIdentity(),
      toHex(one.deriveKey('cards')),
      one.installation,
    ])
    expect(three.signer.keyId).not.toBe(one.signer.keyId)
    expect(three.installation).not.toBe(one.installation)
  })

  test('its name is kept as people write it, composed', async () => {
    const { unlocked } = await create(aMachine(), 'ketua', '  Andre\u0301 ')
    expect(unlocked.description.label).toBe('Andr\u00e9')
  })
})

describe('refusals', () => {
  test('a wrong passphrase', async () => {
    const machine = aMachine()
    const { unlocked } = await create(machine)
    await unlocked.lock()
    expect(await unlock(machine, otherPassphrase)).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
    const right = expectOk(await unlock(machine), 'the lock was let go of')
    await right.lock()
  })

  test('a second host', async () => {
    const machine = aMachine()
    const { unlocked } = await create(machine)
    expect(await unlock(machine)).toMatchObject({ ok: false, failure: { kind: 'identity-in-use', by: { program } } })
    await unlocked.lock()
  })

  test('an easy passphrase, or one made of the own name', async () => {
    const { root, ports } = aMachine()
    const request = {
      root,
      id: 'ketua',
      label: 'Rangkayo Basa',
      identifier: '197805242006041003',
      sample: false,
      program,
    }
    expect(await createIdentity({ ...request, passphrase: 'pendek' }, ports)).toMatchObject({
      failure: { kind: 'passphrase-too-short' },
    })
    expect(await createIdentity({ ...request, passphrase: 'rangkayobasa197805242006041003' }, ports)).toMatchObject({
      failure: { kind: 'passphrase-too-easy' },
    })
    expect(readdirSync(root)).toEqual([])
  })

  test.each<[string, string, string | null, string]>([
    ['no label', '', null, 'label'],
    ['a label of two lines', 'Ibu\nKetua', null, 'label'],
    ['a label with a control character', 'Ibu\u0007', null, 'label'],
    ['a very long label', 'x'.repeat(121), null, 'label'],
    ['an empty identifier', 'Ibu', ' ', 'identifier'],
    ['a torn letter', 'Ibu', '\ud800', 'identifier'],
  ])('%s', async (_, label, identifier, field) => {
    const { root, ports } = aMachine()
    expect(
      await createIdentity(
        { root, id: 'ketua', label, identifier, passphrase: goodPassphrase, sample: false, program },
        ports,
      ),
    ).toEqual({ ok: false, failure: { kind: 'person-refused', field } })
  })

  test('an identity over an identity', async () => {
    const machine = aMachine()
    const { unlocked } = await create(machine)
    await unlocked.lock()
    const again = await createIdentity(
      {
        root: machine.root,
        id: 'ketua',
        label: 'x',
        identifier: null,
        passphrase: otherPassphrase,
        sample: false,
        program,
      },
      machine.ports,
    )
    expect(again).toMatchObject({ failure: { kind: 'identity-exists' } })
    const still = expectOk(await unlock(machine), 'untouched')
    expect(still.signer.keyId).toBe(unlocked.signer.keyId)
    await still.lock()
  })

  test('one that is not there', async () => {
    expect(await unlock(aMachine())).toMatchObject({ failure: { kind: 'identity-unknown' } })
  })

  test.each<[string, string, string]>([
    ['signing.key', 'missing', ''],
    ['identity.age', 'missing', ''],
    ['signing.key', 'form', 'x'],
    ['identity.age', 'form', 'x'],
    ['identity.json', 'form', '{}'],
  ])('%s %s', async (file, problem, content) => {
    const machine = aMachine()
    const { unlocked } = await create(machine)
    await unlocked.lock()
    const path = join(machine.root, 'ketua', file)
    if (problem === 'missing') rmSync(path)
    else writeFileSync(path, content)
    expect(await unlock(machine)).toEqual({ ok: false, failure: { kind: 'identity-damaged', file, problem } })
  })

  test.each(['signing.key', 'identity.age'])('%s of another identity under the same passphrase', async (file) => {
    const machine = aMachine()
    await (await create(machine)).unlocked.lock()
    await (await create(machine, 'sekretaris', 'Pak Sekretaris')).unlocked.lock()
    cpSync(join(machine.root, 'sekretaris', file), join(machine.root, 'ketua', file))
    expect(await unlock(machine)).toEqual({
      ok: false,
      failure: { kind: 'identity-damaged', file, problem: 'disagrees' },
    })
  })
})

describe('several on one machine', () => {
  test('are listed by folder, share the installation, and each opens alone', async () => {
    const machine = aMachine()
    const one = (await create(machine)).unlocked
    const two = (await create(machine, 'asesor-1', 'Pak Asesor')).unlocked
    expect(two.installation).toBe(one.installation)
    expect(two.signer.keyId).not.toBe(one.signer.keyId)
    mkdirSync(join(machine.root, 'leftover'))
    mkdirSync(join(machine.root, 'torn'))
    writeFileSync(join(machine.root, 'torn', 'identity.json'), '{"kind"')
    expect(await listIdentities(machine.ports.files, machine.root)).toEqual({
      ok: true,
      value: [
        { id: 'asesor-1', description: { ok: true, value: two.description } },
        { id: 'ketua', description: { ok: true, value: one.description } },
        {
          id: 'torn',
          description: { ok: false, failure: { kind: 'identity-damaged', file: 'identity.json', problem: 'form' } },
        },
      ],
    })
    await one.lock()
    await two.lock()
  })

  test('a root that is not there holds none', async () => {
    expect(await listIdentities(nodeFilePort, join(freshFolder(), 'none'))).toEqual({ ok: true, value: [] })
  })
})

describe('recovery with the words of the sheet', () => {
  test('keeps data and recipient, makes a new signing key, keeps the old aside', async () => {
    const machine = aMachine()
    const { unlocked: before, sheet } = await create(machine)
    const [age, data] = [before.ageIdentity(), before.deriveKey('journal/x')]
    const oldKeyFile = readFileSync(join(machine.root, 'ketua', 'signing.key'))
    await before.lock()
    const {
      unlocked,
      replaces,
      sheet: same,
    } = expectOk(await recover(machine, sheet.words.join(' ').toUpperCase()), 'right words')
    expect(replaces).toBe(before.signer.keyId)
    expect(unlocked.signer.keyId).not.toBe(replaces)
    expect([unlocked.ageIdentity(), unlocked.deriveKey('journal/x'), unlocked.identifier, unlocked.isAtHome]).toEqual([
      age,
      data,
      '197805242006041003',
      true,
    ])
    expect(unlocked.description.retired).toEqual([{ keyId: replaces, at: '2026-11-24T08:00:00.000+07:00' }])
    expect(same).toEqual(sheet)
    await unlocked.lock()
    expect(readFileSync(join(machine.root, 'ketua', 'retired', `${replaces}.key`))).toEqual(oldKeyFile)
    expect(await unlock(machine)).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
    const again = expectOk(await unlock(machine, otherPassphrase), 'the new passphrase')
    expect(again.signer.keyId).toBe(unlocked.signer.keyId)
    await again.lock()
  })

  test('on another machine with a copy of the folder, lock file and all', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    const copy = aCopyOf(machine)
    const elsewhere = {
      ...copy,
      ports: { ...copy.ports, processes: { ...copy.ports.processes, host: 'another computer' } },
    }
    const recovered = expectOk(await recover(elsewhere, sheet.qr), 'right words')
    expect(recovered.unlocked.installation).not.toBe(unlocked.installation)
    expect(recovered.unlocked.isAtHome).toBe(true)
    expect(recovered.unlocked.ageIdentity()).toBe(unlocked.ageIdentity())
    await recovered.unlocked.lock()
  })

  test('a copy opened with the passphrase says that it is not at home', async () => {
    const machine = aMachine()
    await (await create(machine)).unlocked.lock()
    const moved = expectOk(await unlock(aCopyOf(machine)), 'right passphrase')
    expect(moved.isAtHome).toBe(false)
    await moved.lock()
  })

  test('again and again with one sheet', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    await unlocked.lock()
    const keys = [unlocked.signer.keyId]
    for (const passphrase of [otherPassphrase, goodPassphrase]) {
      const { unlocked: next } = expectOk(await recover(machine, sheet.words.join(' '), passphrase), 'right words')
      expect(next.description.retired.map(({ keyId }) => keyId)).toEqual(keys)
      keys.push(next.signer.keyId)
      await next.lock()
    }
    expect(new Set(keys).size).toBe(3)
    expect(readdirSync(join(machine.root, 'ketua', 'retired')).toSorted()).toEqual(
      keys
        .slice(0, 2)
        .map((key) => `${key}.key`)
        .toSorted(),
    )
  })

  test('refuses words that are wrong, of another sheet, or mistyped, and changes nothing', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    await unlocked.lock()
    const other = entropyToWords(new Uint8Array(16).fill(1), nodeCrypto).join(' ')
    expect(await recover(machine, other)).toEqual({ ok: false, failure: { kind: 'wrong-recovery-words' } })
    expect(await recover(machine, sheet.words.with(2, 'xxxx').join(' '))).toMatchObject({
      failure: { kind: 'word-unknown', position: 3 },
    })
    expect(await recover(machine, sheet.words.join(' '), 'pendek')).toMatchObject({
      failure: { kind: 'passphrase-too-short' },
    })
    writeFileSync(join(machine.root, 'ketua', 'identity.recovery.age'), 'x')
    expect(await recover(machine, sheet.words.join(' '))).toEqual({
      ok: false,
      failure: { kind: 'identity-damaged', file: 'identity.recovery.age', problem: 'form' },
    })
    const still = expectOk(await unlock(machine), 'untouched')
    await still.lock()
  })

  test('refuses while a host has it open', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    expect(await recover(machine, sheet.qr)).toMatchObject({ failure: { kind: 'identity-in-use' } })
    await unlocked.lock()
  })

  test('works without the old signing key', async () => {
    const machine = aMachine()
    const { unlocked, sheet } = await create(machine)
    await unlocked.lock()
    rmSync(join(machine.root, 'ketua', 'signing.key'))
    const recovered = expectOk(await recover(machine, sheet.qr), 'right words')
    expect(recovered.replaces).toBe(unlocked.signer.keyId)
    await recovered.unlocked.lock()
  })
})

/** Stops the machine after so many renames: everything later fails, as when the power goes. */
function stoppingAfter(renames: number): FilePort {
  let left = renames
  const dead = (path: string) => Promise.resolve({ ok: false, failure: { kind: 'io', path, code: 'EIO' } } as const)
  return {
    ...nodeFilePort,
    rename: (from, to) => (left-- > 0 ? nodeFilePort.rename(from, to) : dead(to)),
  }
}

describe('broken off anywhere', () => {
  test.each([0, 1, 2, 3, 4])('making, after %i files: no identity, and the next attempt makes one', async (files) => {
    const { root } = aMachine()
    expectOk(await aMachine({ root }).ports.files.list(root), 'a root')
    // One rename more is that of the installation's id.
    const cut = aMachine({ root, files: stoppingAfter(files + 1) })
    expect(
      await createIdentity(
        { root, id: 'ketua', label: 'x', identifier: null, passphrase: goodPassphrase, sample: false, program },
        cut.ports,
      ),
    ).toMatchObject({ failure: { kind: 'io' } })
    const machine = aMachine({ root, seed: 'second attempt' })
    expect(await listIdentities(machine.ports.files, root)).toEqual({ ok: true, value: [] })
    expect(await unlock(machine)).toMatchObject({ failure: { kind: 'identity-unknown' } })
    const { unlocked } = await create(machine)
    await unlocked.lock()
    const again = expectOk(await unlock(machine), 'whole')
    await again.lock()
  })

  test.each([0, 1, 2, 3, 4, 5])(
    'recovery, after %i files: the words still open everything, and no key is lost or used twice',
    async (files) => {
      const machine = aMachine()
      const { unlocked: before, sheet } = await create(machine)
      const age = before.ageIdentity()
      const oldKeyFile = readFileSync(join(machine.root, 'ketua', 'signing.key'))
      await before.lock()
      const cut = {
        ...machine,
        ports: aMachine({ root: machine.root, seed: 'first attempt', files: stoppingAfter(files) }).ports,
      }
      expect(await recover(cut, sheet.qr)).toMatchObject({ failure: { kind: 'io' } })
      const old = await unlock(machine)
      if (old.ok) {
        expect(files).toBeLessThanOrEqual(1)
        await old.value.lock()
      }
      const again = { ...machine, ports: aMachine({ root: machine.root, seed: 'second attempt' }).ports }
      const { unlocked } = expectOk(await recover(again, sheet.qr), 'right words')
      expect(unlocked.ageIdentity()).toBe(age)
      expect(unlocked.description.retired[0]?.keyId).toBe(before.signer.keyId)
      expect(readFileSync(join(machine.root, 'ketua', 'retired', `${before.signer.keyId}.key`))).toEqual(oldKeyFile)
      await unlocked.lock()
      const whole = expectOk(await unlock(machine, otherPassphrase), 'whole')
      await whole.lock()
      expect(existsSync(join(machine.root, 'ketua', 'identity.recovery.age'))).toBe(true)
    },
  )
})
