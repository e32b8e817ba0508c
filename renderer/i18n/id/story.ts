import { formatCount, formatTime } from '../formats.ts'
import type { StorySentences } from '../story-sentences.ts'
import { roles } from './roles.ts'

const count = (value: number): string => formatCount(value, 'id')

const acts: Readonly<Record<string, string>> = {
  'person.admitted.v1': 'penerimaan seseorang',
  'key.revoked.v1': 'pencabutan kunci',
  'holder.replaced.v1': 'penggantian pemegang kunci',
  'scheme.frozen.v1': 'pembekuan skema',
  'roster.fixed.v1': 'penetapan panel',
  'assessor.replaced.v1': 'penggantian asesor',
  'absence.accepted.v1': 'penerimaan ketiadaan lembar',
  'gate.opened.v1': 'pembukaan gerbang',
  'decision.made.v1': 'keputusan rapat pleno',
  'result.determined.v1': 'penetapan hasil',
  'cards.erased.v1': 'penghapusan data',
  'score-sheet.sealed.v1': 'sebuah lembar',
  'score-sheet.amended.v1': 'sebuah ralat',
  'conflicts.declared.v1': 'pernyataan benturan kepentingan',
  'paper-sheet.entered.v1': 'lembar yang disalin dari kertas',
  'outside-result.entered.v1': 'hasil tes dari luar',
}

const act = (type: string | null): string => acts[type ?? ''] ?? 'sebuah entri'

const revokeCauses = { lost: 'hilang', left: 'berhenti', ethics: 'pelanggaran etik', mistake: 'kekeliruan' } as const
const seatCauses = {
  recused: 'benturan kepentingan',
  ill: 'sakit',
  absent: 'tidak hadir',
  removed: 'diberhentikan',
} as const
const absenceCauses = {
  ill: 'sakit',
  absent: 'tidak hadir',
  'lost-sheet': 'lembar hilang',
  other: 'sebab lain',
} as const
const rolls = { present: 'hadir', late: 'terlambat', absent: 'tidak hadir', withdrawn: 'mengundurkan diri' } as const
const choices = {
  'accept-late': 'menerima yang terlambat',
  'refuse-late': 'menolak yang terlambat',
  'keep-branch': 'memakai satu cabang',
  'keep-act': 'memakai satu dari yang bertentangan',
  'settle-unopened': 'melanjutkan tanpa lembar yang tidak terbuka',
} as const

const incidents = {
  'script-left': 'naskah simulasi ditinggalkan',
  interrupted: 'penilaian terhenti',
  equipment: 'gangguan peralatan',
  health: 'kesehatan',
  conduct: 'perilaku',
  time: 'waktu',
  other: 'lainnya',
} as const
const occasions = {
  before: 'sebelum penilaian pertama',
  start: 'pada awal hari',
  noon: 'pada tengah hari',
  end: 'pada akhir hari',
} as const

const on = (panel: string | null): string => (panel === null ? '' : ` di ${panel}`)

