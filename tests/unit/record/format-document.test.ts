/** FORMAT.md is what a second program would be written from: what it lists must be what this one does. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { holderPairs, parseBundleName } from '../../../shared/record/bundle/bundle-names.ts'
import { purposes } from '../../../shared/record/bundle/purpose.ts'
import { canonicalise, maxDepth, maxLineBytes } from '../../../shared/record/canonical.ts'
import { signatureKinds } from '../../../shared/record/minisign-comment.ts'
import { untrustedCommentLine } from '../../../shared/record/minisign-file.ts'
import { catalogue } from '../../../shared/subjects/catalogue.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../../../shared/record/FORMAT.md'), 'utf8')
const chapter = (number: number): string => {
  const [, rest = ''] = text.split(`\n## ${number}. `)
  return rest.split('\n## ')[0] ?? ''
}
const found = (within: string, pattern: RegExp): string[] =>
  [...within.matchAll(pattern)].map(([, first = '']) => first)

describe('the specification says what the program does', () => {
  it('the canonical example is canonical', () => {
    const [example = ''] = found(chapter(1), /```json example canonical\n(.*)\n```/g)
    expect(canonicalise(JSON.parse(example))).toBe(example)
  })

  it('the limits of a line', () => {
    expect(chapter(1)).toContain(`at most ${maxDepth} objects and lists one within another`)
    expect(chapter(1).replaceAll(/\s+/g, ' ')).toContain(`one line ≤ ${maxLineBytes.toLocaleString('en')} bytes`)
  })

  it('the types of entries, and which of them need two keys always', () => {
    const rows = found(chapter(8), /^\| `(.+?)`.*$/gm)
    expect(rows.sort()).toEqual(Object.keys(catalogue).sort())
    const two = found(chapter(8), /^\| `([a-z.0-9-]+)`(?: \*c\*)? \| 2/gm)
    // A person is admitted by one key or two, which the role decides; the type alone can't say.
    const declared = Object.entries(catalogue).flatMap(([type, { twoKeys }]) => (twoKeys ? [type] : []))
    expect(two.sort()).toEqual(declared.filter((type) => type !== 'person.admitted.v1').sort())
  })

  it('the closed types', () => {
    const closed = Object.entries(catalogue).flatMap(([type, definition]) => (definition.closed ? [type] : []))
    expect(found(chapter(8), /^\| `([a-z.0-9-]+)` \*c\*/gm).sort()).toEqual(closed.sort())
  })

  it('the purposes of bundles', () => {
    const [line = ''] = found(chapter(11), /^\* purposes: (.+?)\. /gm)
    expect(found(line, /`([a-z]+)`/g)).toEqual([...purposes])
  })

  it('the kinds of signatures, and the first line of each', () => {
    expect(found(chapter(9), /^ {2}\| `([a-z]+)` \|/gm)).toEqual([...signatureKinds])
    expect(chapter(9)).toContain(`\`${untrustedCommentLine}\` and no other`)
  })

  it('the names in a bundle, and none is left out', () => {
    const [listing = ''] = found(chapter(11), /```\n(bundle\.json[^]*?)\n```/g)
    const written = listing.split('\n').flatMap((line) => {
      const [, name = '', signed] = /^(\S+)( \(\+ \.minisig\))?/.exec(line) ?? []
      return signed ? [name, `${name}.minisig`] : [name]
    })
    const filled = written.map((name) =>
      name
        .replaceAll(/<(keyId|hash|sha256|card|digest)>/g, 'a'.repeat(64))
        .replace('<seq>', '17')
        .replace('<pair>', holderPairs[0]),
    )
    expect(filled.map((name) => parseBundleName(name)?.kind ?? name).sort()).toEqual(
      [
        'manifest',
        'log',
        'head',
        'head-signature',
        'card',
        'shut-card',
        'wrap',
        'opening',
        'attachment',
        'receipt',
        'receipt-signature',
        'sums',
        'sums-signature',
      ].sort(),
    )
  })
})

describe('numbers in the record', () => {
  /** Counts, places in an order, versions and levels: FORMAT.md §1. */
  const countsAndLevels = new Set([
    ...['seq', 'cut', 'heads', 'size', 'order', 'step', 'v', 'level', 'score'],
    ...['minimumObserved', 'minimumAssessors', 'posts', 'places', 'low', 'high', 'decimals'],
    ...['tenths', 'playTenths', 'start', 'at', 'prepare', 'play', 'close', 'linkCandidates', 'draw'],
  ])

  interface Node {
    readonly type?: string
    readonly properties?: Readonly<Record<string, Node>>
    readonly items?: Node
    readonly additionalProperties?: Node | boolean
    readonly anyOf?: readonly Node[]
    readonly oneOf?: readonly Node[]
    readonly allOf?: readonly Node[]
    readonly prefixItems?: readonly Node[]
  }

  /** Names of the properties that may hold a number. */
  const numbersIn = (node: Node | boolean | undefined, name: string): string[] => {
    if (typeof node !== 'object') return []
    const { anyOf = [], oneOf = [], allOf = [], prefixItems = [] } = node
    return [
      ...(node.type === 'integer' || node.type === 'number' ? [name] : []),
      ...Object.entries(node.properties ?? {}).flatMap(([key, member]) => numbersIn(member, key)),
      ...[node.items, node.additionalProperties, ...anyOf, ...oneOf, ...allOf, ...prefixItems].flatMap((inner) =>
        numbersIn(inner, name),
      ),
    ]
  }

  it('are counts, places, versions and levels: an exact value is always a string', () => {
    const schemas = Object.values(catalogue).flatMap(({ body, cards }) => [body, ...Object.values<z.ZodType>(cards)])
    const names = schemas.flatMap((schema) =>
      numbersIn(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as Node, ''),
    )
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !countsAndLevels.has(name))).toEqual([])
  })
})
