import { describe, expect, it } from 'vitest'
import { asHash, asKeyId } from '../../../../shared/kernel/ids.ts'
import { failureSchemas, type HostFailure } from '../../../../shared/host/failures.ts'
import {
  draftFailure,
  fileFailure,
  keepingFailure,
  placeFailure,
} from '../../../../electron/services/host/disk-failures.ts'
import {
  acceptFailure,
  countersignFailure,
  handoverFailure,
  openFailure,
  openingFailure,
  writeFailure,
} from '../../../../electron/services/host/exchange-failures.ts'
import { enrolmentFailure, identityFailure } from '../../../../electron/services/host/identity-failures.ts'
import { planFailure } from '../../../../electron/services/host/plan-failure.ts'
import { codeFailure, healFailure, signFailure } from '../../../../electron/services/host/record-failures.ts'

const path = '/rumah/ketua/timbang/identities/ketua/signing.key'
const key = asKeyId('a'.repeat(64))
const hash = asHash('b'.repeat(64))
const code = 'EIO'

/** What came out, with its shape checked as the dispatcher checks it. */
const sound = (failure: HostFailure): HostFailure => failureSchemas[failure.kind].parse(failure) as HostFailure

describe('failures of the disk', () => {
  it.each([
    'no-space',
    'read-only',
    'vanished',
    'exists',
    'missing',
    'busy',
    'denied',
    'bad-name',
    'too-large',
    'unsupported',
    'io',
  ] as const)('%s keeps its sense and loses its path', (kind) => {
    const failure = sound(fileFailure({ kind, path, code }))
    expect(failure).toEqual({ kind: `file-${kind}`, name: 'signing.key', code })
    expect(JSON.stringify(failure)).not.toContain('rumah')
  })

  it('fit the page however long a name is', () => {
    const failure = sound(fileFailure({ kind: 'io', path: `/x/${'n'.repeat(400)}`, code: 'E'.repeat(80) }))
    expect(failure).toMatchObject({ name: 'n'.repeat(260), code: 'E'.repeat(40) })
  })

  it('say whose journal is damaged, where it is somebody’s', () => {
    expect(sound(keepingFailure({ kind: 'log-damaged', at: 1, block: 2, log: key }))).toEqual({
      kind: 'journal-damaged',
      author: key,
    })
    expect(sound(keepingFailure({ kind: 'log-damaged', at: 1, block: 2, log: 'local' }))).toEqual({
      kind: 'journal-damaged',
      author: null,
    })
    for (const failure of [
      { kind: 'log-in-doubt', log: key },
      { kind: 'log-moved', expectedBytes: 1, bytes: 2, log: key },
      { kind: 'count-differs', expected: 1, held: 2, log: key },
    ] as const)
      expect(sound(keepingFailure(failure))).toEqual({ kind: 'journal-in-doubt' })
    expect(sound(keepingFailure({ kind: 'shred-failed', path, code }))).toMatchObject({ kind: 'erasure-unfinished' })
  })

  it('are a mistake of the host where they can’t be met', () => {
    expect(() => keepingFailure({ kind: 'card-hash-differs', hash })).toThrow(/bug/)
    expect(() => keepingFailure({ kind: 'quarantine-full', limit: 'bytes' })).toThrow(/bug/)
    expect(() => signFailure({ kind: 'seen-not-held', author: key })).toThrow(/bug/)
  })

  it('of places and drafts', () => {
    expect(sound(placeFailure({ kind: 'unknown-place' }))).toEqual({ kind: 'unknown-place' })
    expect(sound(placeFailure({ kind: 'read-back-differs', path }))).toEqual({
      kind: 'read-back-differs',
      name: 'signing.key',
    })
    expect(sound(draftFailure({ kind: 'draft-limit', limit: 'drafts', max: 3 }))).toEqual({
      kind: 'drafts-full',
      limit: 'drafts',
      max: 3,
    })
  })
})

describe('failures of identities', () => {
  it('say who holds it', () => {
    const by = { host: 'komputer-lain', pid: 1, program: 'Timbang', since: 'kemarin', settling: false }
    expect(sound(identityFailure({ kind: 'identity-in-use', by }))).toEqual({
      kind: 'identity-in-use',
      program: 'Timbang',
      host: 'komputer-lain',
      since: 'kemarin',
      sameComputer: false,
    })
  })

  it('never show a folder', () => {
    expect(sound(identityFailure({ kind: 'identity-exists', folder: path }))).toEqual({ kind: 'identity-exists' })
    expect(sound(identityFailure({ kind: 'identity-unknown', folder: path }))).toEqual({ kind: 'identity-unknown' })
  })

  it('say which field of a request is wrong', () => {
    const schema = (...path: (string | number)[]) => enrolmentFailure({ kind: 'schema', path, problem: 'too_big' })
    expect(sound(schema('identifier'))).toEqual({ kind: 'person-refused', field: 'identifier' })
    expect(sound(schema('role'))).toEqual({ kind: 'person-refused', field: 'role' })
    expect(sound(schema('name'))).toEqual({ kind: 'person-refused', field: 'label' })
  })
})

