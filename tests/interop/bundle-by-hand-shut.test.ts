/**
 * The shut box with the real age (FORMAT.md §10): from the files of a bundle alone, no holder opens a sheet, any two do, and what
 * they do is two `age -d`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatIdentityFile, identityFromBytes, recipientOf } from '../../electron/services/age/age-keys.ts'
import { peelFor, openShut } from '../../electron/services/bundles/open-shut.ts'
import { fillShutBox } from '../../electron/services/bundles/shut-box.ts'
import type { SelectionRecord } from '../../electron/services/record/selection-record.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { holderPairs, openingName, shutName, wrapName } from '../../shared/record/bundle/bundle-names.ts'
import type { HashedCard } from '../../shared/record/card.ts'
import { keyOf, seedOf } from '../builders/log-story.ts'
import { founding, note } from '../builders/plain-rules.ts'
import { World } from '../builders/record-world.ts'
import { seededRandom } from '../builders/story-bundle.ts'

const world = new World()
const folder = mkdtempSync(join(tmpdir(), 'timbang-shut-'))
afterAll(() => {
  world.remove()
  rmSync(folder, { recursive: true })
})

const offices = ['chair', 'secretary', 'custodian'] as const
const identityOf = (office: string) => identityFromBytes(seedOf(`age ${office}`))
const holders = {
  chair: recipientOf(identityOf('chair')),
  secretary: recipientOf(identityOf('secretary')),
  custodian: recipientOf(identityOf('custodian')),
}
const author = keyOf('chair')

let record: SelectionRecord
let sheets: readonly HashedCard[]

/** The author's record with two sheets in the box, and its age files in a folder under the last part of their names. */
beforeAll(async () => {
  const founded = expectOk(
    await world
      .laptop('chair')
      .start()
      .found({ bodies: [founding()], expectedHead: null }),
    'founded',
  )
  record = founded.record
  const request = {
    bodies: [note('satu', { card: '#a' }), note('dua', { card: '#b' })],
    cards: { a: 'nilai empat', b: 'nilai lima' },
    expectedHead: record.ownHead(),
  }
  sheets = Object.values(expectOk(await record.sign(request), 'signed').cards)
  expectOk(await fillShutBox(record, sheets, holders, seededRandom('box')), 'shut')
  for (const name of [
    ...sheets.map(({ hash }) => shutName(hash)),
    ...holderPairs.map((pair) => wrapName(author, pair)),
  ]) {
    const [bytes] = await record.keptFiles(name)
    writeFileSync(join(folder, name.slice('shut/'.length)), bytes ?? new Uint8Array())
  }
  for (const office of offices) writeFileSync(join(folder, `${office}.key`), formatIdentityFile(identityOf(office)))
})

const age = (key: string, input: Uint8Array): Uint8Array | null => {
  const ran = spawnSync('age', ['-d', '-i', key], { cwd: folder, input })
  if (ran.error) throw ran.error
  return ran.status === 0 ? new Uint8Array(ran.stdout) : null
}

/** Everything that these keys open of the box, and all that can be opened with what comes out, and so on. */
function openAll(keys: readonly string[]): string[] {
  const files: Uint8Array[] = readdirSync(folder)
    .filter((name) => name.endsWith('.age'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))))
  const texts: string[] = []
  const tried = new Set<string>()
  const atHand = [...keys]
  for (let progress = true; progress;) {
    progress = false
    for (const key of atHand.slice()) {
      for (const [index, file] of files.slice().entries()) {
        if (tried.has(`${key} ${index}`)) continue
        tried.add(`${key} ${index}`)
        const opened = age(key, file)
        if (!opened) continue
        progress = true
        const text = Buffer.from(opened).toString('latin1')
        if (text.startsWith('age-encryption.org/')) files.push(opened)
        else if (text.startsWith('AGE-SECRET-KEY-')) {
          const name = `found-${atHand.length}.key`
          writeFileSync(join(folder, name), opened)
          atHand.push(name)
        } else texts.push(Buffer.from(opened).toString('utf8'))
      }
    }
  }
  return texts.sort()
}

