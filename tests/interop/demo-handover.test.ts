/**
 * The sample's handover folder, checked from outside: by the program, by the script with its four tools, by hand as its first page
 * says, byte for byte, and against a second telling from the same seed.
 */
import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeFolder, keyFile, keysFolder, runDemo } from '../../electron/cli/demo/run-demo.ts'
import { runTimbang } from '../../electron/cli/timbang.ts'
import { parseIdentityFile, type AgeIdentity } from '../../electron/services/age/age-keys.ts'
import { handoverNames } from '../../electron/services/verify/check-folder.ts'
import { readFolder, type FolderContent } from '../../electron/services/verify/read-folder.ts'
import {
  judgeHandover,
  openHandover,
  verifyHandover,
  type HandoverReport,
  type OpenedHandover,
} from '../../electron/services/verify/verify-handover.ts'
import { verifyScript } from '../../shared/documents/handover/verify-script.ts'
import { asHash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import { byteChange, filesOf, folderChanges, placesIn, withByte, type Change } from '../builders/changed-folders.ts'

const minutes = 60_000
let root = ''
let folder = ''
let founding = ''
let script = ''
let content: FolderContent
let opened: OpenedHandover
const tell = async (name: string) =>
  expectOk(await runDemo({ out: join(root, name), seed: 'uji', say: () => undefined }), 'an empty folder')
const keyPath = (id: string): string => join(root, 'pertama', keysFolder, keyFile(id))
const keyOf = async (id: string): Promise<AgeIdentity> =>
  expectOk(parseIdentityFile(new Uint8Array(await readFile(keyPath(id)))), id)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'timbang-demo-'))
  const told = await tell('pertama')
  folder = join(root, 'pertama', told.handover)
  founding = told.founding
  content = await readFolder(folder)
  opened = await openHandover(content, [])
  script = join(root, 'periksa.sh')
  await writeFile(script, verifyScript)
}, 10 * minutes)
afterAll(() => rm(root, { recursive: true, force: true }))

interface Run {
  readonly status: number
  readonly said: string
}

