/** Bundles as they were made once: what a version accepted or refused, every later one does. None of them is ever removed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { describeBundleFailure } from '../../../shared/record/bundle/bundle-failure.ts'
import { unpackBundle } from '../../../shared/record/bundle/unpack.ts'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { crc32 } from 'node:zlib'
import { zlibInflate } from '../../../electron/services/files/zlib-inflate.ts'

const here = import.meta.dirname
const names = readdirSync(here).filter((name) => name.endsWith('.timbang'))

const outcomeOf = (name: string, ports: Parameters<typeof unpackBundle>[1]): object => {
  const unpacked = unpackBundle(new Uint8Array(readFileSync(join(here, name))), ports)
  if (!unpacked.ok) return { refused: describeBundleFailure(unpacked.failure) }
  const { digest, manifest } = unpacked.value
  return { accepted: { digest, ...manifest } }
}

describe('golden bundles', () => {
  it('are all there', () => {
    expect(names.filter((name) => name.startsWith('good-')).length).toBeGreaterThanOrEqual(7)
    expect(names.filter((name) => name.startsWith('bad-')).length).toBeGreaterThanOrEqual(60)
  })

  it.each(names)('%s', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(here, name.replace('.timbang', '.json')), 'utf8'))
    expect(outcomeOf(name, { crypto: nodeCrypto, inflate: zlibInflate, crc32 })).toMatchObject(expected as object)
    expect(outcomeOf(name, { crypto: nobleCrypto })).toMatchObject(expected as object)
  })
})
