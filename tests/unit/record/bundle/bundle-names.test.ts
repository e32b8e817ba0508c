import { describe, expect, it } from 'vitest'
import {
  attachmentName,
  cardName,
  logName,
  openingName,
  parseBundleName,
  receiptName,
  shutName,
  wrapName,
} from '../../../../shared/record/bundle/bundle-names.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { keyOf } from '../../../builders/log-story.ts'

const key = keyOf('asesor-a')
const hash = asHash('0123456789abcdef'.repeat(4))

describe('names in a bundle', () => {
  it.each([
    ['bundle.json', { kind: 'manifest' }],
    ['SHA256SUMS', { kind: 'sums' }],
    ['SHA256SUMS.minisig', { kind: 'sums-signature' }],
    [logName(key), { kind: 'log', author: key }],
    [`heads/${key}.17.${hash}.json`, { kind: 'head', author: key, seq: 17 }],
    [`heads/${key}.0.${hash}.json.minisig`, { kind: 'head-signature', author: key, seq: 0 }],
    [cardName(hash), { kind: 'card', hash }],
    [shutName(hash), { kind: 'shut-card', hash }],
    [wrapName(key, 'secretary-custodian'), { kind: 'wrap', author: key, pair: 'secretary-custodian' }],
    [openingName(key), { kind: 'opening', author: key }],
    [attachmentName(hash), { kind: 'attachment', hash }],
    [receiptName(hash, key), { kind: 'receipt', bundle: hash, receiver: key }],
    [`${receiptName(hash, key)}.minisig`, { kind: 'receipt-signature', bundle: hash, receiver: key }],
  ])('%s', (name, parts) => {
    expect(parseBundleName(name)).toEqual(parts)
  })

  it.each([
    '',
    'bundle.json/',
    'Bundle.json',
    'logs/',
    `logs/${key.toUpperCase()}.jsonl`,
    `logs/${key}.json`,
    `logs/../${key}.jsonl`,
    `/logs/${key}.jsonl`,
    `logs\\${key}.jsonl`,
    `heads/${key}.01.${hash}.json`,
    `heads/${key}.-1.${hash}.json`,
    `heads/${key}.1.${hash.slice(0, 16)}.json`,
    `heads/${key}.1.${hash.slice(0, 63)}.json`,
    `cards/${hash}`,
    `cards/${hash.slice(1)}.json`,
    `shut/${key}.secretary-chair.age`,
    `shut/${key}.chair-chair.age`,
    `files/${hash}.pdf`,
    `SHA256SUMS.2.minisig`,
    `receipts/${hash}.json`,
    'readme.txt',
  ])('not %j', (name) => {
    expect(parseBundleName(name)).toBeNull()
  })
})
