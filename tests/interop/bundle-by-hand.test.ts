/** The check by hand of FORMAT.md §11, word for word, with the tools of any Linux: unzip, minisign, sha256sum, jq. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { formatPublicKey } from '../../shared/record/minisign-key.ts'
import { forge } from '../builders/bundle-forger.ts'
import { foundedStory, keyOf } from '../builders/log-story.ts'
import { bundleOf, cardBy, noon, partOf } from '../builders/story-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'timbang-by-hand-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bash = (script: string): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' })
const fails = (script: string): boolean =>
  spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder }).status !== 0
const publicKey = (key: KeyId): string => formatPublicKey(key, nodeCrypto)

const { story, founding } = foundedStory()
story.by('asesor-a').sees(founding).writesMany(3)
const desk = story.by('asesor-b')
const common = desk
  .sees(founding)
  .writes('note.written.v1', { text: 'umum: "kutip", garis \\ miring, baris\nbaru, é, 😀, \u2028' })
desk.writes('note.written.v1', { branch: 'kiri' })
desk.restoresTo(common).writes('note.written.v1', { branch: 'kanan' })
const card = cardBy('chair', { field: 'selection.founded.v1#person', selection: null, value: { name: 'Ketua' } })
const packed = bundleOf(story, {
  maker: 'chair',
  logs: ['chair', 'asesor-a', 'asesor-b'].map((name) => partOf(story, name)),
  content: { cards: [card] },
  method: 'deflated',
})
writeFileSync(join(folder, 'a.timbang'), packed.zip)
bash('unzip -q a.timbang -d b')

describe('by hand', () => {
  it('the archive is sound, and no name is in it twice', () => {
    expect(bash('unzip -t a.timbang')).toContain('No errors detected')
    expect(bash('unzip -Z1 a.timbang | sort | uniq -d')).toBe('')
  })

  it('the sums are signed by the maker, and the comment says what and when', () => {
    expect(bash(`cd b && minisign -VHQm SHA256SUMS -P ${publicKey(keyOf('chair'))}`)).toBe(
      `timbang/bundle/v1 ${founding.hash} ${noon}\n`,
    )
    expect(fails(`cd b && minisign -VHQm SHA256SUMS -P ${publicKey(keyOf('secretary'))}`)).toBe(true)
  })

  it('every file is as listed, and there are two more than listed', () => {
    const checked = bash('cd b && sha256sum -c SHA256SUMS').trim().split('\n')
    expect(checked.every((line) => line.endsWith(': OK'))).toBe(true)
    expect(Number(bash('cd b && find . -type f | wc -l'))).toBe(checked.length + 2)
  })

  it('every head is signed by the key in its name', () => {
    const heads = packed.files.map(({ name }) => name).filter((name) => /^heads\/.*\.json$/.test(name))
    expect(heads).toHaveLength(4)
    for (const head of heads) {
      const [, author = '', seq = ''] = /^heads\/([0-9a-f]{64})\.(\d+)\./.exec(head) ?? []
      expect(bash(`cd b && minisign -VHQm ${head} -P ${publicKey(author as KeyId)}`)).toBe(
        `timbang/head/v1 ${founding.hash} ${seq}\n`,
      )
    }
  })

  it('the last line of a log has the hash that its head names, and each line names the one before', () => {
    const log = `logs/${keyOf('asesor-a')}.jsonl`
    const hashes = bash(`cd b && while IFS= read -r l; do printf %s "$l" | sha256sum; done < ${log}`)
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 64))
    const prevs = bash(`cd b && jq -r '.prev' ${log}`).trim().split('\n')
    expect(prevs).toEqual(['null', ...hashes.slice(0, -1)])
    const [head = ''] = packed.files
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`heads/${keyOf('asesor-a')}`) && name.endsWith('.json'))
    expect(bash(`cd b && jq -r .hash ${head}`).trim()).toBe(hashes.at(-1))
  })

  it('a card has the hash that is its name', () => {
    expect(bash(`cd b && sha256sum < cards/${card.hash}.json`).slice(0, 64)).toBe(card.hash)
  })

  it('every JSON text is what jq -cS makes of it', () => {
    for (const name of packed.files
      .map((file) => file.name)
      .filter((one) => one.endsWith('.json') || one.endsWith('.jsonl'))) {
      const text = readFileSync(join(folder, 'b', name), 'utf8')
      expect(bash(`cd b && jq -cS . ${name}`)).toBe(name.endsWith('.jsonl') ? text : `${text}\n`)
    }
  })
})

describe('what a forger changes, these tools find', () => {
  it.each([
    [
      'a line of a log',
      () => forge(packed).edit(`logs/${keyOf('asesor-a')}.jsonl`, (text) => text.replace('"number":1', '"number":7')),
      'sha256sum -c SHA256SUMS',
    ],
    [
      'the sums with it',
      () =>
        forge(packed)
          .edit(`logs/${keyOf('asesor-a')}.jsonl`, (text) => text.replace('"number":1', '"number":7'))
          .summed(),
      `minisign -VHQm SHA256SUMS -P ${publicKey(keyOf('chair'))}`,
    ],
    [
      'a file more',
      () => forge(packed).put(`cards/${'0'.repeat(64)}.json`, '{}'),
      `test $(find . -type f | wc -l) = $(($(wc -l < SHA256SUMS) + 2))`,
    ],
  ])('%s', (name, forging, command) => {
    const zip = forging().zip()
    const place = name.replaceAll(' ', '-')
    writeFileSync(join(folder, `${place}.zip`), zip)
    bash(`unzip -q ${place}.zip -d ${place}`)
    expect(fails(`cd b && ${command}`)).toBe(false)
    expect(fails(`cd ${place} && ${command}`)).toBe(true)
  })
})
