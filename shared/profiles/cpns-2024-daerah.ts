/**
 * CPNS 2024, regional agency. What was read and what was not stands with each rule. Panselnas ranks: whatever is computed
 * under this profile is a comparison.
 */
import type { z } from 'zod'
import { ruleProfileSchema, type RuleProfile } from '../rules/rule-profile.ts'
import { assumed, press, textRead } from './provenance.ts'

const skbRule = press('PermenPANRB 6/2024 Pasal 35–36', 'plcpekanbaru.com/artikel/detail/457')
const finalOrder = 'PermenPANRB 27/2021 Pasal 48 ayat (4), berlaku juga untuk 2024'
const timetable = press('Surat BKN 5419/B-KS.04.01/SD/K/2024', 'rbtv.disway.id/amp/71355')
const passing = press('KepmenPANRB 321/2024', 'bisnis.tempo.co/read/1900395; sumeks.disway.id/amp/730917')

const higher = (part: 'twk' | 'tiu' | 'tkp', source: string) => ({
  code: part,
  key: { of: 'exam-parts' as const, component: 'skd', parts: [part] },
  wins: 'higher' as const,
  clause: {
    text: { id: `Nilai ${part.toUpperCase()} lebih tinggi`, en: `Higher ${part.toUpperCase()} score` },
    source,
  },
})

