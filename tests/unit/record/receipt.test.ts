import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/services/crypto-node.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import { parseReceipt, receiptComment, signReceipt, verifyReceipt } from '../../../shared/record/receipt.ts'
import { keyOf } from '../../builders/log-story.ts'
import { noon, signerOf } from '../../builders/story-bundle.ts'

const parts = {
  selection: asHash('a'.repeat(64)),
  bundle: asHash('b'.repeat(64)),
  at: noon,
  heads: { [keyOf('asesor-a')]: [[6, asHash('c'.repeat(64))] as [number, ReturnType<typeof asHash>]] },
}

describe('an acknowledgement', () => {
  const signed = signReceipt(parts, signerOf('chair'))

  it('names its receiver and is true to that key', () => {
    expect(signed.receipt).toMatchObject({ kind: 'timbang/receipt/v1', receiver: keyOf('chair'), heads: parts.heads })
    expect(verifyReceipt(signed.bytes, signed.signature, nodeCrypto)).toEqual({ ok: true, value: signed })
  })

  it('says in its comment which selection and which bundle', () => {
    expect(receiptComment(parts)).toBe(`timbang/receipt/v1 ${parts.selection} ${parts.bundle}`)
  })

  it('is refused when anything in it was changed', () => {
    const changed = utf8ToBytes(canonicalise({ ...signed.receipt, heads: {} }))
    expect(verifyReceipt(changed, signed.signature, nodeCrypto)).toMatchObject({
      failure: { kind: 'signature-wrong', over: 'file' },
    })
  })

  it('is refused under the name of another receiver', () => {
    const changed = utf8ToBytes(canonicalise({ ...signed.receipt, receiver: keyOf('secretary') }))
    expect(verifyReceipt(changed, signed.signature, nodeCrypto)).toMatchObject({
      failure: { kind: 'signature-by-another-key' },
    })
  })

  it('is refused when it was signed as another kind', () => {
    const asHead = signerOf('chair').sign(signed.bytes, `timbang/head/v1 ${parts.selection} 6`)
    expect(verifyReceipt(signed.bytes, asHead, nodeCrypto)).toMatchObject({ failure: { kind: 'comment-differs' } })
  })

  it.each([
    ['without a head in a list', { heads: { [keyOf('asesor-a')]: [] } }],
    ['of another kind', { kind: 'timbang/head/v1' }],
    ['with something more', { note: 'x' }],
  ])('%s is none', (_, change) => {
    expect(parseReceipt(utf8ToBytes(canonicalise({ ...signed.receipt, ...change })))).toMatchObject({
      failure: { kind: 'schema' },
    })
  })
})
