/**
 * The people of the sample selection. All are invented; identifiers carry digits that no registry issues (NIP of year 1900,
 * NIK of province 00), so that nobody can be mistaken for them.
 */
import type { Person } from '../../subjects/selection/entries.ts'

const person = (name: string, serial: number, position: string): Person => ({
  name,
  identifier: `19000101190001${String(1000 + serial)}`,
  position,
})

export const sampleHolders = {
  chair: person('Dr. Yusnelly Marajo, M.Si.', 1, 'Asisten Administrasi Umum'),
  secretary: person('Rahmat Hidayat Putra, S.E.', 2, 'Kepala Bidang Mutasi dan Promosi'),
  custodian: person('Desi Anggraini Sutan, S.H.', 3, 'Inspektur Pembantu Wilayah I'),
} as const

export const sampleAssessors: readonly Person[] = [
  person('Dr. Afrizal Lubuk, M.Psi.', 11, 'Asesor SDM Aparatur Ahli Madya'),
  person('Nurhayati Kubang, S.Psi.', 12, 'Asesor SDM Aparatur Ahli Muda'),
  person('Hendra Talawi, M.M.', 13, 'Kepala Bagian Organisasi'),
  person('Prof. Irwan Batang, Ph.D.', 14, 'Akademisi'),
  person('Sri Wahyuni Silungkang, M.A.P.', 15, 'Asesor SDM Aparatur Ahli Muda'),
  person('Zulfikar Barangin, S.Sos.', 16, 'Kepala Dinas Kependudukan dan Pencatatan Sipil'),
  person('Mardiana Kolok, M.Pd.', 17, 'Asesor cadangan'),
]

export const sampleRegistrationDesk = person('Fitri Lembah Segar, A.Md.', 21, 'Petugas registrasi')
export const sampleRoomLead = person('Bambang Durian, S.T.', 22, 'Koordinator ruang')

export const sampleInspector = person('Ir. Syamsul Kajai, CGCAE', 31, 'Auditor Ahli Madya, Inspektorat')

export interface SampleCandidate {
  readonly number: string
  readonly name: string
  /** Positions in the scheme's list of vacancies. */
  readonly vacancies: readonly number[]
  readonly nik: string
  readonly birthDate: string
  readonly address: string
  readonly gpa: string
}

const given = [
  'Aulia',
  'Bayu',
  'Citra',
  'Dedi',
  'Elsa',
  'Fajar',
  'Gita',
  'Hafiz',
  'Indah',
  'Joni',
  'Kartika',
  'Lukman',
  'Mega',
  'Novri',
  'Oktavia',
  'Pandu',
  'Qori',
  'Rina',
  'Syafri',
  'Tiara',
  'Ucok',
  'Vina',
  'Wahyu',
  'Yulia',
  'Zaki',
  'Anisa',
  'Beni',
  'Chairul',
  'Diana',
  'Eko',
  'Farida',
  'Gusti',
  'Hesti',
  'Ilham',
  'Jasmin',
  'Kurnia',
  'Laila',
  'Miftah',
  'Nanda',
  'Orlin',
]
const family = [
  'Saringan',
  'Pasar Remaja',
  'Kayu Gadang',
  'Santur',
  'Muaro Kalaban',
  'Sikalang',
  'Rantih',
  'Salak',
  'Tumpuk',
  'Lunto',
]
const streets = ['Jalan Tambang', 'Jalan Lokomotif', 'Jalan Ombilin', 'Jalan Bukit Cermin', 'Jalan Museum']

/** Forty candidates; every eighth stands for two vacancies, the others are spread over three. */
export const sampleCandidates: readonly SampleCandidate[] = given.map((first, i) => ({
  number: `0126${String(7001 + i * 13).padStart(6, '0')}`,
  name: `${first} ${family[i % family.length]}`,
  vacancies: i % 8 === 7 ? [i % 3, (i + 1) % 3] : [i % 3],
  nik: `00730${String(i % 4)}${String(10 + (i % 18))}${String(1 + (i % 12)).padStart(2, '0')}${String(88 + (i % 10))}${String(1000 + i * 7)}`,
  birthDate: `19${String(88 + (i % 10))}-${String(1 + (i % 12)).padStart(2, '0')}-${String(10 + (i % 18))}`,
  address: `${streets[i % streets.length]} No. ${i + 1}`,
  gpa: (3 + ((i * 37) % 90) / 100).toFixed(2).replace(/0+$/, '').replace(/\.$/, ''),
}))