const profile = {
  v: 1,
  id: 'cpns-2024-daerah',
  version: '1.0.0',
  year: 2024,
  title: { id: 'Pengadaan CPNS 2024, instansi daerah', en: 'CPNS procurement 2024, regional agency' },
  agency: 'regional',
  vacancyWord: 'formasi',
  basis: [
    {
      about: { id: 'Manajemen PNS', en: 'Management of civil servants' },
      ...press(
        'PP 11/2017 jo. PP 17/2020',
        'gatrailmu.com/permen-panrb-nomor-6-tahun-2024-tentang-pengadaan-pegawai-asn',
      ),
    },
    {
      about: { id: 'Pengadaan pegawai ASN', en: 'Procurement of ASN employees' },
      ...press('PermenPANRB 6/2024', 'm.jpnn.com/amp/news/pasal-pasal-penting-di-permenpanrb-6-tahun-2024'),
    },
    {
      about: { id: 'Mekanisme seleksi CPNS 2024', en: 'Selection mechanism CPNS 2024' },
      ...press('KepmenPANRB 320/2024', 'kupang.tribunnews.com/2024/11/28'),
    },
    { about: { id: 'Nilai ambang batas SKD 2024', en: 'SKD passing grades 2024' }, ...passing },
  ],
  stages: [
    {
      code: 'announcement',
      title: { id: 'Pengumuman lowongan', en: 'Vacancy announcement' },
      by: 'committee',
      window: null,
      ...timetable,
    },
    {
      code: 'administration',
      title: { id: 'Seleksi administrasi', en: 'Administrative screening' },
      by: 'committee',
      window: null,
      ...timetable,
    },
    {
      code: 'administration-objection',
      title: { id: 'Masa sanggah administrasi', en: 'Objections to the screening' },
      by: 'candidate',
      window: { days: 3, counted: 'calendar' },
      ...press('PermenPANRB 6/2024', 'origin.kompas.tv/lifestyle/539328'),
    },
    {
      code: 'administration-after-objection',
      title: { id: 'Pengumuman pasca sanggah administrasi', en: 'Announcement after objections' },
      by: 'committee',
      window: { days: 7, counted: 'calendar' },
      ...press('PermenPANRB 6/2024', 'origin.kompas.tv/lifestyle/539328'),
    },
    {
      code: 'skd',
      title: { id: 'Seleksi Kompetensi Dasar (SKD)', en: 'Basic competency selection (SKD)' },
      by: 'panselnas',
      window: null,
      ...timetable,
    },
    {
      code: 'skb-non-cat',
      title: { id: 'SKB selain CAT', en: 'SKB other than CAT' },
      by: 'committee',
      window: null,
      ...timetable,
    },
    { code: 'skb-cat', title: { id: 'SKB dengan CAT', en: 'SKB by CAT' }, by: 'panselnas', window: null, ...timetable },
    {
      code: 'score-integration',
      title: { id: 'Integrasi nilai SKD dan SKB', en: 'Combination of SKD and SKB scores' },
      by: 'panselnas',
      window: null,
      ...timetable,
    },
    {
      code: 'final',
      title: { id: 'Pengumuman hasil akhir', en: 'Announcement of the final result' },
      by: 'committee',
      window: null,
      ...timetable,
    },
    {
      code: 'final-objection',
      title: { id: 'Masa sanggah hasil akhir', en: 'Objections to the final result' },
      by: 'candidate',
      window: { days: 3, counted: 'calendar' },
      ...press('PermenPANRB 6/2024', 'origin.kompas.tv/lifestyle/539328; linggaupos.disway.id/read/674661'),
    },
  ],
  rules: [
    {
      code: 'peringkat-panselnas',
      kind: 'ranking-authority',
      ranking: 'check',
      by: { id: 'Ketua Panselnas', en: 'Chair of Panselnas' },
      text: {
        id: 'Hasil akhir dihitung dan ditetapkan Panselnas. Perhitungan panitia instansi hanya pembanding.',
        en: 'Panselnas computes and determines the final result. What the agency computes is a comparison only.',
      },
      ...press('PermenPANRB 6/2024, pola Pasal 47', 'linggaupos.disway.id/amp/669406'),
    },
    {
      code: 'bobot-skd',
      kind: 'group-weight',
      group: 'skd',
      weight: '0.4',
      text: { id: 'Bobot SKD 40 %.', en: 'SKD weighs 40 %.' },
      ...press('KepmenPANRB 320/2024', 'kompasiana.com/yesita56192/6764de52'),
    },
    {
      code: 'bobot-skb',
      kind: 'group-weight',
      group: 'skb',
      weight: '0.6',
      text: { id: 'Bobot SKB 60 %.', en: 'SKB weighs 60 %.' },
      ...press('KepmenPANRB 320/2024', 'kompasiana.com/yesita56192/6764de52'),
    },
    {
      code: 'skb-tanpa-wawancara',
      kind: 'forbidden-methods',
      group: 'skb',
      methods: ['interview'],
      text: {
        id: 'Instansi daerah tidak boleh melaksanakan SKB tambahan berbentuk wawancara.',
        en: 'A regional agency may not hold an additional SKB in the form of an interview.',
      },
      ...skbRule,
    },
    {
      code: 'skb-cat-wajib',
      kind: 'required-method',
      group: 'skb',
      methods: ['computer-exam'],
      text: { id: 'SKB memuat tes dengan CAT.', en: 'SKB includes a test by CAT.' },
      ...skbRule,
    },
    {
      code: 'skb-tambahan',
      kind: 'extra-tests',
      group: 'skb',
      besides: ['computer-exam'],
      mostTests: 1,
      mostShare: '0.4',
      text: {
        id: 'Instansi daerah: paling banyak satu jenis tes tambahan, bobotnya paling tinggi 40 % dari SKB, dan hanya untuk jabatan yang sangat teknis atau berkeahlian khusus.',
        en: 'Regional agency: at most one kind of additional test, at most 40 % of SKB, and only for very technical posts or special skills.',
      },
      ...press(
        'PermenPANRB 6/2024 Pasal 35–36',
        'plcpekanbaru.com/artikel/detail/457; radarkaur.bacakoran.co/amp/13159; rbtv.disway.id/amp/71355',
      ),
    },
    {
      code: 'skb-cat-terendah',
      kind: 'weight-band',
      group: 'skb',
      methods: ['computer-exam'],
      least: '0.6',
      most: '1',
      text: {
        id: 'Bobot CAT paling rendah 60 % dari SKB. (Satu sumber menulis 50 %; dengan satu tes tambahan paling tinggi 40 % hasilnya tetap 60 %.)',
        en: 'CAT weighs at least 60 % of SKB. (One source says 50 %; with one additional test of at most 40 % it comes to 60 % all the same.)',
      },
      ...press('PermenPANRB 6/2024 Pasal 35–36', 'rbtv.disway.id/amp/71355; plcpekanbaru.com/artikel/detail/457'),
    },
    {
      code: 'skb-bobot-tambahan',
      kind: 'weight-band',
      group: 'skb',
      methods: [
        'psychological-test',
        'academic-test',
        'language-test',
        'mental-health-test',
        'fitness-test',
        'work-practice',
        'role-play',
        'certificate',
        'job-specific-test',
      ],
      least: '0',
      most: '0.4',
      text: {
        id: 'Bobot tes tambahan 0–40 % dari SKB.',
        en: 'Additional tests weigh 0–40 % of SKB.',
      },
      ...press('PermenPANRB 6/2024 Pasal 35–36', 'plcpekanbaru.com/artikel/detail/457; rbtv.disway.id/amp/71355'),
    },
    {
      code: 'skb-bentuk-tes',
      kind: 'allowed-methods',
      group: 'skb',
      methods: [
        'computer-exam',
        'psychological-test',
        'academic-test',
        'language-test',
        'mental-health-test',
        'fitness-test',
        'work-practice',
        'role-play',
        'certificate',
        'interview',
        'job-specific-test',
      ],
      text: {
        id: 'Bentuk SKB selain CAT: psikotes, potensi akademik, bahasa asing, kesehatan jiwa, kesamaptaan, praktik kerja, penambahan nilai sertifikat, wawancara, atau tes lain sesuai persyaratan jabatan. Simulasi pelayanan hanya dapat dipakai sebagai tes praktik kerja atau tes lain itu.',
        en: 'SKB other than CAT: psychological, academic potential, foreign language, mental health, fitness, work practice, points for a certificate, interview, or another test the post requires. A service simulation can only serve as work practice or such another test.',
      },
      ...press('PermenPANRB 6/2024 Pasal 34', 'rakyatpembaruan.com/kisi-kisi-skb-cpns-2024-dari-kemenpan-rb'),
    },
    {
      code: 'nilai-maksimum-skd',
      kind: 'exam-maxima',
      method: 'basic-exam',
      parts: [
        { code: 'twk', maximum: '150' },
        { code: 'tiu', maximum: '175' },
        { code: 'tkp', maximum: '225' },
      ],
      text: {
        id: 'Nilai tertinggi SKD 550: TWK 150, TIU 175, TKP 225.',
        en: 'The highest SKD score is 550: TWK 150, TIU 175, TKP 225.',
      },
      ...passing,
    },
    {
      code: 'nilai-maksimum-skb',
      kind: 'exam-maxima',
      method: 'computer-exam',
      parts: [{ code: 'cat', maximum: '500' }],
      text: { id: 'Nilai tertinggi SKB CAT 500.', en: 'The highest SKB CAT score is 500.' },
      ...press(
        'KepmenPANRB 320/2024',
        'kompasiana.com/yesita56192/6764de52; kupang.tribunnews.com/amp/2024/12/22 (halaman 4)',
      ),
    },
    {
      code: 'ambang-batas',
      kind: 'passing-grades',
      method: 'basic-exam',
      categories: [
        {
          code: 'umum',
          title: { id: 'Umum; putra/putri Kalimantan', en: 'General; sons and daughters of Kalimantan' },
          parts: [
            { code: 'twk', minimum: '65' },
            { code: 'tiu', minimum: '80' },
            { code: 'tkp', minimum: '166' },
          ],
          total: null,
        },
        {
          code: 'cumlaude-diaspora',
          title: { id: 'Lulusan terbaik; diaspora', en: 'Cum laude; diaspora' },
          parts: [{ code: 'tiu', minimum: '85' }],
          total: '311',
        },
        {
          code: 'disabilitas-papua-3t',
          title: {
            id: 'Penyandang disabilitas; Papua; daerah tertinggal',
            en: 'Persons with a disability; Papua; disadvantaged regions',
          },
          parts: [{ code: 'tiu', minimum: '60' }],
          total: '286',
        },
      ],
      text: {
        id: 'Nilai ambang batas SKD menurut jenis kebutuhan. Jabatan tertentu mempunyai nilai tersendiri yang belum dimuat di sini.',
        en: 'SKD passing grades by kind of formation. Certain posts have their own, which are not held here.',
      },
      ...passing,
    },
    {
      code: 'tiga-kali-kebutuhan',
      kind: 'shortlist',
      after: 'basic-exam',
      timesPosts: 3,
      tieBreaks: [
        higher('tkp', 'KepmenPANRB 320/2024'),
        higher('tiu', 'KepmenPANRB 320/2024'),
        higher('twk', 'KepmenPANRB 320/2024'),
      ],
      stillTied: 'all-go-on',
      text: {
        id: 'Peserta SKB paling banyak tiga kali jumlah kebutuhan formasi. Nilai sama di batas: TKP, lalu TIU, lalu TWK; bila tetap sama, semuanya ikut.',
        en: 'At most three times the posts of the formation go on to SKB. Level at the line: TKP, then TIU, then TWK; if still level, all go on.',
      },
      ...press(
        'KepmenPANRB 320/2024',
        'romisaputra.com/2024/11/ketentuan-dan-aturan-sistem.html; detik.com/jateng/bisnis/d-7623192',
      ),
    },
    {
      code: 'urutan-nilai-sama',
      kind: 'tie-breaks',
      least: 6,
      chain: [
        {
          code: 'skd',
          key: { of: 'component', component: 'skd' },
          wins: 'higher',
          clause: { text: { id: 'Nilai kumulatif SKD lebih tinggi', en: 'Higher SKD total' }, source: finalOrder },
        },
        higher('tkp', finalOrder),
        higher('tiu', finalOrder),
        higher('twk', finalOrder),
        {
          code: 'ipk',
          key: { of: 'fact', fact: 'academic-average', type: 'quantity' },
          wins: 'higher',
          clause: {
            text: {
              id: 'IPK lebih tinggi; untuk lulusan sekolah menengah, nilai rata-rata ijazah lebih tinggi',
              en: 'Higher grade point average; for secondary school, higher average on the certificate',
            },
            source: finalOrder,
          },
        },
        {
          code: 'usia',
          key: { of: 'fact', fact: 'birth-date', type: 'day' },
          wins: 'lower',
          clause: { text: { id: 'Usia lebih tua', en: 'Older' }, source: finalOrder },
        },
      ],
      text: {
        id: 'Nilai akhir sama: SKD kumulatif, lalu TKP, TIU, TWK, lalu IPK atau rata-rata ijazah, lalu usia tertinggi.',
        en: 'Equal final scores: SKD total, then TKP, TIU, TWK, then grade average, then the older candidate.',
      },
      ...press(
        finalOrder,
        'updatecpns.com/2021/12; beritajateng.tv/cara-hitung-nilai-integrasi-skd-dan-skb-cpns-2024; banjarmasin.tribunnews.com/2021/12/14',
      ),
    },
    {
      code: 'tempat-tersedia',
      kind: 'places',
      count: { by: 'posts', times: 1 },
      text: {
        id: 'Yang lulus sebanyak kebutuhan formasi.',
        en: 'As many pass as the formation has posts.',
      },
      ...press('PermenPANRB 6/2024', 'updatecpns.com/2021/12/pengumumn-hasil-integrasi-nilai-cpns.html'),
    },
    {
      code: 'tidak-hadir',
      kind: 'absence',
      allowed: ['eliminated'],
      text: {
        id: 'Tidak hadir pada salah satu tes SKB yang wajib: gugur.',
        en: 'Absent from any required SKB test: eliminated.',
      },
      ...press('KepmenPANRB 320/2024', 'updatecpns.com/2021/12/pengumumn-hasil-integrasi-nilai-cpns.html'),
    },
    {
      code: 'pembulatan',
      kind: 'rounding',
      at: ['display'],
      decimals: [2, 3],
      modes: ['half-up', 'down'],
      text: {
        id: 'Nilai dibandingkan tanpa pembulatan dan ditampilkan dengan dua atau tiga desimal. Cara pembulatan BKN belum diketahui.',
        en: 'Scores are compared unrounded and shown with two or three decimals. How BKN rounds is not known.',
      },
      ...assumed('Belum ditemukan aturannya'),
    },
    {
      code: 'skala-nilai',
      kind: 'scaling',
      methods: ['basic-exam', 'computer-exam'],
      allowed: ['of-maximum'],
      text: {
        id: 'Nilai dibagi nilai tertingginya (SKD 550, SKB CAT 500), lalu dikali 100.',
        en: 'The mark is divided by its highest (SKD 550, SKB CAT 500) and multiplied by 100.',
      },
      ...press('KepmenPANRB 320/2024', 'kompasiana.com/yesita56192/6764de52'),
    },
    {
      code: 'penilai-sekurangnya',
      kind: 'scorers',
      methods: ['work-practice', 'role-play', 'job-specific-test'],
      least: 2,
      text: {
        id: 'Sekurang-kurangnya dua penilai untuk satu peserta. Jumlahnya ditetapkan dalam pedoman SKB tambahan.',
        en: 'At least two assessors for one candidate. The guideline for the additional SKB sets the number.',
      },
      ...assumed('Praktik baik; Pasal 37 PermenPANRB 6/2024 hanya menuntut jumlah penilai disebut'),
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
      code: 'pedoman-memuat',
      kind: 'stated-beforehand',
      document: 'guideline',
      items: [
        'methods',
        'substance-and-criteria',
        'assessor-competence',
        'number-of-assessors',
        'eliminating-criteria',
        'form-or-application',
      ],
      text: {
        id: 'Pedoman SKB tambahan memuat jenis tes, materi dan kriteria penilaian, kompetensi dan jumlah penilai, sifat menggugurkan, serta formulir atau aplikasi yang dipakai.',
        en: 'The guideline for the additional SKB states kind of test, substance and criteria, competence and number of assessors, whether it eliminates, and the form or application used.',
      },
      ...press('PermenPANRB 6/2024 Pasal 37', 'kupang.tribunnews.com/amp/2024/10/26 (halaman 2)'),
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
      code: 'kode-skd',
      kind: 'result-codes',
      stage: 'skd',
      codes: [
        { code: 'P/L', meaning: { id: 'Memenuhi ambang batas dan ikut SKB', en: 'Met the grades and goes on to SKB' } },
        {
          code: 'P',
          meaning: {
            id: 'Memenuhi ambang batas, di luar tiga kali kebutuhan',
            en: 'Met the grades, outside three times the posts',
          },
        },
        { code: 'TL', meaning: { id: 'Di bawah ambang batas', en: 'Below the grades' } },
        { code: 'TH', meaning: { id: 'Tidak hadir', en: 'Absent' } },
        { code: 'DIS', meaning: { id: 'Didiskualifikasi karena curang', en: 'Disqualified for cheating' } },
        { code: 'TMS', meaning: { id: 'Tidak memenuhi syarat', en: 'Does not meet the requirements' } },
        { code: 'APS', meaning: { id: 'Mengundurkan diri', en: 'Withdrew' } },
      ],
      text: { id: 'Arti kode pada hasil SKD 2024.', en: 'What the codes of the SKD result of 2024 mean.' },
      ...press('Pengumuman hasil SKD 2024', 'romisaputra.com/2024/11/arti-kode-pl-p-tl-dan-th-dalam-skd-cpns.html'),
    },
    {
      code: 'kode-akhir',
      kind: 'result-codes',
      stage: 'final',
      codes: [
        { code: 'P/L', meaning: { id: 'Lulus', en: 'Passed' } },
        {
          code: 'P/L-1',
          meaning: {
            id: 'Lulus setelah perpindahan antarjenis kebutuhan',
            en: 'Passed after a move between kinds of formation',
          },
        },
        {
          code: 'P/L-2',
          meaning: { id: 'Lulus setelah perpindahan antarlokasi', en: 'Passed after a move between locations' },
        },
        { code: 'P/TL', meaning: { id: 'Tidak masuk peringkat', en: 'Not in rank' } },
        { code: 'P/TH', meaning: { id: 'Tidak hadir pada tes SKB', en: 'Absent from an SKB test' } },
        {
          code: 'TMS-1',
          meaning: { id: 'Tidak lulus tes SKB yang menggugurkan', en: 'Failed an eliminating SKB test' },
        },
        { code: 'APS', meaning: { id: 'Mengundurkan diri', en: 'Withdrew' } },
      ],
      text: { id: 'Arti kode pada hasil akhir.', en: 'What the codes of the final result mean.' },
      ...press('Pengumuman hasil akhir CPNS', 'updatecpns.com/2021/12/pengumumn-hasil-integrasi-nilai-cpns.html'),
    },
  ],
} satisfies z.input<typeof ruleProfileSchema>

export const cpns2024Daerah: RuleProfile = ruleProfileSchema.parse(profile)
