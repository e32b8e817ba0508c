import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { base64ToBytes, bytesToBase64 } from '../../../shared/host/base64.ts'
import { base64Schema, fileNameSchema, tokenSchema } from '../../../shared/host/tokens.ts'
import { ok } from '../../../shared/kernel/result.ts'

describe('bytes in JSON', () => {
  test.prop([fc.uint8Array({ maxLength: 2000 })])('any bytes come back', (bytes) => {
    expect(base64Schema.safeParse(bytesToBase64(bytes)).success).toBe(true)
    expect(base64ToBytes(bytesToBase64(bytes))).toEqual(ok(bytes))
  })

  it.each(['a', 'ab=', 'a===', '=aaa', 'ab=a', 'ab\nc', 'ab-_'])('%j is refused', (text) => {
    expect(base64Schema.safeParse(text).success).toBe(false)
    expect(base64ToBytes(text).ok).toBe(false)
  })

  it('checks twenty megabytes without overflowing', () => {
    expect(base64Schema.safeParse('A'.repeat(20_000_000)).success).toBe(true)
    expect(base64Schema.safeParse(`${'A'.repeat(20_000_000)}===!`).success).toBe(false)
  })
})

describe('file names', () => {
  it.each(['2026-11-24_1403_berita-acara_panel-a.pdf', 'a', 'SHA256SUMS.2.minisig', 'paket.timbang.age'])(
    '%s may be',
    (name) => {
      expect(fileNameSchema.safeParse(name).success).toBe(true)
    },
  )

  it.each(['', '.', '..', '.tersembunyi', 'a/b', 'a\\b', 'C:x', 'nama.', 'é.pdf', 'a b', `${'a'.repeat(121)}`, 'a\n'])(
    '%j may not',
    (name) => {
      expect(fileNameSchema.safeParse(name).success).toBe(false)
    },
  )
})

it('a token is never a path', () => {
  expect(tokenSchema.safeParse('/media/stik/paket.timbang-0000000').success).toBe(false)
})