const run = (command: string, args: readonly string[], cwd = root): Promise<Run> =>
  new Promise((done) => {
    execFile(
      command,
      args,
      { cwd, env: { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH']}` } },
      (error, out, said) => {
        done({ status: typeof error?.code === 'number' ? error.code : error ? 127 : 0, said: out + said })
      },
    )
  })

/** A clean copy of the script, that does not lie in the folder. */
const runScript = (...args: string[]): Promise<Run> => run('bash', [script, ...args])

async function timbang(...args: string[]): Promise<Run> {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  const status = await runTimbang(args, { print: keep, say: keep })
  return { status, said: lines.join('\n') }
}

describe('the handover folder of the sample', () => {
  it('is sound to the program, says that it is a sample, and tells the late correction', async () => {
    const { report } = await verifyHandover(folder, [])
    expect(report).toMatchObject({ sound: true, problems: [] })
    expect(report.record).toMatchObject({ sample: true, gate: 'open', unsound: [] })
    expect(report.signedBy).toHaveLength(2)
    expect(report.record?.persons.filter(({ verdicts }) => verdicts.late === 1)).toHaveLength(1)
  })

  it('without a key says of each rank that it stands signed over sealed sheets, and is not recomputed', async () => {
    const { status, said } = await timbang('verify', folder)
    expect(status).toBe(0)
    const ranks = opened.record?.ranks ?? []
    expect(new Set(ranks.map(({ proof }) => proof))).toEqual(new Set(['pinned', 'not-ranked']))
    expect(ranks.filter(({ proof, sheets }) => proof === 'pinned' && sheets === 6).length).toBe(ranks.length - 1)
    const lines = said.split('\n').filter((line) => line.includes('lembar tersegel'))
    expect(lines).toHaveLength(ranks.length)
    for (const line of lines) expect(line).toContain('ditetapkan dua pemegang kunci / determined by two holders')
    expect(said).toContain('peringkat tidak dihitung ulang di sini / rank not recomputed here')
    expect(opened.record?.determination.kind).toBe('not-computable-here')
  })

  it('with the inspector’s key proves every rank, two of them by a signed comparison of what inspectors do not see', async () => {
    const { report } = await verifyHandover(folder, [await keyOf('pengawas')])
    expect(report.read).toEqual([handoverNames.public, handoverNames.inspector])
    expect(report.record?.determination.kind).toBe('equal')
    const ranks = report.record?.ranks ?? []
    const of = (proof: string) => ranks.filter((rank) => rank.proof === proof)
    expect(of('pinned')).toEqual([])
    expect(of('not-ranked')).toHaveLength(1)
    expect(of('rests-on-comparison').map(({ row }) => row.decidedBy)).toEqual(
      Array(2).fill({ by: 'tie-break', step: 'ipk', number: 4 }),
    )
    expect(of('recomputed')).toHaveLength(ranks.length - 3)
  })

  it('with a holder’s key compares that tie again', async () => {
    const { report } = await verifyHandover(folder, [await keyOf('ketua')])
    expect(report.read).toHaveLength(3)
    expect(new Set(report.record?.ranks.map(({ proof }) => proof))).toEqual(new Set(['recomputed', 'not-ranked']))
  })

  it(
    'is sound to the script, which compares the founding code with paper',
    async () => {
      const code = shortCode(asHash(founding))
      expect(await runScript(code, folder)).toMatchObject({ status: 0 })
      const other = await runScript(code.replaceAll(/[0-9]/g, '7'), folder)
      expect(other.status).toBe(1)
      expect(other.said).toContain('kode pendirian berbeda')
    },
    4 * minutes,
  )
})

const namesFile = ({ sound, problems }: HandoverReport, name: string): boolean =>
  !sound && problems.some(({ file }) => file === name)

const withFile = (name: string, bytes: Uint8Array): FolderContent => ({
  ...content,
  files: new Map([...content.files, [name, bytes]]),
})

/** Bundles are opened anew where they changed; what the others say does not change with another file. */
async function judged(name: string, bytes: Uint8Array): Promise<HandoverReport> {
  const changed = withFile(name, bytes)
  return judgeHandover(changed, name === handoverNames.public ? await openHandover(changed, []) : opened)
}

describe('a changed byte', () => {
  it(
    'every one of every small file is found by the program, which names the file',
    async () => {
      const small = [...content.files].filter(([, bytes]) => bytes.length < 4096)
      expect(small.map(([name]) => name)).toEqual(expect.arrayContaining(['SHA256SUMS', ...handoverNames.signatures]))
      for (const [name, bytes] of small) {
        const missed: number[] = []
        const places = placesIn(bytes.length, bytes.length, `small ${name}`)
        for (const at of bytes.keys())
          if (!namesFile(await judged(name, withByte(bytes, at, places[at]?.mask ?? 1)), name)) missed.push(at)
        expect(missed, name).toEqual([])
      }
    },
    5 * minutes,
  )

  it(
    '200 of each other file are found by the program, which names the file',
    async () => {
      const large = [...content.files].filter(([, bytes]) => bytes.length >= 4096)
      expect(large).toHaveLength(7)
      for (const [name, bytes] of large) {
        const missed: number[] = []
        for (const { at, mask } of placesIn(bytes.length, 200, `large ${name}`))
          if (!namesFile(await judged(name, withByte(bytes, at, mask)), name)) missed.push(at)
        expect(missed, name).toEqual([])
      }
    },
    5 * minutes,
  )

  it(
    'of an encrypted bundle is found as well by whoever could open it',
    async () => {
      const identities = [await keyOf('ketua')]
      for (const name of [handoverNames.inspector, handoverNames.confidential]) {
        const bytes = content.files.get(name) ?? new Uint8Array()
        for (const { at, mask } of placesIn(bytes.length, 10, `opened ${name}`)) {
          const changed = withFile(name, withByte(bytes, at, mask))
          const report = judgeHandover(changed, await openHandover(changed, identities))
          expect(namesFile(report, name), `byte ${at} of ${name}`).toBe(true)
        }
      }
    },
    2 * minutes,
  )
})

async function changedCopy(index: number, { apply }: Change): Promise<string> {
  const copy = join(root, `ubah-${index}`, 'serah-terima-CONTOH')
  await mkdir(dirname(copy), { recursive: true })
  await cp(folder, copy, { recursive: true })
  await apply(copy)
  return copy
}

/** Two at a time; what the script said of each, with the program's verdict on the same folder. */
async function checkAll(changes: readonly Change[]): Promise<{ change: Change; ran: Run; report: HandoverReport }[]> {
  const results: { change: Change; ran: Run; report: HandoverReport }[] = []
  const waiting = [...changes.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, change] = next
      const copy = await changedCopy(index, change)
      const { report } = await verifyHandover(copy, [])
      results.push({ change, ran: await runScript(copy), report })
      await rm(dirname(copy), { recursive: true })
    }
  }
  await Promise.all([work(), work()])
  return results
}

