/** What happened, told in numbered sentences with counts in words, as minutes do. Nothing that happened is left out. */
import type { KeyId } from '../kernel/ids.ts'
import type { Minutes } from '../subjects/results/view-minutes.ts'
import { formatInstant } from './words/calendar-words.ts'
import { countWithWords } from './words/number-words.ts'

const causes: Readonly<Record<string, string>> = {
  recused: 'benturan kepentingan',
  ill: 'sakit',
  absent: 'tidak hadir',
  removed: 'diberhentikan',
  'lost-sheet': 'lembar penilaian hilang',
  other: 'sebab lain',
}

const choices: Readonly<Record<string, string>> = {
  'accept-late': 'menerima entri yang terlambat',
  'refuse-late': 'menolak entri yang terlambat',
  'keep-branch': 'memilih satu cabang log yang bercabang',
  'keep-act': 'memilih satu dari keputusan yang bertentangan',
  'settle-unopened': 'menyelesaikan lembar yang tidak dapat dibuka',
}

const verdicts: Readonly<Record<string, string>> = {
  late: 'terlambat, tidak berpengaruh',
  forked: 'log bercabang, tidak berpengaruh',
  refused: 'ditolak',
}

export function happeningItems(minutes: Minutes, name: (key: KeyId) => string): string[] {
  const count = (value: number) => countWithWords(value, 'id')
  const { roll, gate } = minutes
  return [
    `Jumlah peserta dalam daftar: ${count(minutes.candidates)}.`,
    `Kehadiran (per peserta dan metode): hadir ${count(roll.present)}; terlambat ${count(roll.late)}; tidak hadir ${count(roll.absent)}; mengundurkan diri ${count(roll.withdrawn)}${roll['not-called'] > 0 ? `; tidak dicatat petugas registrasi ${count(roll['not-called'])}` : ''}.`,
    ...minutes.recusals.map(
      ({ assessor, candidates }) =>
        `${name(assessor)} menyatakan benturan kepentingan dan tidak menilai ${count(candidates)} peserta.`,
    ),
    ...minutes.replacements.map(
      (act) =>
        `${name(act.out)} digantikan oleh ${name(act.in)} karena ${causes[act.cause] ?? act.cause}${act.candidates === null ? ' untuk semua peserta yang belum dinilai' : ` untuk ${count(act.candidates)} peserta`}.`,
    ),
    ...minutes.absences.map(
      ({ assessor, candidates, cause }) =>
        `Lembar ${name(assessor)} untuk ${count(candidates)} peserta tidak ada (${causes[cause] ?? cause}); diterima ketua dan sekretaris sebelum gerbang dibuka.`,
    ),
    ...(minutes.schemeChanges > 0
      ? [`Skema yang sudah dibekukan diubah dengan dua tanda tangan: ${count(minutes.schemeChanges)} kali.`]
      : []),
    `Perbaikan lembar sebelum gerbang dibuka: ${count(minutes.amendments)}.`,
    ...(gate ? [`Gerbang penilaian dibuka ${formatInstant(gate.at, 'id')}.`] : []),
    ...minutes.withoutEffect.map(
      ({ author, verdict, at }) =>
        `Satu lembar dari ${name(author)} (jam komputer ${formatInstant(at, 'id')}): ${verdicts[verdict.kind] ?? verdict.kind}.`,
    ),
    ...minutes.comparisons.map(
      ({ vacancy, clause, candidates }) =>
        `Nilai akhir sama pada ${vacancy.id}: ${count(candidates)} peserta dibandingkan menurut “${clause.id}”; urutannya dicatat dalam seleksi, datanya tidak diumumkan.`,
    ),
    ...minutes.decisions.map(
      ({ choice, reason }) =>
        `Keputusan dua kunci: ${choices[choice] ?? choice}${reason ? `, alasan: ${reason}` : ''}.`,
    ),
    ...minutes.revoked.map((key) => `Kunci ${name(key)} dicabut.`),
    ...(minutes.seed ? [`Pengundian panel dan urutan memakai benih ${minutes.seed}.`] : []),
  ]
}
