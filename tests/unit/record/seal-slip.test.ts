import { describe, expect, it } from 'vitest'
import { asHash } from '../../../shared/kernel/ids.ts'
import { slipQr, slipWords } from '../../../shared/record/seal-slip.ts'
import { parseCodeQr } from '../../../shared/record/short-code.ts'
import { wordsToBytes } from '../../../shared/record/word-phrase.ts'
import { toHex } from '../../../shared/kernel/bytes.ts'

const sealed = asHash('9f'.repeat(32))

describe('the slip of a seal', () => {
  it('is six words that hold the first 66 bits', () => {
    const words = slipWords(sealed)
    expect(words).toHaveLength(6)
    expect(toHex(wordsToBytes(words)).slice(0, 16)).toBe('9f'.repeat(8))
  })

  it('has other words for another sheet', () => {
    expect(slipWords(asHash(`${'9f'.repeat(7)}9e${'9f'.repeat(24)}`))).not.toEqual(slipWords(sealed))
  })

  it('carries the whole hash in its QR', () => {
    expect(parseCodeQr(slipQr(sealed))).toEqual({ ok: true, value: { subject: 'head', hash: sealed } })
  })
})
