import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { oathDigest, oathTexts } from '../../../shared/profiles/oath-texts.ts'

describe.each(oathTexts)('$code', (text) => {
  it('says as much in either language', () => {
    expect(text.paragraphs.en).toHaveLength(text.paragraphs.id.length)
  })

  it('is signed by the digest of its Indonesian text', () => {
    const expected = { pact: pactDigest, confidentiality: confidentialityDigest }[text.code]
    expect(oathDigest(text, nobleCrypto)).toBe(expected)
  })
})

/** Whoever changes a word changes what is signed: then these change too, knowingly. */
const pactDigest = 'eb793a1c1ba6a9f104830a768caad277d127eb408f53ee809ea611c58e46d0ce'
const confidentialityDigest = 'b9877755eea87a4b9ff7f0198bae19fa7dbc8dba90e5061e0e3221c430cfeb4b'
