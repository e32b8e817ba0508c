/** What nobody may ask in any room: matters that say nothing about the work (OPM, structured interviews). */
import type { Bilingual } from '../../rules/bilingual.ts'

export const forbiddenQuestions: readonly Bilingual[] = [
  { id: 'Agama, kepercayaan, atau cara beribadah.', en: 'Religion, belief or worship.' },
  {
    id: 'Status perkawinan, rencana menikah, kehamilan, atau rencana mempunyai anak.',
    en: 'Marital status, plans to marry, pregnancy, or plans to have children.',
  },
  { id: 'Suku, asal daerah, atau keturunan.', en: 'Ethnic group, region of origin or descent.' },
  {
    id: 'Pilihan politik atau keanggotaan partai keluarga.',
    en: "Political choice or the family's party membership.",
  },
  {
    id: 'Riwayat kesehatan atau disabilitas yang tidak diminta oleh syarat jabatan.',
    en: 'Medical history or disability that the post does not ask about.',
  },
  {
    id: 'Hubungan keluarga atau kenalan dengan pejabat. (Benturan kepentingan dinyatakan penguji, bukan ditanyakan kepada peserta.)',
    en: 'Kinship or acquaintance with officials. (Conflicts of interest are declared by assessors, not asked of candidates.)',
  },
  {
    id: 'Usia, kecuali untuk memeriksa syarat yang diumumkan.',
    en: 'Age, except to check an announced requirement.',
  },
]
