import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { describeBundleFailure } from '../../../../shared/record/bundle/bundle-failure.ts'
import { unpackBundle } from '../../../../shared/record/bundle/unpack.ts'
import { badBundles, goodBundles } from '../../../builders/bundle-cases.ts'

describe('a bad bundle is refused at the step and file where it is bad', () => {
  it.each(badBundles())('$name', ({ zip, expected }) => {
    const unpacked = unpackBundle(zip, { crypto: nodeCrypto })
    expect(unpacked.ok ? 'accepted' : describeBundleFailure(unpacked.failure)).toMatchObject(expected)
  })
})

describe('a good bundle is accepted', () => {
  it.each(goodBundles())('$name', ({ zip, expected }) => {
    const unpacked = unpackBundle(zip, { crypto: nodeCrypto })
    expect(
      unpacked.ok ? { digest: unpacked.value.digest, ...unpacked.value.manifest } : unpacked.failure,
    ).toMatchObject(expected)
  })
})
