import { describe, expect, it } from 'vitest'
import { bundleLimits } from '../../../../shared/record/bundle/limits.ts'
import type { ZipFailure } from '../../../../shared/record/bundle/zip-format.ts'
import { readZip, type ZipReadOptions } from '../../../../shared/record/bundle/zip-read.ts'
import { writeZip } from '../../../../shared/record/bundle/zip-write.ts'
import { bytesOf, forgeZip, type ForgedFile, type Forgery, type HeaderLie } from '../../../builders/zip-forger.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const anyName = () => true
const options: ZipReadOptions = { limits: bundleLimits, allowName: anyName }

const aFile = (change: Partial<ForgedFile> = {}): ForgedFile => ({
  name: 'logs/a.jsonl',
  content: utf8('{"seq":0}\n'),
  ...change,
})
const manifest: ForgedFile = { name: 'bundle.json', content: utf8('{"format":1}') }
const archiveOf = (file: Partial<ForgedFile>, rest: Omit<Forgery, 'files'> = {}) =>
  forgeZip({ files: [manifest, aFile(file)], ...rest })
const both = (lie: HeaderLie): Partial<ForgedFile> => ({ local: lie, central: lie })

function failureOf(archive: Uint8Array, changed: Partial<ZipReadOptions> = {}): ZipFailure {
  const read = readZip(archive, { ...options, ...changed })
  if (read.ok) throw new Error('was accepted')
  return read.failure
}

/** Offset of the second file's local header and of the first central header, in an archive from `archiveOf({})`. */
const secondAt = 30 + manifest.name.length + manifest.content.length
const directoryAt = secondAt + 30 + 'logs/a.jsonl'.length + aFile().content.length
const secondCentralAt = directoryAt + 46 + manifest.name.length

describe('the permitted shape', () => {
  it('reads stored and deflated files in their order', () => {
    const long = utf8('{"seq":0}\n'.repeat(100))
    const read = readZip(forgeZip({ files: [manifest, aFile({ content: long, deflate: true })] }), options)
    expect(read).toEqual({
      ok: true,
      value: [
        { name: 'bundle.json', bytes: manifest.content },
        { name: 'logs/a.jsonl', bytes: long },
      ],
    })
  })

  it('is what a hand-written archive and our writer agree on, byte by byte', () => {
    const files = [manifest, aFile()]
    const written = writeZip(
      files.map(({ name, content }) => ({ name, bytes: content })),
      { method: 'stored', limits: bundleLimits },
    )
    expect(written).toEqual({ ok: true, value: forgeZip({ files }) })
  })

  it('reads an archive that stands inside a larger buffer', () => {
    const archive = archiveOf({})
    const larger = new Uint8Array(archive.length + 20)
    larger.set(archive, 7)
    expect(readZip(larger.subarray(7, 7 + archive.length), options).ok).toBe(true)
  })
})

