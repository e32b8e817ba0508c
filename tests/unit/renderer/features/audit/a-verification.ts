/** An answer of a verification in which everything holds; a test changes what it is about. */
import type { Verification } from '../../../../../shared/host/exchange-methods.ts'
import { asCandidateId, asCode, asKeyId } from '../../../../../shared/kernel/ids.ts'
import { hashOf } from '../../../../builders/in-memory-host.ts'

export const aVerification = (change: Partial<Verification> = {}): Verification => ({
  sound: true,
  selection: hashOf('selection'),
  sample: false,
  isCheck: false,
  files: { listed: 8, sound: 8 },
  read: ['record/public.timbang', 'record/inspector.timbang.age'],
  signedBy: [asKeyId(hashOf('ketua'))],
  gate: 'open',
  determination: 'equal',
  result: hashOf('result'),
  problems: [],
  people: [{ key: asKeyId(hashOf('ketua')), name: 'Siti Rahmah', entries: 12, verdict: 'proved', reason: null }],
  ranks: [
    {
      vacancy: asCode('pranata-komputer'),
      candidate: asCandidateId(hashOf('peserta').slice(0, 32)),
      rank: '1',
      verdict: 'proved',
      reason: null,
    },
  ],
  ...change,
})
