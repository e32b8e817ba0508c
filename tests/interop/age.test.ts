/** Encrypted files against the real age (1.1.1 of Debian), both ways. It reads passphrases from a terminal only: `script` gives it one. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decryptWith, encryptTo } from '../../electron/services/age/age-file.ts'
import {
  formatIdentityFile,
  identityFromBytes,
  parseIdentityFile,
  recipientOf,
} from '../../electron/services/age/age-keys.ts'
import { wrapForPair } from '../../electron/services/age/age-pair.ts'
import { decryptUnder } from '../../electron/services/age/age-passphrase.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { createIdentity } from '../../electron/services/identity/create-identity.ts'
import { nodeKdf, passphraseLogN } from '../../electron/services/identity/kdf.ts'
import { recoveryIdentity } from '../../electron/services/identity/recovery-sheet.ts'
import { asRecipient } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { parseRecoveryWords } from '../../shared/record/recovery-words.ts'
import { aMachine, freshFolder, goodPassphrase } from '../unit/services/identity/seeded-machine.ts'

const content = new Uint8Array(150_000).map((_, at) => at % 251)
const [one, two, three] = [21, 22, 23].map((n) => identityFromBytes(new Uint8Array(32).fill(n))) as [
  ReturnType<typeof identityFromBytes>,
  ReturnType<typeof identityFromBytes>,
  ReturnType<typeof identityFromBytes>,
]

function run(folder: string, command: string, ...parameters: string[]) {
  const ran = spawnSync(command, parameters, { cwd: folder, maxBuffer: 1 << 24 })
  if (ran.error) throw ran.error
  return { status: ran.status, out: new Uint8Array(ran.stdout), said: ran.stderr.toString() }
}

/** Runs a command on a terminal and types `answer` at each prompt for a passphrase. */
async function onTerminal(
  folder: string,
  command: string,
  answer: string,
): Promise<{ code: number | null; shown: string }> {
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder })
  let shown = ''
  let answered = 0
  child.stdout.on('data', (piece: Buffer) => {
    shown += piece.toString()
    const prompts = shown.match(/passphrase[^:]*: /g)?.length ?? 0
    for (; answered < prompts; answered++) child.stdin.write(`${answer}\n`)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, shown }
}

/** Our files, with an identity file of each person. */
function aFolder(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = freshFolder()
  const people = {
    'one.txt': formatIdentityFile(one),
    'two.txt': formatIdentityFile(two),
    'three.txt': formatIdentityFile(three),
  }
  for (const [name, bytes] of Object.entries({ ...people, ...files })) writeFileSync(join(folder, name), bytes)
  return folder
}

describe('files to recipients', () => {
  test('age opens ours with each identity, and with no other', async () => {
    const folder = aFolder({
      'x.age': expectOk(await encryptTo([recipientOf(one), recipientOf(two)], content), 'usable'),
    })
    for (const who of ['one.txt', 'two.txt'])
      expect(run(folder, 'age', '-d', '-i', who, 'x.age')).toMatchObject({ status: 0, out: content })
    expect(run(folder, 'age', '-d', '-i', 'three.txt', 'x.age').said).toContain('no identity matched')
  })

  test("we open age's", async () => {
    const folder = aFolder({ plain: content })
    expect(run(folder, 'age', '-r', recipientOf(one), '-r', recipientOf(two), '-o', 'x.age', 'plain')).toMatchObject({
      status: 0,
    })
    const file = new Uint8Array(readFileSync(join(folder, 'x.age')))
    expect(await decryptWith(two, file)).toEqual({ ok: true, value: content })
    expect(await decryptWith(three, file)).toEqual({ ok: false, failure: { kind: 'not-a-recipient' } })
  })

  test('identities and recipients are age-keygen’s', () => {
    const folder = aFolder({})
    expect(run(folder, 'age-keygen', '-o', 'new.txt').status).toBe(0)
    const identity = expectOk(parseIdentityFile(new Uint8Array(readFileSync(join(folder, 'new.txt')))), 'an identity')
    expect(new TextDecoder().decode(run(folder, 'age-keygen', '-y', 'new.txt').out).trim()).toBe(recipientOf(identity))
    expect(new TextDecoder().decode(run(folder, 'age-keygen', '-y', 'one.txt').out).trim()).toBe(recipientOf(one))
  })

  test('a secret for two opens by two `age -d`, by neither alone', async () => {
    const wrapped = expectOk(
      await wrapForPair({ secret: formatIdentityFile(three), outer: recipientOf(one), inner: recipientOf(two) }),
      'usable',
    )
    const folder = aFolder({
      'wrap.age': wrapped,
      'shut.age': expectOk(await encryptTo([recipientOf(three)], content), 'usable'),
    })
    const both = 'age -d -i one.txt wrap.age | age -d -i two.txt > key.txt && age -d -i key.txt shut.age'
    expect(run(folder, 'sh', '-ec', both)).toMatchObject({ status: 0, out: content })
    for (const alone of [
      'age -d -i one.txt wrap.age | age -d -i one.txt',
      'age -d -i two.txt wrap.age',
      'age -d -i one.txt shut.age',
    ]) {
      expect(run(folder, 'sh', '-c', alone)).toMatchObject({ status: 1, out: new Uint8Array() })
    }
  })
})

