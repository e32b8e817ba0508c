/** Open selection of JPT pratama (PermenPANRB 15/2019). The panel ranks; three names per post go to the authority. */
import type { z } from 'zod'
import { ruleProfileSchema, type RuleProfile } from '../rules/rule-profile.ts'
import { assumed, press } from './provenance.ts'

const bandsRead = 'elangmuria-news.com/berita-online/sejumlah-aturan-tentang-seleksi-jabatan'
const bands = press('PermenPANRB 15/2019', bandsRead)
const stages = press('PermenPANRB 15/2019', 'beritakasuari.com/84-peserta-ikuti-tes-jpt-papua-barat-2025')

const profile = {
  v: 1,
  id: 'jpt-pratama-2019',
  version: '1.0.0',
  year: 2019,
  title: {
    id: 'Seleksi terbuka jabatan pimpinan tinggi pratama',
    en: 'Open selection of primary high leadership posts',
  },
  agency: 'regional',
  vacancyWord: 'jabatan',
  basis: [
    {
      about: { id: 'Pengisian JPT secara terbuka', en: 'Open filling of high leadership posts' },
      ...press('PermenPANRB 15/2019', bandsRead),
    },
    {
      about: { id: 'Manajemen PNS', en: 'Management of civil servants' },
      ...press(
        'PP 11/2017 jo. PP 17/2020',
        'gatrailmu.com/permen-panrb-nomor-6-tahun-2024-tentang-pengadaan-pegawai-asn',
      ),
    },
  ],
  stages: [
    {
      code: 'announcement',
      title: { id: 'Pengumuman dan pendaftaran', en: 'Announcement and registration' },
      by: 'committee',
      window: null,
      ...stages,
    },
    {
      code: 'administration',
      title: { id: 'Seleksi administrasi', en: 'Administrative screening' },
      by: 'committee',
      window: null,
      ...stages,
    },
    {
      code: 'assessment',
      title: { id: 'Uji kompetensi', en: 'Competency assessment' },
      by: 'committee',
      window: null,
      ...stages,
    },
    { code: 'paper', title: { id: 'Penulisan makalah', en: 'Paper' }, by: 'committee', window: null, ...stages },
    {
      code: 'interview',
      title: { id: 'Presentasi dan wawancara akhir', en: 'Presentation and final interview' },
      by: 'committee',
      window: null,
      ...stages,
    },
    {
      code: 'track-record',
      title: { id: 'Penelusuran rekam jejak', en: 'Track record' },
      by: 'committee',
      window: null,
      ...stages,
    },
    {
      code: 'result',
      title: { id: 'Penyampaian tiga nama', en: 'Three names to the authority' },
      by: 'committee',
      window: null,
      ...stages,
    },
    {
      code: 'appointment',
      title: { id: 'Penetapan oleh PPK', en: 'Appointment by the authority' },
      by: 'authority',
      window: null,
      ...stages,
    },
  ],
  rules: [
    {
      code: 'peringkat-panitia',
      kind: 'ranking-authority',
      ranking: 'official',
      by: { id: 'Panitia seleksi', en: 'Selection panel' },
      text: {
        id: 'Panitia seleksi menyusun peringkat dan mengusulkan tiga nama terbaik kepada PPK.',
        en: 'The panel ranks and proposes the three best names to the authority.',
      },
      ...bands,
    },
    {
      code: 'bobot-uji-kompetensi',
      kind: 'weight-band',
      group: null,
      methods: ['assessment-centre'],
      least: '0.2',
      most: '0.25',
      text: { id: 'Uji kompetensi 20–25 %.', en: 'Assessment centre 20–25 %.' },
      ...bands,
    },
    {
      code: 'bobot-makalah',
      kind: 'weight-band',
      group: null,
      methods: ['paper'],
      least: '0.15',
      most: '0.2',
      text: { id: 'Penulisan makalah 15–20 %.', en: 'Paper 15–20 %.' },
      ...bands,
    },
    {
      code: 'bobot-wawancara',
      kind: 'weight-band',
      group: null,
      methods: ['interview', 'presentation'],
      least: '0.3',
      most: '0.35',
      text: { id: 'Wawancara, termasuk presentasi, 30–35 %.', en: 'Interview, presentation included, 30–35 %.' },
      ...bands,
    },
    {
      code: 'bobot-rekam-jejak',
      kind: 'weight-band',
      group: null,
      methods: ['track-record'],
      least: '0.15',
      most: '0.2',
      text: { id: 'Rekam jejak 15–20 %.', en: 'Track record 15–20 %.' },
      ...bands,
    },
    {
      code: 'jenis-penilaian',
      kind: 'allowed-methods',
      group: null,
      methods: ['assessment-centre', 'paper', 'interview', 'presentation', 'track-record'],
      text: {
        id: 'Yang dinilai: uji kompetensi, makalah, presentasi dan wawancara, rekam jejak.',
        en: 'Assessed: assessment centre, paper, presentation and interview, track record.',
      },
      ...bands,
    },
    {
      code: 'susunan-panitia',
      kind: 'panel',
      mustBeOdd: true,
      least: 5,
      most: 9,
      internalShareMost: '0.45',
      text: {
        id: 'Anggota panitia ganjil, 5 sampai 9 orang, dari dalam instansi paling banyak 45 %.',
        en: 'An odd number of members, 5 to 9, at most 45 % from within the agency.',
      },
      ...assumed('PP 11/2017 Pasal 114; PermenPANRB 15/2019'),
    },
    {
      code: 'narasumber',
      kind: 'resource-persons',
      mayScore: false,
      text: {
        id: 'Pengguna jabatan atau narasumber boleh ikut mendalami, tetapi narasumber tidak memberi nilai.',
        en: 'The user of the post or resource persons may take part, but resource persons give no score.',
      },
      ...bands,
    },
    {
      code: 'penilai-wawancara',
      kind: 'scorers',
      methods: ['interview', 'presentation', 'paper', 'track-record'],
      least: 3,
      text: {
        id: 'Sekurang-kurangnya tiga anggota panitia menilai setiap peserta.',
        en: 'At least three panel members score each candidate.',
      },
      ...assumed('Kesepakatan panitia'),
    },
    {
      code: 'tiga-nama',
      kind: 'places',
      count: { by: 'names', names: 3 },
      text: {
        id: 'Tiga nama terbaik untuk setiap jabatan disampaikan kepada PPK.',
        en: 'The three best names for each post go to the authority.',
      },
      ...bands,
    },
    {
      code: 'pilihan-ppk',
      kind: 'choice-below-first',
      needsReason: true,
      text: {
        id: 'PPK boleh memilih peringkat yang lebih rendah dari tiga nama itu; alasannya dicatat.',
        en: 'The authority may choose a lower one of the three; the reason is recorded.',
      },
      ...press('PermenPANRB 15/2019; pencatatan alasan ditambahkan', bandsRead),
    },
    {
      code: 'peserta-sekurangnya',
      kind: 'candidates-per-vacancy',
      least: 3,
      text: {
        id: 'Sekurang-kurangnya tiga peserta untuk satu jabatan.',
        en: 'At least three candidates for a post.',
      },
      ...press('PermenPANRB 15/2019', 'beritakasuari.com/84-peserta-ikuti-tes-jpt-papua-barat-2025'),
    },
    {
      code: 'jabatan-per-peserta',
      kind: 'vacancies-per-candidate',
      most: 2,
      text: { id: 'Paling banyak dua jabatan untuk satu peserta.', en: 'At most two posts for one candidate.' },
      ...press('Pengumuman seleksi Kota Malang 2022', 'seru.co.id/74230'),
    },
    {
      code: 'penggabungan-nilai',
      kind: 'aggregation',
      allowed: ['mean', 'median', 'trimmed-mean'],
      text: {
        id: 'Nilai anggota panitia digabung dengan rata-rata, median, atau rata-rata tanpa nilai ujung.',
        en: "Members' scores are combined by mean, median, or mean without the ends.",
      },
      ...assumed('Kesepakatan panitia'),
    },
    {
      code: 'tidak-hadir',
      kind: 'absence',
      allowed: ['eliminated', 'no-total'],
      text: {
        id: 'Tidak hadir pada satu tahap: gugur atau tanpa nilai akhir.',
        en: 'Absent from a stage: eliminated or without a total.',
      },
      ...assumed('Kesepakatan panitia'),
    },
    {
      code: 'pembulatan',
      kind: 'rounding',
      at: ['display', 'total'],
      decimals: [2, 3],
      modes: ['half-up', 'half-even', 'down'],
      text: {
        id: 'Nilai akhir ditampilkan dengan dua atau tiga desimal; pengumuman menyebut bila peringkat memakai nilai bulat.',
        en: 'Totals are shown with two or three decimals; the announcement says so where ranks compare rounded totals.',
      },
      ...assumed('Kebiasaan: dua desimal pada pengumuman Kota Metro 2025'),
    },
    {
      code: 'urutan-nilai-sama',
      kind: 'tie-breaks',
      chain: [],
      least: 1,
      text: {
        id: 'Panitia menetapkan urutan penentu bila nilai akhir sama.',
        en: 'The panel sets the order of tie-breaks beforehand.',
      },
      ...assumed('Kesepakatan panitia'),
    },
    {
      code: 'pengumuman-memuat',
      kind: 'stated-beforehand',
      document: 'announcement',
      items: ['methods', 'weights'],
      text: {
        id: 'Pengumuman memuat tahap dan bobot penilaian.',
        en: 'The announcement states stages and weights.',
      },
      ...assumed('PermenPANRB 15/2019'),
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
      ...assumed('Tata tertib panitia'),
    },
    {
      code: 'keterbukaan-nilai',
      kind: 'disclosure',
      scoreCards: 'none',
      text: {
        id: 'Lembar penilaian tidak dimuat dalam paket publik. Nilai untuk jabatan publik diperdebatkan (Pasal 18 ayat (2)).',
        en: 'Score sheets do not go into the public bundle. Scores for public office are disputed (article 18(2)).',
      },
      ...press('UU 14/2008 Pasal 17 huruf h', 'lamanriau.com/2020/02/04'),
    },
    {
      code: 'kode-hasil',
      kind: 'result-codes',
      stage: 'result',
      codes: [
        { code: 'MS', meaning: { id: 'Memenuhi syarat', en: 'Meets the requirements' } },
        { code: 'MMS', meaning: { id: 'Masih memenuhi syarat', en: 'Still meets the requirements' } },
        { code: 'KMS', meaning: { id: 'Kurang memenuhi syarat', en: 'Falls short of the requirements' } },
        { code: 'TH', meaning: { id: 'Tidak hadir', en: 'Absent' } },
        { code: 'APS', meaning: { id: 'Mengundurkan diri', en: 'Withdrew' } },
      ],
      text: { id: 'Arti kode hasil uji kompetensi.', en: 'What the codes of the assessment mean.' },
      ...press('Pengumuman seleksi daerah', 'seru.co.id/74230; 123dok.com/article (uji kompetensi)'),
    },
  ],
} satisfies z.input<typeof ruleProfileSchema>

export const jptPratama2019: RuleProfile = ruleProfileSchema.parse(profile)
