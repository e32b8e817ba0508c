/** What stands beside a rank: above or below the cut, or why there is no rank. Words of documents, in both languages. */
import type { ResultRow } from '../rules/ranking-result.ts'

type Words = { readonly id: string; readonly en: string }

const cutWords: Readonly<Record<string, Words>> = {
  in: { id: 'Dalam jumlah yang ditetapkan', en: 'Within the number of places' },
  borderline: { id: 'Nilai sama pada batas; diputuskan rapat pleno', en: 'Tied at the line; the plenary decides' },
  out: { id: 'Di luar jumlah yang ditetapkan', en: 'Outside the number of places' },
  'not-computable': { id: 'Tidak dapat dihitung dari berkas ini', en: 'Not computable from these files' },
}

export function reasonLabel(row: ResultRow): Words {
  const { reason } = row
  if (reason === null) return cutWords[row.cut ?? ''] ?? { id: '', en: '' }
  switch (reason.kind) {
    case 'not-taking-part':
      return statusWords[reason.status]
    case 'hurdle-missed':
      return { id: `Di bawah nilai ambang: ${reason.component}`, en: `Below the minimum: ${reason.component}` }
    case 'eliminated-by-absence':
      return { id: `Tidak hadir: ${reason.component}`, en: `Absent: ${reason.component}` }
    case 'no-total':
      return { id: 'Nilai tidak lengkap', en: 'Score incomplete' }
  }
}

const statusWords = {
  'not-eligible': { id: 'Tidak memenuhi syarat', en: 'Not eligible' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
  withdrawn: { id: 'Mengundurkan diri', en: 'Withdrawn' },
  disqualified: { id: 'Didiskualifikasi', en: 'Disqualified' },
} as const