const unnoticed = (results: Awaited<ReturnType<typeof checkAll>>): string[] =>
  results.flatMap(({ change, ran, report }) => [
    ...(ran.status === 1 && ran.said.includes(change.name)
      ? []
      : [`script: ${change.what}: ${ran.status} ${ran.said}`]),
    ...(namesFile(report, change.name) ? [] : [`program: ${change.what}: ${JSON.stringify(report.problems)}`]),
  ])

describe('the script and the program', () => {
  it(
    'find a changed byte in any file, and name it',
    async () => {
      const bytes = [...content.files].flatMap(([name, { length }]) =>
        placesIn(length, 1, `script ${name}`).map(({ at, mask }) => byteChange(name, at, mask)),
      )
      const text = new TextDecoder().decode(content.files.get('SHA256SUMS.minisig'))
      // One in each line of a signature: the untrusted comment, key and signature, the trusted comment, the second signature.
      const lines = [3, 40, text.indexOf('trusted comment', 30) + 20, text.length - 4, text.length - 1]
      const results = await checkAll([...bytes, ...lines.map((at) => byteChange('SHA256SUMS.minisig', at, 1))])
      expect(unnoticed(results)).toEqual([])
      expect(results).toHaveLength(content.files.size + lines.length)
      // Whatever the script could read before it failed, it says that this is a sample.
      const afterBundle = results.filter(({ change }) => change.name !== handoverNames.public)
      for (const { ran } of afterBundle) expect(ran.said).toContain('CONTOH')
    },
    10 * minutes,
  )

  it(
    'find what is too much, too little, cut off, linked or renamed, and name it',
    async () => {
      const document = [...content.files.keys()].find((name) => name.endsWith('.csv')) ?? ''
      expect(unnoticed(await checkAll(folderChanges(document)))).toEqual([])
    },
    10 * minutes,
  )
})

/** Each command block of the page's Indonesian half, as its reader would copy it. */
function commandBlocks(page: string): string[] {
  const [, half = ''] = page.split('<section lang="id">')
  const [indonesian = ''] = half.split('</section>')
  const unescaped = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  return [...indonesian.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => unescaped(text))
}

it(
  'by hand, with the commands that the first page gives, everything fits',
  async () => {
    const page = await readFile(join(folder, 'BACA-DAHULU.html'), 'utf8')
    const blocks = commandBlocks(page)
    const [sums, signatures, checking, program, bundle, heads, open, windows] = blocks
    expect(blocks).toHaveLength(8)
    expect(windows).toBe('certutil -hashfile record\\public.timbang SHA256')
    await mkdir(join(root, 'bin'), { recursive: true })
    const command = `#!/bin/sh\nexec "${process.execPath}" "${resolve('build/timbang.mjs')}" "$@"\n`
    await writeFile(join(root, 'bin', 'timbang'), command, { mode: 0o755 })
    const apart = join(root, 'b')
    const typed = [sums, signatures, checking, program, bundle, heads, open].join('\necho "== langkah"\n')
    const typedHere = typed
      .replaceAll('/tmp/confidential.timbang', join(root, 'rahasia.timbang'))
      .replaceAll('/tmp/b', apart)
      .replace('KUNCI.txt', keyPath('ketua'))
    const { status, said } = await run('bash', ['-c', `set -e\n${typedHere}`], folder)
    expect(status, said).toBe(0)
    const steps = said.split('== langkah\n')
    expect(steps).toHaveLength(7)
    const listed = content.files.size - 3
    expect(steps[0]).toBe(`UTUH\n${listed}\n${listed + 3}\n`)
    expect(steps[1]?.match(/Signature and comment signature verified/g)).toHaveLength(2)
    expect(steps[1]?.match(/Trusted comment: timbang\/handover\/v1/g)).toHaveLength(2)
    const [digest] = steps[2]?.split('  ') ?? []
    expect(checking).toContain(`# ${digest}`)
    expect(steps[2]).toContain(shortCode(asHash(founding)).replaceAll('-', ' '))
    expect(steps[3]).toContain('SAH / SOUND')
    expect(steps[4]).toMatch(/No errors detected in compressed data of record\/public\.timbang\.\n/)
    const [lines, files] = steps[4]?.trim().split('\n').slice(-2).map(Number) ?? []
    expect(files).toBe((lines ?? 0) + 2)
    const tails = [...(steps[5]?.matchAll(/^([0-9a-f]{64}) {2}-$/gm) ?? [])].map(([, hash]) => hash)
    const signed = [...(steps[5]?.matchAll(/^[0-9a-f]{64} \d+ ([0-9a-f]{64})$/gm) ?? [])].map(([, hash]) => hash)
    expect(tails).toHaveLength(12)
    expect(new Set(signed)).toEqual(new Set(tails))
    expect(signed).toHaveLength(tails.length)
    expect(said).not.toContain('GAGAL')
    expect((await stat(join(root, 'rahasia.timbang'))).size).toBeGreaterThan(100_000)
    expect(spawnSync('unzip', ['-tqq', join(root, 'rahasia.timbang')]).status).toBe(0)
  },
  4 * minutes,
)

