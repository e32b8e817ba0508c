/**
 * The sample from founding to handover, checked from outside: by the program, by the script with its four tools, and against a
 * second telling from the same seed.
 */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDemo } from '../../electron/cli/demo/run-demo.ts'
import { verifyHandover } from '../../electron/services/verify/verify-handover.ts'
import { verifyScript } from '../../shared/documents/handover/verify-script.ts'
import { asHash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { shortCode } from '../../shared/record/short-code.ts'

let root = ''
let folder = ''
let founding = ''
const tell = async (name: string) =>
  expectOk(await runDemo({ out: join(root, name), seed: 'uji', say: () => undefined }), 'an empty folder')

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'timbang-demo-'))
  const told = await tell('pertama')
  folder = join(root, 'pertama', told.handover)
  founding = told.founding
}, 240_000)
afterAll(() => rm(root, { recursive: true, force: true }))

/** Exit status and everything said, of a copy of the script that does not lie in the folder. */
const runScript = async (...args: string[]): Promise<{ status: number; said: string }> => {
  const script = join(root, 'periksa.sh')
  await writeFile(script, verifyScript)
  return new Promise((resolve) => {
    execFile('bash', [script, ...args], (error, out, said) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: out + said })
    })
  })
}

const changedCopy = async (name: string, change: (copy: string) => Promise<void>): Promise<string> => {
  const copy = join(root, name)
  await cp(folder, copy, { recursive: true })
  await change(copy)
  return copy
}

describe('the handover folder of the sample', () => {
  it('is sound to the program, says that it is a sample, and tells the late correction', async () => {
    const { report } = await verifyHandover(folder, [])
    expect(report).toMatchObject({ sound: true, problems: [] })
    expect(report.record).toMatchObject({ sample: true, gate: 'open', unsound: [] })
    expect(report.signedBy).toHaveLength(2)
    expect(report.record?.persons.filter(({ verdicts }) => verdicts.late === 1)).toHaveLength(1)
  })

  it('is sound to the script, which compares the founding code with paper', async () => {
    const code = shortCode(asHash(founding))
    expect(await runScript(code, folder)).toMatchObject({ status: 0 })
    const other = await runScript(code.replaceAll(/[0-9]/g, '7'), folder)
    expect(other.status).toBe(1)
    expect(other.said).toContain('kode pendirian berbeda')
  }, 120_000)

  it.each(['BACA-DAHULU.html', 'record/public.timbang', 'documents/confidential.zip.age', 'SHA256SUMS'])(
    'with a byte of %s changed is refused by both, which name the file',
    async (name) => {
      const copy = await changedCopy(`ubah-${name.replaceAll('/', '-')}`, async (changed) => {
        const bytes = await readFile(join(changed, name))
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await writeFile(join(changed, name), bytes)
      })
      const { report } = await verifyHandover(copy, [])
      expect(report.sound).toBe(false)
      const { status, said } = await runScript(copy)
      expect(status).toBe(1)
      if (name === 'SHA256SUMS') return
      expect(report.problems.map(({ file }) => file)).toContain(name)
      expect(said).toContain(name)
    },
    60_000,
  )

  it('with a file too many or too few is refused by both', async () => {
    const more = await changedCopy('lebih', (copy) => writeFile(join(copy, 'documents', 'tambahan.txt'), 'x'))
    const fewer = await changedCopy('kurang', (copy) => rm(join(copy, 'verify.sh')))
    for (const [copy, name] of [
      [more, 'documents/tambahan.txt'],
      [fewer, 'verify.sh'],
    ] as const) {
      expect((await verifyHandover(copy, [])).report.problems.map(({ file }) => file)).toContain(name)
      const { status, said } = await runScript(copy)
      expect(status).toBe(1)
      expect(said).toContain(name)
    }
  }, 60_000)
})

it('the same seed tells the same record and the same public documents', async () => {
  const again = await tell('kedua')
  expect(again.founding).toBe(founding)
  const second = join(root, 'kedua', again.handover)
  const names = await readdir(join(folder, 'documents', 'public'))
  expect(await readdir(join(second, 'documents', 'public'))).toEqual(names)
  for (const name of ['record/public.timbang', ...names.map((one) => `documents/public/${one}`)]) {
    expect((await readFile(join(second, name))).equals(await readFile(join(folder, name))), name).toBe(true)
  }
}, 240_000)