describe('what is outside the one shape is refused, with the file and the place', () => {
  const name = 'logs/a.jsonl'
  const at = secondAt
  const cases: readonly [story: string, archive: Uint8Array, failure: ZipFailure][] = [
    ['text that is no archive', utf8('Nama;NIP;Nilai\n'), { kind: 'zip-not-a-zip' }],
    ['no bytes at all', new Uint8Array(), { kind: 'zip-truncated', at: 0, name: null }],
    ['no files', forgeZip({ files: [] }), { kind: 'zip-empty', at: 0, name: null }],
    [
      'bytes before the first file',
      archiveOf({}, { prefix: utf8('#!/bin/sh\n') }),
      { kind: 'zip-prefix-bytes', at: 10, name: null },
    ],
    [
      'bytes after the end',
      archiveOf({}, { trailing: utf8('x') }),
      { kind: 'zip-trailing-bytes', at: archiveOf({}).length, name: null },
    ],
    [
      'a second archive after the end',
      archiveOf({}, { trailing: archiveOf({}) }),
      { kind: 'zip-trailing-bytes', at: archiveOf({}).length, name: null },
    ],
    [
      'bytes between two files',
      forgeZip({ files: [{ ...manifest, after: utf8('gap') }, aFile()] }),
      { kind: 'zip-gap-or-overlap', at, name: null },
    ],
    [
      'bytes before the directory',
      archiveOf({ after: utf8('gap!') }),
      { kind: 'zip-gap-or-overlap', at: directoryAt, name: null },
    ],
    [
      'bytes before the end record',
      archiveOf({}, { beforeEnd: utf8('gap!') }),
      { kind: 'zip-gap-or-overlap', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'the same name twice',
      forgeZip({ files: [manifest, aFile(), aFile({ content: utf8('other') })] }),
      { kind: 'zip-name-duplicate', at: directoryAt, name },
    ],
    [
      'a file that is the folder of another',
      forgeZip({ files: [aFile(), { name: 'logs', content: utf8('x') }] }),
      { kind: 'zip-name-is-folder', at: 52, name: 'logs' },
    ],
    [
      'a file below another file',
      forgeZip({ files: [{ name: 'logs', content: utf8('x') }, aFile()] }),
      { kind: 'zip-name-is-folder', at: 35, name },
    ],
    ['encrypted', archiveOf(both({ flags: 1 })), { kind: 'zip-encrypted', at, name }],
    ['strong encryption with hidden headers', archiveOf(both({ flags: 0x2041 })), { kind: 'zip-encrypted', at, name }],
    [
      'encrypted, said in the directory alone',
      archiveOf({ central: { flags: 1 } }),
      { kind: 'zip-encrypted', at: secondCentralAt, name },
    ],
    [
      'a data descriptor',
      archiveOf({
        ...both({ flags: 8 }),
        local: { flags: 8, crc: 0, size: 0, compressedSize: 0 },
        after: bytesOf([4, 0x08074b50], [4, 1], [4, 2], [4, 3]),
      }),
      { kind: 'zip-data-descriptor', at, name },
    ],
    ['the UTF-8 flag', archiveOf(both({ flags: 0x800 })), { kind: 'zip-field-refused', field: 'flags', at, name }],
    ['a compression that is not deflate', archiveOf(both({ method: 12 })), { kind: 'zip-method-unknown', at, name }],
    [
      'ZIP64 sizes',
      archiveOf(
        both({ size: 0xffffffff, compressedSize: 0xffffffff, extra: bytesOf([2, 1], [2, 8], [4, 10], [4, 0]) }),
      ),
      { kind: 'zip-zip64', at, name },
    ],
    [
      'a ZIP64 end record',
      archiveOf({}, { beforeEnd: bytesOf([4, 0x06064b50], new Uint8Array(52)) }),
      { kind: 'zip-zip64', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'a ZIP64 count',
      archiveOf({}, { end: { entries: 0xffff, entriesHere: 0xffff } }),
      { kind: 'zip-zip64', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'an extra field with another name (Unicode path)',
      archiveOf(both({ extra: bytesOf([2, 0x7075], [2, 4], utf8('evil')) })),
      { kind: 'zip-extra-field', at, name },
    ],
    [
      'an extra field in the directory alone',
      archiveOf({ central: { extra: bytesOf([2, 0x7075], [2, 4], utf8('evil')) } }),
      { kind: 'zip-extra-field', at: secondCentralAt, name },
    ],
    [
      'a comment on a file',
      archiveOf({ central: { comment: utf8('hi') } }),
      { kind: 'zip-comment', at: secondCentralAt, name },
    ],
    [
      'a comment on the archive',
      archiveOf({}, { end: { comment: utf8('hi') } }),
      { kind: 'zip-comment', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'a folder entry',
      archiveOf({ name: 'logs/', content: new Uint8Array() }),
      { kind: 'zip-folder-entry', at, name: 'logs/' },
    ],
    [
      'a Unix link',
      archiveOf({ central: { versionMade: 0x0314, externalAttributes: 0xa1ff0000 } }),
      { kind: 'zip-field-refused', field: 'version-made', at: secondCentralAt, name },
    ],
    [
      'attributes',
      archiveOf({ central: { externalAttributes: 0x10 } }),
      { kind: 'zip-field-refused', field: 'external-attributes', at: secondCentralAt, name },
    ],
    [
      'a text attribute',
      archiveOf({ central: { internalAttributes: 1 } }),
      { kind: 'zip-field-refused', field: 'internal-attributes', at: secondCentralAt, name },
    ],
    [
      'a disk number',
      archiveOf({ central: { disk: 1 } }),
      { kind: 'zip-field-refused', field: 'disk', at: secondCentralAt, name },
    ],
    [
      'an end on another disk',
      archiveOf({}, { end: { disk: 1 } }),
      { kind: 'zip-field-refused', field: 'disk', at: archiveOf({}).length - 22, name: null },
    ],
    ['a time', archiveOf(both({ time: 1 })), { kind: 'zip-field-refused', field: 'time', at, name }],
    ['a date', archiveOf(both({ date: 0x5977 })), { kind: 'zip-field-refused', field: 'date', at, name }],
    [
      'a newer version',
      archiveOf(both({ versionNeeded: 45 })),
      { kind: 'zip-field-refused', field: 'version-needed', at, name },
    ],
    [
      'a stored file with two sizes',
      archiveOf(both({ size: 9 })),
      { kind: 'zip-field-refused', field: 'size', at, name },
    ],
    [
      'another name in the local header',
      archiveOf({ local: { name: 'logs/b.jsonl' } }),
      { kind: 'zip-directory-differs', field: 'name', at: secondCentralAt, name: 'logs/b.jsonl' },
    ],
    [
      'a longer name in the directory',
      archiveOf({ central: { name: 'logs/a.jsonlx' } }),
      { kind: 'zip-directory-differs', field: 'name-length', at: secondCentralAt, name },
    ],
    [
      'another method in the directory',
      archiveOf({ central: { method: 8 } }),
      { kind: 'zip-directory-differs', field: 'method', at: secondCentralAt, name },
    ],
    [
      'another check sum in the directory',
      archiveOf({ central: { crc: 1 } }),
      { kind: 'zip-directory-differs', field: 'crc', at: secondCentralAt, name },
    ],
    [
      'another size in the directory',
      archiveOf({ central: { size: 11 } }),
      { kind: 'zip-directory-differs', field: 'size', at: secondCentralAt, name },
    ],
    [
      'another compressed size in the directory',
      archiveOf({ central: { compressedSize: 11 } }),
      { kind: 'zip-directory-differs', field: 'compressed-size', at: secondCentralAt, name },
    ],
    [
      'two files that overlap',
      archiveOf({ central: { offset: 0 } }),
      { kind: 'zip-directory-differs', field: 'offset', at: secondCentralAt, name },
    ],
    [
      'the directory in another order',
      archiveOf({}, { directory: [1, 0] }),
      { kind: 'zip-directory-differs', field: 'crc', at: directoryAt, name: 'bundle.json' },
    ],
    [
      'a file that the directory hides',
      archiveOf({}, { directory: [0] }),
      { kind: 'zip-directory-differs', field: 'entry-count', at: secondCentralAt, name },
    ],
    [
      'a file that the directory lists twice',
      archiveOf({}, { directory: [0, 1, 1] }),
      { kind: 'zip-directory-differs', field: 'entry-count', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'another count at the end',
      archiveOf({}, { end: { entries: 1 } }),
      { kind: 'zip-directory-differs', field: 'entry-count', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'another directory size at the end',
      archiveOf({}, { end: { size: 1 } }),
      { kind: 'zip-directory-differs', field: 'directory-size', at: archiveOf({}).length - 22, name: null },
    ],
    [
      'another directory offset at the end',
      archiveOf({}, { end: { offset: 1 } }),
      { kind: 'zip-directory-differs', field: 'directory-offset', at: archiveOf({}).length - 22, name: null },
    ],
    ['a wrong check sum in both', archiveOf(both({ crc: 1 })), { kind: 'zip-crc-differs', at, name }],
    [
      'data that is not deflate',
      archiveOf({ deflate: true, data: new Uint8Array(10).fill(0xff) }),
      { kind: 'zip-data-damaged', at: secondAt + 42, name },
    ],
  ]
  it.each(cases)('%s', (_story, archive, failure) => {
    expect(failureOf(archive)).toEqual(failure)
  })
})

describe('names', () => {
  const refused = [
    '../passwd',
    'logs/../../x',
    '/etc/passwd',
    'c:/x',
    'logs\\a',
    './a',
    'a//b',
    'a/',
    '.hidden',
    'logs/.git',
    'a.',
    'con',
    'logs/nul.json',
    'Logs/a',
    'LOGS',
    'sha256sums ',
    'naïve',
    'a\u0000b',
    '',
    'x'.repeat(201),
  ]
  it.each(refused)('%j is refused', (name) => {
    expect(failureOf(forgeZip({ files: [{ name, content: utf8('x') }] })).kind).toMatch(
      /^zip-(name-refused|folder-entry)$/,
    )
  })

  it('the names in capitals are the sums and their signatures only', () => {
    for (const name of ['SHA256SUMS', 'SHA256SUMS.minisig', 'SHA256SUMS.2.minisig']) {
      expect(readZip(forgeZip({ files: [{ name, content: utf8('x') }] }), options).ok).toBe(true)
    }
    expect(failureOf(forgeZip({ files: [{ name: 'SHA256SUMS.txt', content: utf8('x') }] })).kind).toBe(
      'zip-name-refused',
    )
  })

  it('two names that a disk without case would merge are one name', () => {
    const files = [
      { name: 'sha256sums', content: utf8('x') },
      { name: 'SHA256SUMS', content: utf8('y') },
    ]
    expect(failureOf(forgeZip({ files }))).toEqual({ kind: 'zip-name-duplicate', at: 41, name: 'SHA256SUMS' })
  })

  it('a name outside the allow-list of the bundle is refused, however harmless', () => {
    const allowName = (name: string) => name === 'bundle.json'
    expect(failureOf(archiveOf({}), { allowName })).toEqual({
      kind: 'zip-name-refused',
      at: secondAt,
      name: 'logs/a.jsonl',
    })
  })

  it('a name that is not ASCII is reported without being repeated', () => {
    const name = Uint8Array.from([0x61, 0xff, 0x62])
    expect(failureOf(archiveOf(both({ name })))).toEqual({ kind: 'zip-name-refused', at: secondAt, name: null })
  })
})

describe('limits', () => {
  const limited = (change: Partial<typeof bundleLimits>) => ({ limits: { ...bundleLimits, ...change } })

  it('archive, count, size of one and of all', () => {
    expect(failureOf(archiveOf({}), limited({ maxArchiveBytes: 100 }))).toMatchObject({
      kind: 'zip-limit',
      limit: 'archive-bytes',
      max: 100,
    })
    expect(failureOf(archiveOf({}), limited({ maxEntries: 1 }))).toEqual({
      kind: 'zip-limit',
      limit: 'entries',
      max: 1,
      at: secondAt,
      name: null,
    })
    expect(failureOf(archiveOf({}), limited({ maxEntryBytes: 11 }))).toEqual({
      kind: 'zip-limit',
      limit: 'entry-bytes',
      max: 11,
      at: 0,
      name: 'bundle.json',
    })
    expect(failureOf(archiveOf({}), limited({ maxTotalBytes: 20 }))).toEqual({
      kind: 'zip-limit',
      limit: 'total-bytes',
      max: 20,
      at: secondAt,
      name: 'logs/a.jsonl',
    })
  })

  it('a bomb that says how large it is, is refused by its ratio before it is inflated', () => {
    const inflate = () => {
      throw new Error('was inflated')
    }
    const bomb = archiveOf({ content: new Uint8Array(5_000_000), deflate: true })
    expect(failureOf(bomb, { inflate })).toMatchObject({ kind: 'zip-limit', limit: 'ratio', name: 'logs/a.jsonl' })
  })

  it('a bomb that says it is small is stopped at the first byte too many', () => {
    const bomb = archiveOf({ content: new Uint8Array(5_000_000), deflate: true, ...both({ size: 1000 }) })
    expect(failureOf(bomb)).toMatchObject({ kind: 'zip-data-damaged', name: 'logs/a.jsonl' })
  })

  it('a file that says it is larger than it is, is refused', () => {
    const archive = archiveOf({ content: utf8('x'.repeat(50)), deflate: true, ...both({ size: 51 }) })
    expect(failureOf(archive)).toMatchObject({ kind: 'zip-data-damaged' })
  })

  it('bytes behind the end of compressed data are refused', () => {
    const file = aFile({ content: utf8('x'.repeat(50)), deflate: true })
    const data = new Uint8Array([...new Uint8Array(forgeZip({ files: [file] }).subarray(42, 46)), 1, 2, 3])
    expect(failureOf(archiveOf({ ...file, data }))).toMatchObject({ kind: 'zip-data-damaged' })
  })
})

describe('damage', () => {
  const long = { name: 'logs/b.jsonl', content: utf8('{"seq":0,"type":"score-sheet.sealed.v1"}\n'.repeat(3)) }

  it('cut anywhere, it is truncated', () => {
    const archive = forgeZip({ files: [manifest, aFile(), { ...long, deflate: true }] })
    for (let length = 0; length < archive.length; length++) {
      expect([length, failureOf(archive.subarray(0, length)).kind]).toEqual([length, 'zip-truncated'])
    }
  })

  it('every flipped bit of a stored archive is refused', () => {
    const archive = forgeZip({ files: [manifest, aFile(), long] })
    for (const flipped of flips(archive))
      expect([flipped.at, readZip(flipped.archive, options).ok]).toEqual([flipped.at, false])
  })

  it('in a deflated archive a flipped bit is refused, or is one of the few ways of writing the very same content', () => {
    const files = [manifest, aFile(), { ...long, deflate: true }]
    const archive = forgeZip({ files })
    const contents = files.map(({ name, content }) => ({ name, bytes: content }))
    const dataAt = archive.length - 22 - 46 * 3 - files.reduce((sum, file) => sum + file.name.length, 0) - 60
    const harmless: number[] = []
    for (const flipped of flips(archive)) {
      const read = readZip(flipped.archive, options)
      if (!read.ok) continue
      expect(read.value).toEqual(contents)
      harmless.push(flipped.at)
    }
    // Only the unread bits of the last byte and equal ways to copy lie inside compressed data; SHA256SUMS is over the content.
    expect(harmless.every((at) => at > dataAt)).toBe(true)
    expect(harmless.length).toBeLessThan(16)
  })
})

function* flips(archive: Uint8Array): Generator<{ at: number; archive: Uint8Array }> {
  for (let at = 0; at < archive.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = archive.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      yield { at, archive: flipped }
    }
  }
}