export const story: StorySentences = {
  'selection.founded.v1': ({ title }) => `mendirikan seleksi “${title.id}”.`,
  'selection.joined.v1': () => 'menyatakan bahwa ini seleksinya, setelah membandingkan kode pendirian.',
  'person.admitted.v1': ({ person, roles: given, replaces }) =>
    `menerima ${person} sebagai ${given.map((role) => roles[role].toLowerCase()).join(', ')}${replaces === null ? '' : `, menggantikan kunci ${replaces}`}.`,
  'key.revoked.v1': ({ person, cause }) => `mencabut kunci ${person} (${revokeCauses[cause]}).`,
  'holder.replaced.v1': ({ person, office }) =>
    `menggantikan pemegang kunci ${roles[office].toLowerCase()} dengan ${person}.`,
  'act.countersigned.v1': ({ of, proposer }) =>
    `menandatangani sebagai orang kedua: ${act(of)}${proposer === null ? '' : `, usul ${proposer}`}.`,
  'rubric.recorded.v1': ({ title }) => `mencatat rubrik “${title.id}”.`,
  'scheme.frozen.v1': ({ components, replaces }) =>
    `mengusulkan ${replaces ? 'perubahan skema' : 'pembekuan skema'} dengan ${count(components)} komponen.`,
  'announcement.recorded.v1': ({ kind, number }) =>
    `mencatat ${kind === 'letter' ? 'surat' : 'pengumuman'} nomor ${number}.`,
  'candidates.listed.v1': ({ candidates }) => `mendaftarkan ${count(candidates)} peserta.`,
  'candidates.closed.v1': ({ replaces }) =>
    replaces ? 'menutup daftar peserta yang baru.' : 'menutup daftar peserta.',
  'roll.called.v1': ({ candidate, instrument, state }) =>
    `mencatat peserta ${candidate} ${rolls[state]} pada ${instrument}.`,
  'integrity-pact.signed.v1': () => 'menandatangani pakta integritas.',
  'confidentiality.signed.v1': () => 'menandatangani pernyataan kerahasiaan.',
  'conflicts.declared.v1': ({ recused }) =>
    recused === 0
      ? 'menyatakan tidak mundur dari penilaian peserta mana pun.'
      : `menyatakan benturan kepentingan dan mundur dari penilaian ${count(recused)} peserta.`,
  'roster.drawn.v1': ({ places }) => `mengundi ${count(places)} penugasan.`,
  'roster.fixed.v1': ({ panels, replaces }) =>
    `mengusulkan ${replaces ? 'perubahan panel' : 'penetapan panel'}: ${count(panels)} panel.`,
  'assessor.replaced.v1': ({ out, in: reserve, cause, candidates }) =>
    `mengusulkan ${reserve} menggantikan ${out} (${seatCauses[cause]}) untuk ${candidates === null ? 'semua yang belum dinilai' : `${count(candidates)} peserta`}.`,
  'session.opened.v1': ({ panel }) => `membuka ruang ${panel}.`,
  'session.closed.v1': ({ panel }) => `menutup ruang${panel === null ? '' : ` ${panel}`} dengan berita acara ruang.`,
  'clock.compared.v1': ({ room }) => `membandingkan jam: jam ruang menunjukkan ${formatTime(room, 'id')}.`,
  'incident.reported.v1': ({ incident, panel, candidate }) =>
    `melaporkan kejadian (${incidents[incident]})${on(panel)}${candidate === null ? '' : `, peserta ${candidate}`}.`,
  'scenario.filed.v1': ({ code, version, replaces }) =>
    `menyimpan kartu skenario ${code} versi ${version}${replaces ? ', menggantikan yang terdahulu' : ''}.`,
  'scenario.opened.v1': ({ code, instrument, panel }) =>
    `membuka kartu skenario${code === null ? '' : ` ${code}`} untuk ${instrument}${on(panel)}.`,
  'practice-sheet.sealed.v1': ({ instrument, occasion }) =>
    `menyegel lembar latihan ${instrument} ${occasions[occasion]}.`,
  'paper-sheet.entered.v1': ({ assessor, candidate, instrument }) =>
    `menyalin lembar kertas ${assessor} tentang peserta ${candidate} pada ${instrument}.`,
  'outside-result.entered.v1': ({ candidate, component }) =>
    `memasukkan hasil ${component} peserta ${candidate} dari luar.`,
  'integration.agreed.v1': ({ candidate, instrument }) =>
    `mencatat kesepakatan rapat integrasi asesor tentang peserta ${candidate} pada ${instrument}.`,
  'score-sheet.sealed.v1': ({ candidate, instrument }) => `menyegel lembar ${instrument} tentang peserta ${candidate}.`,
  'score-sheet.amended.v1': ({ candidate, instrument }) => `meralat lembar ${instrument} tentang peserta ${candidate}.`,
  'bundle.received.v1': ({ logs }) => `mengakui menerima paket dengan ${count(logs)} log.`,
  'absence.accepted.v1': ({ assessor, candidates, instrument, cause }) =>
    `mengusulkan menerima bahwa ${count(candidates)} lembar ${instrument} dari ${assessor} tidak ada (${absenceCauses[cause]}).`,
  'gate.opened.v1': ({ logs }) => `mengusulkan membuka gerbang atas ${count(logs)} log.`,
  'decision.made.v1': ({ choice, of, author }) =>
    `mengusulkan keputusan: ${choices[choice]} (${act(of)}${author === null ? '' : ` dari ${author}`}).`,
  'tie.compared.v1': ({ vacancy, step }) => `mencatat pembandingan seri pada ${vacancy}, langkah ${count(step)}.`,
  'result.determined.v1': ({ replaces }) =>
    replaces ? 'mengusulkan penetapan pengganti.' : 'mengusulkan penetapan hasil.',
  'cards.erased.v1': ({ cards, basis, minute }) =>
    `mengusulkan penghapusan ${count(cards)} kartu data menurut ${basis}, berita acara ${minute}.`,
}
