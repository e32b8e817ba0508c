/** What we write, Info-ZIP's unzip accepts; what a `sha256sum -c` says OK to are the sums that we wrote. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import { compareSums, formatSums, parseSums, sumFiles } from '../../shared/record/bundle/sums.ts'
import { readZip } from '../../shared/record/bundle/zip-read.ts'
import { writeZip } from '../../shared/record/bundle/zip-write.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const contents = [
  { name: 'bundle.json', bytes: utf8('{"format":1}') },
  { name: 'empty', bytes: new Uint8Array() },
  { name: 'files/noise', bytes: Uint8Array.from({ length: 70_000 }, (_, i) => (i * i * 31) >> 5) },
  { name: 'logs/a.jsonl', bytes: utf8('{"seq":0,"type":"score-sheet.sealed.v1"}\n'.repeat(5000)) },
]
const files = [{ name: 'SHA256SUMS', bytes: utf8(formatSums(sumFiles(contents, nobleCrypto))) }, ...contents]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timbang-zip-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (command: string, ...parameters: string[]) =>
  execFileSync(command, parameters, { cwd: folder, encoding: 'utf8' })

describe.each(['stored', 'deflated'] as const)('an archive written %s', (method) => {
  it('is tested, listed and unpacked by unzip', () => {
    const archive = writeZip(files, { method, limits: bundleLimits })
    if (!archive.ok) throw new Error(archive.failure.limit)
    writeFileSync(join(folder, 'a.timbang'), archive.value)
    expect(run('unzip', '-t', 'a.timbang')).toContain('No errors detected')
    expect(run('unzip', '-Z1', 'a.timbang')).toBe(files.map(({ name }) => `${name}\n`).join(''))
    run('unzip', '-q', 'a.timbang', '-d', 'out')
    for (const { name, bytes } of files) expect(new Uint8Array(readFileSync(join(folder, 'out', name)))).toEqual(bytes)
    expect(run('sh', '-c', 'cd out && sha256sum -c SHA256SUMS')).toBe(
      contents.map(({ name }) => `${name}: OK\n`).join(''),
    )
  })
})

describe('an archive written by others', () => {
  it('is refused although unzip takes it: the times alone make it another shape', () => {
    const other = zipSync(Object.fromEntries(contents.map(({ name, bytes }) => [name, bytes])))
    writeFileSync(join(folder, 'other.zip'), other)
    expect(run('unzip', '-t', 'other.zip')).toContain('No errors detected')
    const read = readZip(other, { limits: bundleLimits, allowName: () => true })
    expect(read.ok ? 'accepted' : read.failure.kind).toBe('zip-field-refused')
  })
})

describe('sums', () => {
  it('of sha256sum are parsed and agree with ours', () => {
    for (const name of ['b', 'a', 'c']) writeFileSync(join(folder, name), name)
    const theirs = parseSums(utf8(run('sha256sum', 'a', 'b', 'c')))
    const ours = new Map(['a', 'b', 'c'].map((name) => [name, createHash('sha256').update(name).digest('hex')]))
    expect(
      theirs.ok &&
        compareSums(
          theirs.value,
          sumFiles(
            [...ours.keys()].map((name) => ({ name, bytes: utf8(name) })),
            nobleCrypto,
          ),
        ).ok,
    ).toBe(true)
    expect(theirs.ok && Object.fromEntries(theirs.value)).toEqual(Object.fromEntries(ours))
  })
})
