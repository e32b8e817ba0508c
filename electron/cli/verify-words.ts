/** A verification told to a person: the verdict first, then what it rests on, then what is not proved here. */
import type { PersonProof, RankProof, Unsoundness } from '../../shared/engine/verify-record.ts'
import { checkWords } from '../../shared/documents/frame/page-furniture.ts'
import { textIn } from '../../shared/documents/words/language.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import type { HandoverProblem } from '../services/verify/check-folder.ts'
import type { HandoverReport } from '../services/verify/verify-handover.ts'

const problemWords: Readonly<Record<HandoverProblem['problem'], string>> = {
  'extra-file': 'tidak tercantum dalam SHA256SUMS / not listed in SHA256SUMS',
  'missing-file': 'tercantum tetapi tidak ada / listed but missing',
  changed: 'isinya berubah / changed',
  'not-a-plain-file': 'bukan berkas biasa / not a plain file',
  'not-signed': 'daftar ini tidak ditandatangani pemegang kunci / no holder signed this list',
  'sums-malformed': 'bukan daftar yang sah / not a valid list',
  'bundle-refused': 'paket ditolak / bundle refused',
  'not-signed-by-two': 'dua tanda tangan dari orang yang sama / both signatures by one holder',
  'signature-wrong': 'bukan tanda tangan pemegang kunci atas daftar ini / not a holder’s signature over this list',
}

const unsoundWords: Readonly<Record<Unsoundness['kind'], string>> = {
  'founding-missing': 'entri pendirian tidak ada / founding entry missing',
  'holder-has-not-joined': 'pemegang kunci belum menyatakan ikut / a holder has not joined',
  'entries-waiting':
    'ada entri yang menunggu entri lain yang tidak disertakan / entries wait for others that are not here',
  'result-differs':
    'hasil yang ditetapkan berbeda dari hitungan ulang / the determined result differs from the recomputed one',
  'act-disputed': 'ada keputusan dua kunci yang saling bertentangan / two-key acts contradict each other',
  'head-missing':
    'ujung log yang disebut keputusan tidak ada: log dipotong / a head that an act names is missing: a log was cut',
  'log-forked': 'log bercabang dan belum diputuskan / a forked log without decision',
}

const determinationWords = {
  none: 'Belum ada penetapan. / Nothing has been determined.',
  disputed: 'Penetapan saling bertentangan. / Determinations contradict each other.',
  equal: 'Hasil hitung ulang sama dengan yang ditetapkan. / The recomputed result equals the determined one.',
  differs: 'Hasil hitung ulang BERBEDA dari yang ditetapkan. / The recomputed result DIFFERS from the determined one.',
  'other-rules': 'Ditetapkan dengan versi aturan hitung lain. / Determined under another rules version.',
  'not-computable-here':
    'Nilai tidak disertakan di sini: yang ditetapkan terbukti ditandatangani, peringkat tidak dihitung ulang. / Scores are not included: what was determined is proved signed, ranks are not recomputed.',
} as const

const proofWords: Readonly<Record<RankProof['proof'], string>> = {
  recomputed: 'dihitung ulang / recomputed',
  'rests-on-comparison':
    'dihitung ulang; seri diputus menurut pembandingan yang ditandatangani / recomputed; a tie decided by a signed comparison',
  pinned: 'peringkat tidak dihitung ulang di sini / rank not recomputed here',
  'not-ranked': 'tidak diperingkat menurut aturan / not ranked by rule',
}

export function tellReport({ sound, files, problems, read, record }: HandoverReport): string[] {
  const verdict = sound ? 'SAH / SOUND' : 'TIDAK SAH / UNSOUND'
  return [
    record?.sample ? `CONTOH / SAMPLE — ${verdict}` : verdict,
    `Berkas / files: ${files.sound} dari ${files.listed} sesuai. Paket dibaca / bundles read: ${read.length}.`,
    ...problems.map(
      ({ file, problem, detail }) => `  ! ${file}: ${problemWords[problem]}${detail ? ` (${detail})` : ''}`,
    ),
    ...(record
      ? [
          ...(record.isCheck ? [`${textIn(checkWords, 'id')} / ${textIn(checkWords, 'en')}`] : []),
          `Seleksi / selection: ${record.title ?? '–'}`,
          `Kode pendirian / founding code: ${shortCode(record.selection)}   (bandingkan dengan pengumuman / compare with the announcement)`,
          ...record.unsound.map((one) => `  ! ${unsoundWords[one.kind]}`),
          `Entri / entries: ${record.entries}. ${determinationWords[record.determination.kind]}`,
          ...('pinned' in record.determination
            ? [`Kode hasil / result code: ${shortCode(record.determination.pinned)}`]
            : []),
          '',
          'Per orang / per person:',
          ...record.persons.map(tellPerson),
          '',
          'Per peringkat / per rank:',
          ...record.ranks.map((rank) => tellRank(rank, 'pinned' in record.determination)),
        ]
      : []),
  ]
}

function tellPerson({ name, key, office, roles, entries, verdicts, belongs }: PersonProof): string {
  const as = [...(office ? [office] : []), ...roles].join(', ')
  const beside = Object.entries(verdicts)
    .filter(([kind]) => kind !== 'effective')
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
  const standing = belongs ? '' : ' — tidak diterima / not admitted'
  return `  ${name ?? `${key.slice(0, 16)}…`} (${as || '–'}): ${entries} entri ditandatangani / entries signed${beside ? `; ${beside}` : ''}${standing}`
}

/** What is proved of one rank: the sealed sheets, the two signatures under the result, and the arithmetic where the marks are here. */
function tellRank({ vacancy, candidate, proof, sheets, row }: RankProof, isDetermined: boolean): string {
  const sealed = `${sheets} lembar tersegel / sealed sheets`
  const signed = isDetermined
    ? 'ditetapkan dua pemegang kunci / determined by two holders'
    : 'belum ditetapkan / not determined'
  return `  ${vacancy}  ${(row.rank ?? '–').padStart(4)}  ${candidate.slice(0, 8)}  ${(row.shown ?? '–').padStart(8)}  ${sealed}; ${signed}; ${proofWords[proof]}`
}
