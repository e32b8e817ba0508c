/**
 * Internal selection: promotion to pengawas or administrator, rotation, talent pool. The committee owns the ranking; its
 * own regulation or letter fills what no national rule says, so nearly all of this is a starting point to be confirmed.
 */
import type { z } from 'zod'
import { ruleProfileSchema, type RuleProfile } from '../rules/rule-profile.ts'
import { assumed, press } from './provenance.ts'

const localRule = assumed('Ketentuan kepala daerah atau surat keputusan panitia')

const profile = {
  v: 1,
  id: 'internal',
  version: '1.0.0',
  year: 2026,
  title: { id: 'Seleksi internal', en: 'Internal selection' },
  agency: 'any',
  vacancyWord: 'jabatan',
  basis: [
    { about: { id: 'Ketentuan setempat', en: 'Local rule' }, ...localRule },
    {
      about: { id: 'Standar kompetensi jabatan ASN', en: 'Competency standards of ASN posts' },
      ...press('PermenPANRB 38/2017', 'id.scribd.com/presentation/700529514/Bahan-Sosialisasi-Permenpan-RB-38-2017'),
    },
  ],
  stages: [
    {
      code: 'letter',
      title: { id: 'Surat pemberitahuan seleksi', en: 'Letter of selection' },
      by: 'committee',
      window: null,
      ...localRule,
    },
    {
      code: 'administration',
      title: { id: 'Seleksi administrasi', en: 'Administrative screening' },
      by: 'committee',
      window: null,
      ...localRule,
    },
    {
      code: 'scoring',
      title: { id: 'Penilaian panel', en: 'Panel scoring' },
      by: 'committee',
      window: null,
      ...localRule,
    },
    {
      code: 'plenary',
      title: { id: 'Rapat pleno penetapan', en: 'Plenary and determination' },
      by: 'committee',
      window: null,
      ...localRule,
    },
    { code: 'result', title: { id: 'Pengumuman hasil', en: 'Result' }, by: 'committee', window: null, ...localRule },
    {
      code: 'objection',
      title: { id: 'Masa sanggah', en: 'Objections' },
      by: 'candidate',
      window: { days: 3, counted: 'working' },
      ...localRule,
    },
  ],
  rules: [
    {
      code: 'peringkat-panitia',
      kind: 'ranking-authority',
      ranking: 'official',
      by: { id: 'Panitia seleksi', en: 'Selection committee' },
      text: { id: 'Panitia menyusun peringkat.', en: 'The committee ranks.' },
      ...localRule,
    },
    {
      code: 'penilai-sekurangnya',
      kind: 'scorers',
      methods: ['interview', 'role-play', 'presentation', 'work-practice'],
      least: 2,
      text: {
        id: 'Wawancara dan simulasi dinilai sekurang-kurangnya dua asesor.',
        en: 'Interview and simulation are scored by at least two assessors.',
      },
      ...press('Praktik baik wawancara terstruktur', 'articleonpad.com/2018/10/06/conducting-a-panel-interview'),
    },
    {
      code: 'susunan-panel',
      kind: 'panel',
      mustBeOdd: true,
      least: 3,
      most: 7,
      internalShareMost: null,
      text: {
        id: 'Panel beranggota ganjil, 3 sampai 7 orang.',
        en: 'A panel has an odd number of members, 3 to 7.',
      },
      ...localRule,
    },
    {
      code: 'narasumber',
      kind: 'resource-persons',
      mayScore: false,
      text: { id: 'Narasumber tidak memberi nilai.', en: 'Resource persons give no score.' },
      ...localRule,
    },
    {
      code: 'penggabungan-nilai',
      kind: 'aggregation',
      allowed: ['mean', 'median', 'trimmed-mean'],
      text: {
        id: 'Nilai asesor digabung dengan rata-rata, median, atau rata-rata tanpa nilai ujung.',
        en: "Assessors' scores are combined by mean, median, or mean without the ends.",
      },
      ...localRule,
    },
    {
      code: 'tidak-hadir',
      kind: 'absence',
      allowed: ['eliminated', 'no-total'],
      text: {
        id: 'Tidak hadir: gugur atau tanpa nilai akhir, tidak pernah dihitung nol.',
        en: 'Absent: eliminated or without a total, never counted as zero.',
      },
      ...localRule,
    },
    {
      code: 'pembulatan',
      kind: 'rounding',
      at: ['display', 'total'],
      decimals: [2, 3, 4],
      modes: ['half-up', 'half-even', 'down'],
      text: {
        id: 'Nilai akhir ditampilkan dengan dua sampai empat desimal.',
        en: 'Totals are shown with two to four decimals.',
      },
      ...localRule,
    },
    {
      code: 'urutan-nilai-sama',
      kind: 'tie-breaks',
      chain: [],
      least: 3,
      text: {
        id: 'Sekurang-kurangnya tiga penentu urutan ditetapkan sebelum penilaian untuk nilai akhir yang sama.',
        en: 'At least three tie-breaks are set before scoring.',
      },
      ...localRule,
    },
    {
      code: 'tempat-tersedia',
      kind: 'places',
      count: { by: 'posts', times: 1 },
      text: { id: 'Yang diusulkan sebanyak jabatan yang lowong.', en: 'As many are proposed as posts are vacant.' },
      ...localRule,
    },
    {
      code: 'jabatan-per-peserta',
      kind: 'vacancies-per-candidate',
      most: 2,
      text: { id: 'Paling banyak dua jabatan untuk satu peserta.', en: 'At most two posts for one candidate.' },
      ...localRule,
    },
    {
      code: 'terlambat',
      kind: 'lateness',
      minutes: 15,
      effect: 'admitted-and-noted',
      text: {
        id: 'Terlambat sampai 15 menit masih dinilai dan dicatat dalam berita acara.',
        en: 'Up to 15 minutes late is admitted and noted in the minutes.',
      },
      ...localRule,
    },
    {
      code: 'surat-memuat',
      kind: 'stated-beforehand',
      document: 'letter',
      items: ['methods', 'weights', 'tie-breaks'],
      text: {
        id: 'Surat seleksi memuat cara penilaian, bobot, dan penentu urutan nilai sama.',
        en: 'The letter states methods, weights and tie-breaks.',
      },
      ...localRule,
    },
    {
      code: 'keterbukaan-nilai',
      kind: 'disclosure',
      scoreCards: 'none',
      text: {
        id: 'Lembar penilaian tidak dimuat dalam paket publik.',
        en: 'Score sheets do not go into the public bundle.',
      },
      ...press('UU 14/2008 Pasal 17 huruf h', 'lamanriau.com/2020/02/04'),
    },
    {
      code: 'kode-hasil',
      kind: 'result-codes',
      stage: 'result',
      codes: [
        { code: 'L', meaning: { id: 'Lulus, diusulkan', en: 'Passed, proposed' } },
        { code: 'TL', meaning: { id: 'Tidak masuk peringkat', en: 'Not in rank' } },
        { code: 'TH', meaning: { id: 'Tidak hadir', en: 'Absent' } },
        { code: 'TMS', meaning: { id: 'Tidak memenuhi syarat', en: 'Does not meet the requirements' } },
        { code: 'APS', meaning: { id: 'Mengundurkan diri', en: 'Withdrew' } },
      ],
      text: { id: 'Arti kode hasil.', en: 'What the result codes mean.' },
      ...localRule,
    },
  ],
} satisfies z.input<typeof ruleProfileSchema>

export const internalSelection: RuleProfile = ruleProfileSchema.parse(profile)