describe('from the files of a bundle', () => {
  it.each(offices)('%s alone opens no sheet, with whatever is tried', (office) => {
    expect(openAll([`${office}.key`])).toEqual([])
  })

  it.each([
    ['chair', 'secretary'],
    ['chair', 'custodian'],
    ['secretary', 'custodian'],
  ])('%s and %s open every sheet', (one, other) => {
    expect(new Set(openAll([`${one}.key`, `${other}.key`]))).toEqual(new Set(sheets.map(({ text }) => text)))
  })

  it('by hand it is two age -d for the identity, and one for each sheet', () => {
    const script = `
      age -d -i secretary.key ${author}.secretary-custodian.age > inner.bin
      age -d -i custodian.key inner.bin > box.identity
      age -d -i box.identity ${sheets[0]?.hash ?? ''}.age`
    const ran = spawnSync('bash', ['-euc', script], { cwd: folder, encoding: 'utf8' })
    expect(ran.stdout).toBe(sheets[0]?.text)
  })
})

describe('with the program', () => {
  it('the first holder peels, the second opens, and neither needs the other key', async () => {
    const request = {
      identity: identityOf('secretary'),
      authors: [author],
      first: 'secretary',
      second: 'custodian',
    } as const
    const openings = expectOk(await peelFor(record, request), 'peeled')
    const [opening] = openings.values()
    expectOk(await record.keepFiles([{ name: openingName(author), bytes: opening ?? new Uint8Array() }]), 'kept')
    const wanted = new Map([[author, sheets.map(({ hash }) => hash)]])
    const opened = await openShut(record, { identity: identityOf('custodian'), wanted })
    expect(opened).toEqual({ cards: sheets, unopened: [] })
    const alone = await openShut(record, { identity: identityOf('secretary'), wanted })
    expect(alone).toEqual({ cards: [], unopened: sheets.map(({ hash }) => hash) })
  })

  it('who is not the first of a pair has nothing to peel', async () => {
    const request = {
      identity: identityOf('custodian'),
      authors: [author],
      first: 'custodian',
      second: 'chair',
    } as const
    expect(await peelFor(record, request)).toEqual({
      ok: false,
      failure: { kind: 'not-the-first-of-a-pair', first: 'custodian', second: 'chair' },
    })
    const wrongKey = {
      identity: identityOf('custodian'),
      authors: [author],
      first: 'chair',
      second: 'secretary',
    } as const
    expect(expectOk(await peelFor(record, wrongKey), 'asked')).toEqual(new Map())
  })

  it('a sheet whose file was exchanged is opened from the true one, wherever that stands', async () => {
    const [first, second] = sheets
    if (!first || !second) throw new Error('two sheets')
    const [otherFile] = await record.keptFiles(shutName(second.hash))
    expectOk(await record.keepFiles([{ name: shutName(first.hash), bytes: otherFile ?? new Uint8Array() }]), 'kept')
    expect(await record.keptFiles(shutName(first.hash))).toHaveLength(2)
    const opened = await openShut(record, {
      identity: identityOf('custodian'),
      wanted: new Map([[author, [first.hash]]]),
    })
    expect(opened).toEqual({ cards: [first], unopened: [] })
  })

  it('filling the box again changes nothing; other holders get wraps of their own', async () => {
    const before = await record.keptFiles(wrapName(author, 'chair-secretary'))
    expectOk(await fillShutBox(record, sheets, holders, seededRandom('again')), 'filled')
    expect(await record.keptFiles(wrapName(author, 'chair-secretary'))).toEqual(before)
    const newChair = identityFromBytes(seedOf('age new chair'))
    expectOk(
      await fillShutBox(record, sheets, { ...holders, chair: recipientOf(newChair) }, seededRandom('again')),
      'wrapped anew',
    )
    expect(await record.keptFiles(wrapName(author, 'chair-secretary'))).toHaveLength(2)
    const peeled = expectOk(
      await peelFor(record, { identity: newChair, authors: [author], first: 'chair', second: 'secretary' }),
      'peeled',
    )
    expect(peeled.size).toBe(1)
  })
})
