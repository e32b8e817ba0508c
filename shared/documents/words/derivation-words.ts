/** Words of a derivation on paper, in Indonesian: steps, rules by their names in the scheme, and why there is no value. */
import type { DerivationNode, DerivationStep, DerivedTieStep } from '../../rules/derivation.ts'

export const stepWords: Readonly<Record<DerivationStep, string>> = {
  mark: 'Angka',
  sheet: 'Lembar',
  part: 'Bagian ujian',
  raw: 'Nilai panel',
  scaled: 'Skala 100',
  weighted: 'Terbobot',
  group: 'Kelompok',
  total: 'Nilai akhir',
  compared: 'Nilai akhir, dibulatkan',
}

const plainRules: Readonly<Record<string, string>> = {
  level: 'level yang dipilih',
  'not-observed': 'tidak teramati',
  'weighted-sum': 'jumlah terbobot',
  'weighted-mean-of-observed': 'rata-rata terbobot dari yang teramati',
  mean: 'rata-rata asesor',
  median: 'nilai tengah asesor',
  sum: 'jumlah bagian',
  'of-maximum': 'dibagi nilai tertinggi, kali 100',
  between: 'jarak dari nilai terendah, kali 100',
  'absent-counts-zero': 'tidak hadir dihitung nol',
  weight: 'bobot kali nilai',
}

const modeWords: Readonly<Record<string, string>> = {
  'half-up': 'setengah ke atas',
  'half-even': 'setengah ke genap',
  'half-down': 'setengah ke bawah',
  down: 'ke bawah',
  up: 'ke atas',
}

export function ruleWords(rule: string): string {
  const [, name = '', first = '', second = ''] = /^([a-z-]+)\((\d+)(?:,(\d+))?\)$/.exec(rule) ?? []
  if (name === 'trimmed-mean') return `rata-rata tanpa ${first} terendah dan ${second} tertinggi`
  if (name in modeWords) return `dibulatkan ${modeWords[name]}, ${first} desimal`
  return plainRules[rule] ?? (rule.includes('–') ? `skala ${withComma(rule)}` : rule)
}

export function reasonWords(reason: NonNullable<DerivationNode['reason']>): string {
  switch (reason.kind) {
    case 'absent':
      return 'tidak hadir'
    case 'absent-yet-scored':
      return 'dicatat tidak hadir, tetapi ada lembarnya'
    case 'no-sheets':
      return 'tidak ada lembar'
    case 'too-few-assessors':
      return `hanya ${reason.have} dari ${reason.need} asesor`
    case 'assessor-twice':
      return 'seorang asesor tercatat dua kali'
    case 'too-few-to-trim':
      return `terlalu sedikit lembar (${reason.have}) untuk dipangkas`
    case 'criterion-unmarked':
      return `kriteria ${reason.criterion} tidak dinilai`
    case 'level-outside-scale':
      return `angka di luar skala pada ${reason.criterion}`
    case 'not-observed':
      return `teramati ${reason.observed}, seharusnya ${reason.need}`
    case 'no-exam-score':
      return 'tidak ada nilai ujian'
    case 'part-unmarked':
      return `bagian ${reason.part} tidak ada nilainya`
    case 'mark-outside-scale':
      return `nilai di luar skala pada ${reason.part}`
    case 'component-without-score':
      return `${reason.component} tidak ada nilainya`
    case 'not-held':
      return 'belum ada di berkas ini'
  }
}

export const outcomeWords: Readonly<Record<DerivedTieStep['outcome'], string>> = {
  split: 'memisahkan',
  equal: 'sama, lanjut ke langkah berikut',
  'value-missing': 'ada yang tidak mempunyai nilai ini',
  'not-held': 'tidak dapat dihitung dari berkas ini',
  contradicted: 'perbandingan yang tercatat bertentangan',
  undecided: 'keputusan rapat pleno belum tercatat',
}

/** Exact text with the decimal comma. */
export const withComma = (text: string): string => text.replaceAll(/(\d)\.(?=\d)/g, '$1,')