describe('files under a passphrase', () => {
  test('age opens the secrets of an identity with its passphrase, and with the recovery sheet', async () => {
    const { root, ports } = aMachine({ logN: passphraseLogN })
    const request = {
      root,
      id: 'ketua',
      label: 'Ketua',
      identifier: '1970',
      passphrase: goodPassphrase,
      sample: false,
      program: 'test',
    }
    const { unlocked, sheet } = expectOk(await createIdentity(request, ports), 'created')
    const folder = join(root, 'ketua')
    const recovery = recoveryIdentity(expectOk(parseRecoveryWords(sheet.words.join(' '), nodeCrypto), 'own words'))
    writeFileSync(join(folder, 'sheet.txt'), formatIdentityFile(recovery))

    const typed = await onTerminal(folder, 'age -d -o secrets.json identity.age', goodPassphrase)
    expect(typed).toMatchObject({ code: 0 })
    const secrets = new Uint8Array(readFileSync(join(folder, 'secrets.json')))
    expect(run(folder, 'age', '-d', '-i', 'sheet.txt', 'identity.recovery.age')).toMatchObject({
      status: 0,
      out: secrets,
    })
    expect(JSON.parse(new TextDecoder().decode(secrets))).toMatchObject({
      ageIdentity: unlocked.ageIdentity(),
      identifier: '1970',
      installation: unlocked.installation,
    })

    // And so to a file that was sent to this person, without Timbang.
    writeFileSync(join(folder, 'sent.age'), expectOk(await encryptTo([unlocked.recipient], content), 'usable'))
    expect(
      run(folder, 'sh', '-ec', 'jq -r .ageIdentity secrets.json > key.txt && age -d -i key.txt sent.age'),
    ).toMatchObject({ status: 0, out: content })
    expect(await onTerminal(folder, 'age -d -o no.json identity.age', 'not the passphrase')).toMatchObject({ code: 1 })
    await unlocked.lock()
  }, 60_000)

  test("we open age's own, at its default cost", async () => {
    const folder = aFolder({ plain: content })
    expect(await onTerminal(folder, 'age -p -o x.age plain', 'kata sandi')).toMatchObject({ code: 0 })
    const file = new Uint8Array(readFileSync(join(folder, 'x.age')))
    expect(await decryptUnder('kata sandi', nodeKdf, file)).toEqual({ ok: true, value: content })
    expect(await decryptUnder('kata sand', nodeKdf, file)).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
  }, 60_000)
})

test("Debian's age refuses what is not X25519, and so do we", async () => {
  const hybrid = `age1pq1${'q'.repeat(55)}`
  expect(() => asRecipient(hybrid)).toThrow('')
  expect(run(freshFolder(), 'age', '-r', hybrid, '/dev/null').status).toBe(1)
  const badSum = asRecipient(recipientOf(one).replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))
  expect(await encryptTo([badSum], content)).toMatchObject({ failure: { kind: 'recipient-refused' } })
  expect(run(freshFolder(), 'age', '-r', badSum, '/dev/null').status).toBe(1)
})