describe('a sample says so', () => {
  const decrypted = async (name: string): Promise<Uint8Array> => {
    const ran = spawnSync('age', ['-d', '-i', keyPath('ketua'), join(folder, name)], { maxBuffer: 64 * 1024 * 1024 })
    expect(ran.status).toBe(0)
    return new Uint8Array(ran.stdout)
  }

  const pagesOf = (pdf: string): string[] => {
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text.status).toBe(0)
    return text.stdout.split('\f').slice(0, -1)
  }

  it('in the name of every file that people pass on', async () => {
    expect(folder).toMatch(/CONTOH$/)
    const documents = [...content.files.keys()].filter((name) => name.startsWith('documents/public/'))
    expect(documents).toHaveLength(2)
    for (const name of documents) expect(name).toContain('_contoh_')
    for (const name of await filesOf(join(root, 'pertama', exchangeFolder))) expect(name).toMatch(/^contoh_/)
    for (const name of await filesOf(join(root, 'pertama', keysFolder))) expect(name).toMatch(/^contoh_/)
  })

  it(
    'on every page of every document, and in the name of each',
    async () => {
      const inside = join(root, 'rahasia')
      await mkdir(inside)
      await writeFile(join(inside, 'dokumen.zip'), await decrypted('documents/confidential.zip.age'))
      expect(spawnSync('unzip', ['-q', 'dokumen.zip', '-d', 'isi'], { cwd: inside }).status).toBe(0)
      const secret = await filesOf(join(inside, 'isi'))
      expect(secret).toHaveLength(4)
      for (const name of secret) expect(name).toContain('_contoh_')
      const announced = [...content.files.keys()]
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(folder, name))
      const pdfs = [
        ...announced,
        ...secret.filter((name) => name.endsWith('.pdf')).map((name) => join(inside, 'isi', name)),
      ]
      const pages = pdfs.flatMap(pagesOf)
      expect(pages.length).toBeGreaterThan(10)
      for (const page of pages) expect(page).toContain('CONTOH')
    },
    minutes,
  )

  it(
    'on both halves of the first page, and first of all in what the program and the script say',
    async () => {
      const page = await readFile(join(folder, 'BACA-DAHULU.html'), 'utf8')
      expect(page.match(/<section lang="[a-z]+">\n<p class="sample">CONTOH/g)).toHaveLength(2)
      expect(page).toMatch(/<title>CONTOH – /)
      for (const identity of [[], ['--identity', keyPath('pengawas')]]) {
        const { said } = await timbang('verify', folder, ...identity)
        expect(said).toMatch(/^CONTOH \/ SAMPLE — SAH \/ SOUND\n/)
      }
      expect((await runScript(folder)).said).toContain(
        'CONTOH — bukan seleksi sungguhan / SAMPLE, not a real selection',
      )
    },
    2 * minutes,
  )
})

it(
  'the same seed tells the same record, documents and ranks; encrypted files are equal once decrypted',
  async () => {
    const again = await tell('kedua')
    expect(again.founding).toBe(founding)
    const second = join(root, 'kedua', again.handover)
    expect(await filesOf(second)).toEqual(await filesOf(folder))
    const key = join(root, 'kedua', keysFolder, keyFile('ketua'))
    expect(await readFile(key)).toEqual(await readFile(keyPath('ketua')))
    const plain = (of: string, name: string): Uint8Array => {
      const ran = spawnSync('age', ['-d', '-i', key, join(of, name)], { maxBuffer: 64 * 1024 * 1024 })
      expect(ran.status).toBe(0)
      return ran.stdout
    }
    let compared = 0
    for (const name of await filesOf(folder)) {
      // What is summed over age files differs with them.
      if (name.startsWith('SHA256SUMS')) continue
      const [one, other] = name.endsWith('.age')
        ? [plain(folder, name), plain(second, name)]
        : [await readFile(join(folder, name)), await readFile(join(second, name))]
      expect(Buffer.compare(one, other), name).toBe(0)
      compared++
    }
    expect(compared).toBe(content.files.size - 3)
    const [first, repeated] = [
      await timbang('rank', folder, '--json', '--identity', key),
      await timbang('rank', second, '--json', '--identity', key),
    ]
    expect(first.status).toBe(0)
    expect(repeated).toEqual(first)
  },
  5 * minutes,
)
