/**
 * What everybody who scores reads and signs before the first score: the integrity pact and the confidentiality statement. What
 * is signed is the digest of the Indonesian text, paragraphs joined by a newline; the English one is a reading aid beside it.
 * Own wording; a committee with a decreed text of its own prints and signs that on paper.
 */
import { toHex, utf8ToBytes } from '../kernel/bytes.ts'
import { asHash, type Hash } from '../kernel/ids.ts'
import type { Crypto } from '../kernel/ports.ts'

interface Paragraphs {
  readonly id: readonly string[]
  readonly en: readonly string[]
}

export interface OathText {
  readonly code: 'pact' | 'confidentiality'
  readonly title: { readonly id: string; readonly en: string }
  readonly paragraphs: Paragraphs
}

export const integrityPact: OathText = {
  code: 'pact',
  title: { id: 'Pakta integritas', en: 'Integrity pact' },
  paragraphs: {
    id: [
      'Saya menilai setiap peserta dengan jujur, hanya menurut rubrik yang telah dibekukan dan hanya dari apa yang saya lihat, dengar atau baca sendiri.',
      'Saya menilai sendiri. Sebelum gerbang penilaian dibuka saya tidak menanyakan, melihat atau menyepakati nilai dengan siapa pun.',
      'Saya tidak meminta dan tidak menerima pemberian atau janji apa pun yang berkaitan dengan seleksi ini. Jika ditawari, saya menolak dan melaporkannya.',
      'Saya melaporkan setiap upaya memengaruhi penilaian, dari siapa pun datangnya.',
      'Saya menyatakan setiap benturan kepentingan begitu saya mengetahuinya, juga di tengah penilaian, dan tidak menilai peserta yang bersangkutan.',
      'Jika saya melanggar pakta ini, saya bersedia dikenai sanksi menurut peraturan perundang-undangan.',
    ],
    en: [
      'I score every candidate honestly, only by the frozen rubric and only from what I myself see, hear or read.',
      'I score alone. Until the scoring gate is opened I do not ask for, look at or agree on scores with anybody.',
      'I neither ask for nor accept any gift or promise connected with this selection. If I am offered one, I refuse and report it.',
      'I report every attempt to influence the scoring, whoever it comes from.',
      'I declare every conflict of interest as soon as I know of it, also in the middle of scoring, and do not score the candidate concerned.',
      'If I break this pact, I accept the sanctions that the law provides.',
    ],
  },
}

export const confidentialityStatement: OathText = {
  code: 'confidentiality',
  title: { id: 'Pernyataan kerahasiaan', en: 'Confidentiality statement' },
  paragraphs: {
    id: [
      'Saya merahasiakan pertanyaan, skenario, bahan, catatan dan nilai seleksi ini sampai hasil ditetapkan, dan sesudah itu sejauh ditentukan peraturan.',
      'Saya tidak memotret, merekam, menyalin atau membawa keluar bahan seleksi di luar cara yang ditentukan panitia.',
      'Saya memakai data peserta hanya untuk menilai, dan tidak menyampaikannya kepada siapa pun yang tidak berhak.',
      'Saya menjaga frasa sandi saya dan tidak membiarkan orang lain menilai atau menandatangani atas nama saya.',
    ],
    en: [
      'I keep the questions, scenarios, materials, notes and scores of this selection secret until the result is determined, and afterwards as far as the rules say.',
      'I do not photograph, record, copy or take away selection material other than in the way the committee has set.',
      'I use data about candidates only to score, and pass it on to nobody who has no right to it.',
      'I guard my passphrase and let nobody else score or sign in my name.',
    ],
  },
}

export const oathTexts = [integrityPact, confidentialityStatement] as const

/** SHA-256 of the Indonesian text in UTF-8, paragraphs joined by one newline, none at the end. */
export const oathDigest = ({ paragraphs }: OathText, crypto: Pick<Crypto, 'sha256'>): Hash =>
  asHash(toHex(crypto.sha256(utf8ToBytes(paragraphs.id.join('\n')))))