describe('failures of signing', () => {
  it.each([
    [
      { kind: 'would-be-refused', entry: 2, reason: 'not-holder' },
      { kind: 'would-be-refused', entry: 2, reason: 'not-holder' },
    ],
    [
      { kind: 'would-be-refused', entry: 0, reason: 'forked' },
      { kind: 'key-retired', cause: 'branched' },
    ],
    [
      { kind: 'would-be-refused', entry: 0, reason: 'key-ended' },
      { kind: 'key-retired', cause: 'key-ended' },
    ],
    [
      { kind: 'newer-version-needed', types: ['a.b.v2', 'c.d.v3'] },
      { kind: 'newer-version-needed', type: 'a.b.v2, c.d.v3' },
    ],
    [
      { kind: 'newer-version-needed', type: 'a.b.v2' },
      { kind: 'newer-version-needed', type: 'a.b.v2' },
    ],
    [
      { kind: 'body-refused', entry: 1, path: ['x', 3] },
      { kind: 'body-refused', entry: 1, path: ['x', 3], problem: 'schema' },
    ],
    [
      { kind: 'body-refused', entry: 1, cause: { kind: 'schema', path: ['y'], problem: 'too_big' } },
      { kind: 'body-refused', entry: 1, path: ['y'], problem: 'too_big' },
    ],
    [
      { kind: 'body-refused', entry: 1, cause: { kind: 'not-canonical', problem: 'number' } },
      { kind: 'body-refused', entry: 1, path: [], problem: 'number' },
    ],
    [
      { kind: 'card-refused', key: 'c1', cause: { kind: 'schema', path: ['nik'], problem: 'too_small' } },
      { kind: 'body-refused', entry: 0, path: ['card', 'nik'], problem: 'too_small' },
    ],
    [
      { kind: 'card-unused', key: 'c1' },
      { kind: 'body-refused', entry: 0, path: ['card'], problem: 'card-unused' },
    ],
    [
      { kind: 'stores-differ', authors: [key] },
      { kind: 'stores-differ', author: key },
    ],
    [{ kind: 'own-log-behind', claims: [{ by: key, hash }] }, { kind: 'own-log-ahead' }],
    [{ kind: 'own-log-waiting', missing: hash }, { kind: 'own-log-ahead' }],
    [
      { kind: 'imports-pending', count: 2 },
      { kind: 'imports-pending', count: 2 },
    ],
    [{ kind: 'head-moved', head: hash }, { kind: 'head-moved' }],
    [{ kind: 'sample-refused' }, { kind: 'sample-refused' }],
  ] as const)('%j', (failure, expected) => {
    expect(sound(signFailure(failure))).toEqual(expected)
  })

  it('of codes and of healing', () => {
    expect(sound(codeFailure({ kind: 'code-length', expected: 32, found: 4 }))).toEqual({
      kind: 'code-malformed',
      position: null,
    })
    expect(sound(codeFailure({ kind: 'code-character', position: 7, character: '*' }))).toEqual({
      kind: 'code-malformed',
      position: 7,
    })
    expect(sound(healFailure({ kind: 'stores-differ', author: key, item: 3 }))).toEqual({
      kind: 'stores-differ',
      author: key,
    })
    expect(sound(healFailure({ kind: 'page-copy-unsound', author: key }))).toMatchObject({
      kind: 'bundle-refused',
      step: 'heads',
    })
  })
})

describe('failures of bundles', () => {
  it('tell the store’s from the file’s where both have one name for it', () => {
    expect(
      sound(planFailure({ kind: 'count-differs', file: 'logs/a.jsonl', stated: 2, found: 1 }, path)),
    ).toMatchObject({
      kind: 'bundle-refused',
      step: 'entries',
      file: 'logs/a.jsonl',
    })
    expect(sound(planFailure({ kind: 'count-differs', expected: 1, held: 2, log: key }, path))).toEqual({
      kind: 'journal-in-doubt',
    })
    expect(sound(planFailure({ kind: 'sample-refused' }, path))).toEqual({ kind: 'sample-refused' })
  })

  it('name the file that is for others, and the step that refused', () => {
    expect(sound(openFailure({ kind: 'not-a-recipient' }, '/x/a.timbang.age'))).toEqual({
      kind: 'not-for-this-key',
      name: 'a.timbang.age',
    })
    expect(sound(openFailure({ kind: 'age-damaged' }, '/x/a'))).toMatchObject({ kind: 'bundle-refused', step: 'open' })
    expect(sound(openFailure({ kind: 'sum-mismatch', file: 'cards/x.json' }, '/x/a'))).toEqual({
      kind: 'bundle-refused',
      step: 'sums',
      file: 'cards/x.json',
      problem: 'sum-mismatch',
    })
  })

  it('of taking in, writing, opening and handing over', () => {
    expect(sound(acceptFailure({ kind: 'maker-unknown', maker: key }))).toEqual({ kind: 'maker-unknown', key })
    const cause = { kind: 'io', path, code } as const
    expect(sound(acceptFailure({ kind: 'import-unfinished', cause }))).toEqual({ kind: 'imports-pending', count: 1 })
    expect(sound(writeFailure({ kind: 'reader-unknown', key }))).toEqual({ kind: 'recipient-unknown', key })
    expect(sound(writeFailure({ kind: 'reader-has-no-right', key, purpose: 'record' }))).toMatchObject({
      problem: 'role',
    })
    expect(sound(writeFailure({ kind: 'zip-limit', limit: 'total-bytes', max: 5, name: null }))).toEqual({
      kind: 'bundle-too-large',
      limit: 'total-bytes',
      max: 5,
    })
    expect(sound(openingFailure({ kind: 'not-the-first-of-a-pair', first: 'secretary', second: 'chair' }))).toEqual({
      kind: 'purpose-refused',
      problem: 'not-the-first',
    })
    expect(sound(handoverFailure({ kind: 'scheme-missing' }))).toEqual({
      kind: 'ranking-unavailable',
      problem: 'scheme-missing',
    })
    expect(sound(countersignFailure({ kind: 'handover-unsound', file: 'verify.sh', problem: 'changed' }))).toEqual({
      kind: 'handover-unsound',
      file: 'verify.sh',
      problem: 'changed',
    })
  })
})
