/**
 * Two sample schemes of a fictional Sawahlunto. The internal one is what the sample selection runs on. The CPNS one holds an
 * interview on purpose: under the 2024 rules for regional agencies the check refuses it.
 */
import type { z } from 'zod'
import { schemeSchema, type Scheme } from '../../rules/scheme.ts'

const letter = 'Surat seleksi internal (contoh), angka'

const internal = {
  v: 1,
  title: {
    id: 'Seleksi internal jabatan pengawas bidang pelayanan, Kota Sawahlunto (contoh)',
    en: 'Internal selection of supervisors in public service, Sawahlunto (sample)',
  },
  profile: { id: 'internal', version: '1.0.0' },
  vacancies: [
    {
      code: 'kasi-pendaftaran-penduduk',
      title: { id: 'Kepala Seksi Pelayanan Pendaftaran Penduduk', en: 'Head of Section, Population Registration' },
      unit: { id: 'Dinas Kependudukan dan Pencatatan Sipil', en: 'Population and Civil Registry Office' },
      posts: 2,
      places: 2,
    },
    {
      code: 'kasi-pelayanan-perizinan',
      title: { id: 'Kepala Seksi Pelayanan Perizinan', en: 'Head of Section, Permit Services' },
      unit: {
        id: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
        en: 'Investment and One-Stop Service Office',
      },
      posts: 1,
      places: 1,
    },
    {
      code: 'kasubag-pelayanan-pasien',
      title: { id: 'Kepala Subbagian Pelayanan Pasien', en: 'Head of Subdivision, Patient Services' },
      unit: { id: 'RSUD Sawahlunto', en: 'Sawahlunto General Hospital' },
      posts: 1,
      places: 1,
    },
  ],
  groups: [],
  components: [
    {
      kind: 'rubric',
      code: 'wawancara',
      title: { id: 'Wawancara terstruktur', en: 'Structured interview' },
      method: 'interview',
      group: null,
      weight: '0.6',
      rubric: 'wawancara-terstruktur',
      aggregation: { method: 'mean' },
      minimumAssessors: 2,
      scaling: 'of-maximum',
      hurdle: null,
    },
    {
      kind: 'rubric',
      code: 'simulasi',
      title: { id: 'Simulasi pelayanan publik', en: 'Public-service simulation' },
      method: 'role-play',
      group: null,
      weight: '0.4',
      rubric: 'simulasi-loket-dukcapil',
      aggregation: { method: 'mean' },
      minimumAssessors: 2,
      scaling: 'of-maximum',
      hurdle: null,
    },
  ],
  absence: 'eliminated',
  rounding: { at: 'display', decimals: 2, mode: 'half-up' },
  ranking: 'competition',
  tieBreaks: [
    {
      code: 'nilai-simulasi',
      key: { of: 'component', component: 'simulasi' },
      wins: 'higher',
      clause: {
        text: { id: 'Nilai simulasi pelayanan lebih tinggi', en: 'Higher simulation score' },
        source: `${letter} 1`,
      },
    },
    {
      code: 'wawancara-integritas',
      key: { of: 'criterion', component: 'wawancara', criterion: 'integritas' },
      wins: 'higher',
      clause: {
        text: {
          id: 'Rata-rata kriteria Integritas pada wawancara lebih tinggi',
          en: 'Higher mean on the interview criterion Integrity',
        },
        source: `${letter} 2`,
      },
    },
    {
      code: 'wawancara-pelayanan',
      key: { of: 'criterion', component: 'wawancara', criterion: 'pelayanan-publik' },
      wins: 'higher',
      clause: {
        text: {
          id: 'Rata-rata kriteria Pelayanan publik pada wawancara lebih tinggi',
          en: 'Higher mean on the interview criterion Public service',
        },
        source: `${letter} 3`,
      },
    },
    {
      code: 'ipk',
      key: { of: 'fact', fact: 'gpa', type: 'quantity' },
      wins: 'higher',
      clause: {
        text: { id: 'IPK lebih tinggi', en: 'Higher grade point average' },
        source: `${letter} 4`,
      },
    },
    {
      code: 'usia',
      key: { of: 'fact', fact: 'birth-date', type: 'day' },
      wins: 'lower',
      clause: { text: { id: 'Usia lebih tua', en: 'Older' }, source: `${letter} 5` },
    },
    {
      code: 'rapat-pleno',
      key: { of: 'decision' },
      wins: 'higher',
      clause: {
        text: {
          id: 'Keputusan rapat pleno yang dicatat dalam berita acara',
          en: 'A decision of the plenary, recorded in its minutes',
        },
        source: `${letter} 6`,
      },
    },
  ],
} satisfies z.input<typeof schemeSchema>

