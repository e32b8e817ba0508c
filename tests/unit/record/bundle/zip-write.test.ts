import { describe, expect, it } from 'vitest'
import { bundleLimits } from '../../../../shared/record/bundle/limits.ts'
import { readZip } from '../../../../shared/record/bundle/zip-read.ts'
import { writeZip } from '../../../../shared/record/bundle/zip-write.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const stored = { method: 'stored', limits: bundleLimits } as const
const deflated = { method: 'deflated', limits: bundleLimits } as const

function archiveOf(files: { name: string; bytes: Uint8Array }[], options: Parameters<typeof writeZip>[1]): Uint8Array {
  const written = writeZip(files, options)
  if (!written.ok) throw new Error(written.failure.limit)
  return written.value
}

/** The method field of the first local header. */
const methodOf = (archive: Uint8Array) => archive[8]

describe('writing', () => {
  it('keeps the order given', () => {
    const files = ['b', 'a', 'c'].map((name) => ({ name, bytes: utf8(name) }))
    const read = readZip(archiveOf(files, stored), { limits: bundleLimits, allowName: () => true })
    expect(read).toEqual({ ok: true, value: files })
  })

  it('gives the same bytes for the same files', () => {
    const files = [{ name: 'bundle.json', bytes: utf8('{"format":1}'.repeat(400)) }]
    expect(archiveOf(files, deflated)).toEqual(archiveOf(files, deflated))
  })

  it('stores what is too small to matter, and what deflate does not make smaller', () => {
    expect(methodOf(archiveOf([{ name: 'a', bytes: utf8('ab') }], deflated))).toBe(0)
    expect(methodOf(archiveOf([{ name: 'a', bytes: new Uint8Array() }], deflated))).toBe(0)
    expect(methodOf(archiveOf([{ name: 'a', bytes: utf8('ab'.repeat(2000)) }], deflated))).toBe(0)
    expect(
      methodOf(
        archiveOf([{ name: 'a', bytes: utf8(Array.from({ length: 1500 }, (_, index) => index).join(' ')) }], deflated),
      ),
    ).toBe(8)
    let state = 1
    const noise = Uint8Array.from(
      { length: 6000 },
      () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24,
    )
    expect(methodOf(archiveOf([{ name: 'a', bytes: noise }], deflated))).toBe(0)
  })

  it('stores age files as they are: but for a few header lines they are noise, and a bundle of scores has thousands', () => {
    const bytes = utf8('age-encryption.org/v1\n'.repeat(500))
    expect(methodOf(archiveOf([{ name: 'shut/a.age', bytes }], deflated))).toBe(0)
    expect(methodOf(archiveOf([{ name: 'shut/a.age.json', bytes }], deflated))).toBe(8)
  })

  it('stores what the ratio limit of the reader would refuse as a bomb, so that it can read what it wrote', () => {
    const files = [{ name: 'files/blank.bmp', bytes: new Uint8Array(1_000_000) }]
    const archive = archiveOf(files, deflated)
    expect(methodOf(archive)).toBe(0)
    expect(readZip(archive, { limits: bundleLimits, allowName: () => true })).toEqual({ ok: true, value: files })
  })

  it('refuses what the reader would refuse by size, naming the file', () => {
    const files = [
      { name: 'a', bytes: utf8('12345') },
      { name: 'b', bytes: utf8('123456') },
    ]
    const limited = (limits: Partial<typeof bundleLimits>) =>
      writeZip(files, { method: 'stored', limits: { ...bundleLimits, ...limits } })
    expect(limited({ maxEntryBytes: 5 })).toEqual({
      ok: false,
      failure: { kind: 'zip-limit', limit: 'entry-bytes', max: 5, name: 'b' },
    })
    expect(limited({ maxTotalBytes: 10 })).toEqual({
      ok: false,
      failure: { kind: 'zip-limit', limit: 'total-bytes', max: 10, name: 'b' },
    })
    expect(limited({ maxEntries: 1 })).toEqual({
      ok: false,
      failure: { kind: 'zip-limit', limit: 'entries', max: 1, name: null },
    })
    expect(limited({ maxArchiveBytes: 188 })).toEqual({
      ok: false,
      failure: { kind: 'zip-limit', limit: 'archive-bytes', max: 188, name: null },
    })
    expect(limited({ maxArchiveBytes: 189 }).ok).toBe(true)
  })

  it('a name that a bundle may not hold is a bug of the caller', () => {
    for (const name of ['../a', 'A', 'a/', 'con'])
      expect(() => writeZip([{ name, bytes: utf8('x') }], stored)).toThrow(/^bug: /)
    const twice = [
      { name: 'a', bytes: utf8('x') },
      { name: 'a', bytes: utf8('y') },
    ]
    expect(() => writeZip(twice, stored)).toThrow(/^bug: /)
    expect(() => writeZip([], stored)).toThrow(/^bug: /)
  })
})
