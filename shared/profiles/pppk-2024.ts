/** PPPK 2024, regional agency. The competency test and its interview run on computers; Panselnas ranks. */
import type { z } from 'zod'
import { ruleProfileSchema, type RuleProfile } from '../rules/rule-profile.ts'
import { assumed, press, textRead } from './provenance.ts'

const article47 = textRead(
  'PermenPANRB 6/2024 Pasal 47',
  'pasal.id/peraturan/permen/permenpanrb-no-6-tahun-2024/koreksi/9600532',
)
const mechanism = press('KepmenPANRB 347/2024', 'fin.co.id/2024/08/26; pantaulampung.com/?p=43406')
const clause47 = 'PermenPANRB 6/2024 Pasal 47 ayat (3)'

const profile = {
  v: 1,
  id: 'pppk-2024',
  version: '1.0.0',
  year: 2024,
  title: { id: 'Pengadaan PPPK 2024, instansi daerah', en: 'PPPK procurement 2024, regional agency' },
  agency: 'regional',
  vacancyWord: 'formasi',
  basis: [
    {
      about: { id: 'Manajemen PPPK', en: 'Management of PPPK' },
      ...press('PP 49/2018', 'gatrailmu.com/permen-panrb-nomor-6-tahun-2024-tentang-pengadaan-pegawai-asn'),
    },
    { about: { id: 'Pengadaan pegawai ASN', en: 'Procurement of ASN employees' }, ...article47 },
    { about: { id: 'Mekanisme seleksi PPPK 2024', en: 'Selection mechanism PPPK 2024' }, ...mechanism },
  ],
  stages: [
    {
      code: 'administration',
      title: { id: 'Seleksi administrasi', en: 'Administrative screening' },
      by: 'committee',
      window: null,
      ...mechanism,
    },
    {
      code: 'administration-objection',
      title: { id: 'Masa sanggah administrasi', en: 'Objections to the screening' },
      by: 'candidate',
      window: { days: 3, counted: 'calendar' },
      ...press('PermenPANRB 6/2024', 'origin.kompas.tv/lifestyle/539328'),
    },
    {
      code: 'competency',
      title: { id: 'Seleksi kompetensi dan wawancara berbasis komputer', en: 'Competency test and computer interview' },
      by: 'panselnas',
      window: null,
      ...press('KepmenPANRB 347/2024', 'm.tribunnews.com/nasional/2024/09/27'),
    },
    {
      code: 'technical-addition',
      title: { id: 'Seleksi kompetensi teknis tambahan', en: 'Additional technical test' },
      by: 'committee',
      window: null,
      ...article47,
    },
    {
      code: 'final',
      title: { id: 'Pengumuman hasil akhir', en: 'Announcement of the final result' },
      by: 'committee',
      window: null,
      ...mechanism,
    },
  ],
  rules: [
    {
      code: 'peringkat-panselnas',
      kind: 'ranking-authority',
      ranking: 'check',
      by: { id: 'Ketua Panselnas', en: 'Chair of Panselnas' },
      text: {
        id: 'Ketua panitia instansi menyampaikan nilai tes tambahan; Panselnas menghitung hasil akhir.',
        en: 'The agency chair hands over the scores of the additional test; Panselnas computes the final result.',
      },
      ...article47,
    },
    {
      code: 'tambahan-tanpa-wawancara',
      kind: 'forbidden-methods',
      group: null,
      methods: ['interview'],
      text: {
        id: 'Tes tambahan instansi daerah bukan wawancara. Wawancara PPPK adalah bagian dari tes komputer.',
        en: 'The additional test of a regional agency is not an interview. The PPPK interview is part of the computer test.',
      },
      ...press('Ketentuan PPPK 2021', 'kompasiana.com/lamriafitrianimanalu/60c5bb18'),
    },
    {
      code: 'tes-komputer-wajib',
      kind: 'required-method',
      group: null,
      methods: ['computer-exam'],
      text: { id: 'Seleksi kompetensi memakai CAT.', en: 'The competency test is by CAT.' },
      ...mechanism,
    },
    {
      code: 'tes-tambahan',
      kind: 'extra-tests',
      group: null,
      besides: ['computer-exam'],
      mostTests: 1,
      mostShare: '0.3',
      text: {
        id: 'Tes teknis tambahan paling tinggi 30 %. Angka ini dari guru 2023; batas 2024 belum ditemukan.',
        en: 'The additional technical test weighs at most 30 %. This figure is from teachers 2023; the cap for 2024 was not found.',
      },
      ...assumed('Mengikuti seleksi guru 2023'),
    },
    {
      code: 'nilai-maksimum',
      kind: 'exam-maxima',
      method: 'computer-exam',
      parts: [
        { code: 'teknis', maximum: '450' },
        { code: 'manajerial', maximum: '100' },
        { code: 'sosial-kultural', maximum: '80' },
        { code: 'wawancara', maximum: '40' },
      ],
      text: {
        id: 'Nilai tertinggi 670: teknis 450, manajerial dan sosial kultural 180 (25 dan 20 butir, masing-masing paling tinggi 4), wawancara 40. Jabatan Pengelola Umum Operasional lain: teknis 225.',
        en: 'Highest 670: technical 450, managerial and socio-cultural 180 (25 and 20 items of at most 4), interview 40. General operational posts differ: technical 225.',
      },
      ...mechanism,
    },
    {
      code: 'skala-nilai',
      kind: 'scaling',
      methods: ['computer-exam'],
      allowed: ['of-maximum'],
      text: {
        id: 'Nilai dibagi nilai tertingginya, lalu dikali 100.',
        en: 'The mark is divided by its highest and multiplied by 100.',
      },
      ...mechanism,
    },
    {
      code: 'penilai-sekurangnya',
      kind: 'scorers',
      methods: ['work-practice', 'role-play', 'job-specific-test'],
      least: 2,
      text: {
        id: 'Sekurang-kurangnya dua penilai untuk satu peserta.',
        en: 'At least two assessors for one candidate.',
      },
      ...assumed('Praktik baik'),
    },
    {
      code: 'urutan-nilai-sama',
      kind: 'tie-breaks',
      least: 4,
      chain: [
        {
          code: 'teknis',
          key: { of: 'exam-parts', component: 'kompetensi', parts: ['teknis'] },
          wins: 'higher',
          clause: {
            text: { id: 'Nilai kompetensi teknis lebih tinggi', en: 'Higher technical score' },
            source: clause47,
          },
        },
        {
          code: 'manajerial-sosial',
          key: { of: 'exam-parts', component: 'kompetensi', parts: ['manajerial', 'sosial-kultural'] },
          wins: 'higher',
          clause: {
            text: {
              id: 'Jumlah nilai manajerial dan sosial kultural lebih tinggi',
              en: 'Higher sum of managerial and socio-cultural scores',
            },
            source: clause47,
          },
        },
        {
          code: 'wawancara',
          key: { of: 'exam-parts', component: 'kompetensi', parts: ['wawancara'] },
          wins: 'higher',
          clause: { text: { id: 'Nilai wawancara lebih tinggi', en: 'Higher interview score' }, source: clause47 },
        },
        {
          code: 'usia',
          key: { of: 'fact', fact: 'birth-date', type: 'day' },
          wins: 'lower',
          clause: { text: { id: 'Usia lebih tua', en: 'Older' }, source: clause47 },
        },
      ],
      text: {
        id: 'Nilai akhir sama: teknis, lalu jumlah manajerial dan sosial kultural, lalu wawancara, lalu usia tertinggi.',
        en: 'Equal final scores: technical, then managerial plus socio-cultural, then interview, then the older candidate.',
      },
      ...article47,
    },
    {
      code: 'tempat-tersedia',
      kind: 'places',
      count: { by: 'posts', times: 1 },
      text: {
        id: 'Tanpa nilai ambang batas: peringkat terbaik sebanyak kebutuhan formasi.',
        en: 'No passing grade: the best in rank, as many as the formation has posts.',
      },
      ...press('KepmenPANRB 347/2024', 'fin.co.id/2024/08/26; jatimtimes.com/baca/327005'),
    },
    {
      code: 'tidak-hadir',
      kind: 'absence',
      allowed: ['eliminated'],
      text: { id: 'Tidak hadir: gugur.', en: 'Absent: eliminated.' },
      ...assumed('Mengikuti seleksi CPNS'),
    },
    {
      code: 'pembulatan',
      kind: 'rounding',
      at: ['display'],
      decimals: [2, 3],
      modes: ['half-up', 'down'],
      text: {
        id: 'Nilai dibandingkan tanpa pembulatan dan ditampilkan dengan dua atau tiga desimal.',
        en: 'Scores are compared unrounded and shown with two or three decimals.',
      },
      ...assumed('Belum ditemukan aturannya'),
    },
    {
      code: 'pengumuman-memuat',
      kind: 'stated-beforehand',
      document: 'announcement',
      items: ['methods', 'weights', 'eliminating-criteria'],
      text: {
        id: 'Pengumuman lowongan sudah memuat jenis dan bobot setiap tes selain CAT; bila menggugurkan, juga kriterianya.',
        en: 'The vacancy announcement already states kind and weight of every test other than CAT and, where one eliminates, its criteria.',
      },
      ...textRead(
        'PermenPANRB 6/2024 Pasal 22',
        'pasal.id/en/peraturan/permen/permenpanrb-no-6-tahun-2024/koreksi/9600319',
      ),
    },
    {
      code: 'satu-formasi',
      kind: 'vacancies-per-candidate',
      most: 1,
      text: { id: 'Satu pelamar, satu formasi.', en: 'One applicant, one formation.' },
      ...assumed('PermenPANRB 6/2024'),
    },
    {
      code: 'terlambat',
      kind: 'lateness',
      minutes: 0,
      effect: 'refused',
      text: {
        id: 'Peserta yang datang setelah dipanggil untuk dinilai tidak dilayani.',
        en: 'A candidate who comes after the call is not admitted.',
      },
      ...assumed('Tata tertib panitia'),
    },
    {
      code: 'narasumber',
      kind: 'resource-persons',
      mayScore: false,
      text: { id: 'Narasumber tidak memberi nilai.', en: 'Resource persons give no score.' },
      ...assumed('Mengikuti ketentuan seleksi JPT'),
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
      code: 'kode-akhir',
      kind: 'result-codes',
      stage: 'final',
      codes: [
        { code: 'L', meaning: { id: 'Lulus', en: 'Passed' } },
        { code: 'L-2', meaning: { id: 'Lulus melalui optimalisasi', en: 'Passed by optimisation' } },
        { code: 'TH', meaning: { id: 'Tidak hadir', en: 'Absent' } },
        { code: 'TMS', meaning: { id: 'Tidak memenuhi syarat', en: 'Does not meet the requirements' } },
        { code: 'APS', meaning: { id: 'Mengundurkan diri', en: 'Withdrew' } },
        { code: 'DIS', meaning: { id: 'Didiskualifikasi', en: 'Disqualified' } },
      ],
      text: { id: 'Arti kode pada hasil akhir 2024.', en: 'What the codes of the final result of 2024 mean.' },
      ...press('Pengumuman hasil PPPK 2024', 'poskota.co.id/2025/07/02'),
    },
  ],
} satisfies z.input<typeof ruleProfileSchema>

export const pppk2024: RuleProfile = ruleProfileSchema.parse(profile)
