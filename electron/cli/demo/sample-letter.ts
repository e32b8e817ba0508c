/** The letter that announces the sample selection, and the proof that it was posted: plain text, as a person would read it. */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Scheme } from '../../../shared/rules/scheme.ts'
import { announcedOf } from '../../../shared/subjects/announcements/differences.ts'

export const sampleLetter = (scheme: Scheme): Uint8Array =>
  utf8ToBytes(
    [
      'CONTOH',
      'PEMERINTAH KOTA SAWAHLUNTO',
      'Surat Nomor 800.1.2/117/BKPSDM-2026 tanggal 2 November 2026',
      'tentang Seleksi Internal Jabatan Pengawas',
      '',
      'Jabatan yang diisi:',
      ...scheme.vacancies.map(({ title, posts }, i) => `${i + 1}. ${title.id}: ${posts} jabatan`),
      '',
      'Metode dan bobot:',
      ...announcedOf(scheme).map(({ code, method, share }) => `- ${code} (${method}): ${share}`),
      '',
    ].join('\n'),
  )

export const sampleProof: Uint8Array = utf8ToBytes(
  'CONTOH\nTangkapan layar papan pengumuman dan situs resmi kota, 2 November 2026 pukul 08.05 WIB.\n',
)
