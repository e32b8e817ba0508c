/** Keys and signatures against the real minisign (0.11 of Debian), both ways. It reads passphrases from its input when there is no terminal. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createIdentity } from '../../electron/services/identity/create-identity.ts'
import { nodeKdf, passphraseLogN } from '../../electron/services/identity/kdf.ts'
import { openSecretKey, sealSecretKey } from '../../electron/services/identity/minisign-secret-key.ts'
import { keyIdOfSeed, signerFromSeed } from '../../electron/services/identity/signing-seed.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { makeEnrolment } from '../../shared/record/enrolment.ts'
import { asCode } from '../../shared/kernel/ids.ts'
import { formatPublicKey, parsePublicKey } from '../../shared/record/minisign-key.ts'
import { verifyDetached } from '../../shared/record/minisign.ts'
import { identityFromBytes, recipientOf } from '../../electron/services/age/age-keys.ts'
import { aMachine, freshFolder, goodPassphrase } from '../unit/services/identity/seeded-machine.ts'

const comment = 'timbang/head/v1 - 17'
const content = '{"kind":"timbang/head/v1","seq":17}'
const signer = signerFromSeed(new Uint8Array(32).fill(11), nodeCrypto)
const publicKey = formatPublicKey(signer.keyId, nodeCrypto)

/** Runs minisign in a folder; `typed` are the lines given at its prompts. */
function minisign(folder: string, parameters: readonly string[], typed: readonly string[] = []) {
  const ran = spawnSync('minisign', parameters, {
    cwd: folder,
    input: typed.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  })
  if (ran.error) throw ran.error
  return { status: ran.status, out: ran.stdout, said: ran.stdout + ran.stderr }
}

function aSignedFile(): string {
  const folder = freshFolder()
  writeFileSync(join(folder, 'head.json'), content)
  writeFileSync(join(folder, 'head.json.minisig'), signer.sign(utf8ToBytes(content), comment))
  return folder
}

describe('what we sign', () => {
  test('minisign verifies, prehashed demanded, and prints the comment alone', () => {
    expect(minisign(aSignedFile(), ['-VHQm', 'head.json', '-P', publicKey])).toMatchObject({
      status: 0,
      out: `${comment}\n`,
    })
  })

  test('minisign refuses with another key, another file or another comment', () => {
    const other = formatPublicKey(keyIdOfSeed(new Uint8Array(32).fill(12)), nodeCrypto)
    expect(minisign(aSignedFile(), ['-VHm', 'head.json', '-P', other]).status).not.toBe(0)
    const changedFile = aSignedFile()
    writeFileSync(join(changedFile, 'head.json'), `${content} `)
    expect(minisign(changedFile, ['-VHm', 'head.json', '-P', publicKey]).status).not.toBe(0)
    const changedComment = aSignedFile()
    const path = join(changedComment, 'head.json.minisig')
    writeFileSync(path, readFileSync(path, 'utf8').replace('- 17', '- 18'))
    expect(minisign(changedComment, ['-VHm', 'head.json', '-P', publicKey]).status).not.toBe(0)
  })

  test('an enrolment request is checked by hand as its module says', () => {
    const person = {
      name: 'Yusnidar',
      identifier: null,
      role: asCode('assessor'),
      recipient: recipientOf(identityFromBytes(new Uint8Array(32).fill(2))),
      installation: 'ab'.repeat(16),
      replaces: [],
    }
    const folder = freshFolder()
    writeFileSync(join(folder, 'request.txt'), expectOk(makeEnrolment(person, signer, nodeCrypto), 'a request').text)
    const ran = spawnSync(
      'sh',
      [
        '-ec',
        `head -n 1 request.txt | tr -d '\\n' > r.json; tail -n 4 request.txt > r.json.minisig; minisign -VHQm r.json -P ${publicKey}`,
      ],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(ran).toMatchObject({ status: 0, stdout: `timbang/enrolment/v1 - ${signer.keyId}\n` })
  })
})

describe('what minisign signs with our key', () => {
  const sign = async (...more: string[]): Promise<Uint8Array> => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'head.json'), content)
    const key = await sealSecretKey(
      {
        seed: new Uint8Array(32).fill(11),
        passphrase: goodPassphrase,
        salt: new Uint8Array(32).fill(3),
        logN: passphraseLogN,
      },
      nodeKdf,
      nodeCrypto,
    )
    writeFileSync(join(folder, 'signing.key'), key)
    const ran = minisign(folder, ['-S', '-s', 'signing.key', '-m', 'head.json', ...more], [goodPassphrase])
    expect(ran.said).not.toContain('Wrong password')
    expect(ran.status).toBe(0)
    return new Uint8Array(readFileSync(join(folder, 'head.json.minisig')))
  }
  const verify = (signature: Uint8Array) =>
    verifyDetached(
      { bytes: utf8ToBytes(content), signature, publicKey: signer.keyId, expectedComment: comment },
      nodeCrypto,
    )

  test('is byte for byte what we sign, where the comments are ours', async () => {
    const signature = await sign('-c', 'timbang', '-t', comment)
    expect(signature).toEqual(signer.sign(utf8ToBytes(content), comment))
    expect(verify(signature)).toMatchObject({ ok: true })
  })

  test("is refused in its old form, or with minisign's own comments, all of which minisign accepts", async () => {
    expect(verify(await sign('-l', '-c', 'timbang', '-t', comment))).toEqual({
      ok: false,
      failure: { kind: 'signature-legacy' },
    })
    expect(verify(await sign('-t', comment))).toEqual({
      ok: false,
      failure: { kind: 'signature-malformed', problem: 'untrusted-comment' },
    })
    expect(verify(await sign('-c', 'timbang', '-t', 'anything'))).toEqual({
      ok: false,
      failure: { kind: 'comment-malformed', comment: 'anything' },
    })
    expect(verify(await sign('-c', 'timbang', '-t', 'timbang/bundle/v1 - 17'))).toMatchObject({
      failure: { kind: 'comment-differs' },
    })
  })
})