/** Runs under the profile `internal`. */
export const sampleScheme: Scheme = schemeSchema.parse(internal)

const part = (code: string, maximum: string) => ({
  code,
  title: { id: code.toUpperCase(), en: code.toUpperCase() },
  maximum,
  minimum: null,
})

const refused = {
  v: 1,
  title: {
    id: 'Pengadaan CPNS Kota Sawahlunto dengan wawancara (contoh yang ditolak)',
    en: 'CPNS procurement, Sawahlunto, with an interview (a sample that is refused)',
  },
  profile: { id: 'cpns-2024-daerah', version: '1.0.0' },
  vacancies: [
    {
      code: 'pranata-komputer',
      title: { id: 'Pranata Komputer Terampil', en: 'Computer Operator, skilled' },
      unit: { id: 'Dinas Komunikasi dan Informatika', en: 'Communication and Informatics Office' },
      posts: 1,
      places: 1,
    },
  ],
  groups: [
    {
      code: 'skd',
      title: { id: 'Seleksi Kompetensi Dasar', en: 'Basic competency selection' },
      weight: '0.4',
    },
    {
      code: 'skb',
      title: { id: 'Seleksi Kompetensi Bidang', en: 'Field competency selection' },
      weight: '0.6',
    },
  ],
  components: [
    {
      kind: 'exam',
      code: 'skd',
      title: { id: 'SKD', en: 'SKD' },
      method: 'basic-exam',
      group: 'skd',
      weight: '1',
      parts: [part('twk', '150'), part('tiu', '175'), part('tkp', '225')],
      scaling: 'of-maximum',
      hurdle: null,
    },
    {
      kind: 'exam',
      code: 'skb-cat',
      title: { id: 'SKB dengan CAT', en: 'SKB by CAT' },
      method: 'computer-exam',
      group: 'skb',
      weight: '0.5',
      parts: [part('cat', '500')],
      scaling: 'of-maximum',
      hurdle: null,
    },
    {
      kind: 'rubric',
      code: 'wawancara',
      title: { id: 'Wawancara panel', en: 'Panel interview' },
      method: 'interview',
      group: 'skb',
      weight: '0.5',
      rubric: 'wawancara-terstruktur',
      aggregation: { method: 'mean' },
      minimumAssessors: 3,
      scaling: 'of-maximum',
      hurdle: null,
    },
  ],
  absence: 'eliminated',
  rounding: { at: 'display', decimals: 3, mode: 'half-up' },
  ranking: 'competition',
  tieBreaks: [
    {
      code: 'skd',
      key: { of: 'component', component: 'skd' },
      wins: 'higher',
      clause: {
        text: { id: 'Nilai kumulatif SKD lebih tinggi', en: 'Higher SKD total' },
        source: 'PermenPANRB 27/2021 Pasal 48 ayat (4)',
      },
    },
    ...['tkp', 'tiu', 'twk'].map((code) => ({
      code,
      key: { of: 'exam-parts' as const, component: 'skd', parts: [code] },
      wins: 'higher' as const,
      clause: {
        text: { id: `Nilai ${code.toUpperCase()} lebih tinggi`, en: `Higher ${code.toUpperCase()} score` },
        source: 'PermenPANRB 27/2021 Pasal 48 ayat (4)',
      },
    })),
    {
      code: 'ipk',
      key: { of: 'fact', fact: 'academic-average', type: 'quantity' },
      wins: 'higher',
      clause: {
        text: { id: 'IPK lebih tinggi', en: 'Higher grade point average' },
        source: 'PermenPANRB 27/2021 Pasal 48 ayat (4)',
      },
    },
    {
      code: 'usia',
      key: { of: 'fact', fact: 'birth-date', type: 'day' },
      wins: 'lower',
      clause: {
        text: { id: 'Usia lebih tua', en: 'Older' },
        source: 'PermenPANRB 27/2021 Pasal 48 ayat (4)',
      },
    },
  ],
} satisfies z.input<typeof schemeSchema>

/** Refused by `checkScheme` under the profile `cpns-2024-daerah`. */
export const refusedSampleScheme: Scheme = schemeSchema.parse(refused)
