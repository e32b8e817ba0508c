/** The first page of a small handover folder. */
import type { ReadMeFirst } from '../../../../shared/documents/handover/read-me-first.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'

export const hash = (digit: string): string => digit.repeat(64)
export const chair = {
  name: 'Dr. Yusnelly <Marajo>',
  office: { id: 'ketua', en: 'chair' },
  minisignKey: `RW${'a'.repeat(54)}`,
}
export const secretary = {
  name: 'Rahmat',
  office: { id: 'sekretaris', en: 'secretary' },
  minisignKey: `RW${'b'.repeat(54)}`,
}

export const aReadMe: ReadMeFirst = {
  title: { id: 'Seleksi internal & mutasi', en: 'Internal selection & transfer' },
  agency: 'Pemerintah Kota Sawahlunto',
  sample: false,
  isCheck: false,
  at: '2026-11-25T09:00:00.000+07:00' as Instant,
  version: '0.1.0',
  founding: { code: '5E3N-V56Q-NJ2K-BKVM-9HF3-JK8Y-HRRN-YP2H', hash: hash('2'), qr: `timbang:founding:${hash('2')}` },
  result: { code: 'XFAN-M6NR-2FDQ-M8ME-Z2JT-E7S4-21G0-JYD2', hash: hash('e'), qr: `timbang:result:${hash('e')}` },
  verifyScriptSha256: hash('6'),
  signers: [chair, secretary],
  maker: chair,
  files: [
    { path: 'BACA-DAHULU.html', kind: 'read-me', bytes: null },
    { path: 'record/public.timbang', kind: 'public-bundle', bytes: 1_385_042 },
    { path: 'documents/public/pengumuman.pdf', kind: 'announcement', bytes: 52_000 },
    { path: 'verify.sh', kind: 'verify-script', bytes: 9_000 },
    { path: 'SHA256SUMS', kind: 'sums', bytes: null },
    { path: 'SHA256SUMS.minisig', kind: 'first-signature', bytes: null },
    { path: 'SHA256SUMS.2.minisig', kind: 'second-signature', bytes: null },
  ],
  recipients: ['Dr. Yusnelly <Marajo> (ketua)'],
}