describe('secret-key files', () => {
  test("an identity's files are minisign's: it recreates our public key, and the pair works", async () => {
    const { root, ports } = aMachine({ logN: passphraseLogN })
    const { unlocked } = expectOk(
      await createIdentity(
        {
          root,
          id: 'ketua',
          label: 'Ketua',
          identifier: null,
          passphrase: goodPassphrase,
          sample: false,
          program: 'test',
        },
        ports,
      ),
      'created',
    )
    const folder = join(root, 'ketua')
    expect(minisign(folder, ['-R', '-s', 'signing.key', '-p', 'again.pub'], [goodPassphrase])).toMatchObject({
      status: 0,
    })
    expect(readFileSync(join(folder, 'again.pub'), 'utf8').split('\n')[1]).toBe(
      readFileSync(join(folder, 'signing.pub'), 'utf8').split('\n')[1],
    )
    writeFileSync(join(folder, 'x'), 'x')
    writeFileSync(join(folder, 'x.minisig'), unlocked.signer.sign(utf8ToBytes('x'), comment))
    expect(minisign(folder, ['-VHm', 'x', '-p', 'signing.pub'])).toMatchObject({ status: 0 })
    expect(minisign(folder, ['-S', '-s', 'signing.key', '-m', 'x'], ['not the passphrase']).status).not.toBe(0)
    await unlocked.lock()
  })

  test("we open minisign's own, at its full gigabyte, and sign with it", async () => {
    const folder = freshFolder()
    expect(minisign(folder, ['-G', '-p', 'their.pub', '-s', 'their.key'], ['kata sandi', 'kata sandi'])).toMatchObject({
      status: 0,
    })
    const theirs = new Uint8Array(readFileSync(join(folder, 'their.key')))
    const opened = expectOk(await openSecretKey(theirs, 'kata sandi', nodeKdf), 'the passphrase')
    const keyId = expectOk(parsePublicKey(readFileSync(join(folder, 'their.pub'), 'utf8')), 'a public key')
    expect(keyIdOfSeed(opened.seed)).toBe(keyId)
    // minisign compares its random label too, so with the key as they wrote it ours fails, with the same key as we write it not.
    const mine = signerFromSeed(opened.seed, nodeCrypto)
    writeFileSync(join(folder, 'x'), 'x')
    writeFileSync(join(folder, 'x.minisig'), mine.sign(utf8ToBytes('x'), comment))
    expect(minisign(folder, ['-VHm', 'x', '-P', formatPublicKey(keyId, nodeCrypto)])).toMatchObject({ status: 0 })
    expect(minisign(folder, ['-VHm', 'x', '-p', 'their.pub']).status).not.toBe(0)
  }, 120_000)

  test('one without a passphrase (-W) is told apart', async () => {
    const folder = freshFolder()
    expect(minisign(folder, ['-G', '-W', '-p', 'open.pub', '-s', 'open.key'])).toMatchObject({ status: 0 })
    expect(await openSecretKey(new Uint8Array(readFileSync(join(folder, 'open.key'))), 'x', nodeKdf)).toEqual({
      ok: false,
      failure: { kind: 'secret-key-unprotected' },
    })
  })
})
