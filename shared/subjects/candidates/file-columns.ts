/**
 * What a column can be, and what people call it. Headings are compared without case, accents, punctuation and the words that carry
 * nothing, so that "Nomor Peserta", "No. Peserta" and "NO PESERTA *" are one.
 */

/** Facts for tie-breaks keep the code by which the scheme asks for them. */
export type ColumnTarget =
  'number' | 'name' | 'vacancy' | 'nik' | 'birth-date' | 'sex' | 'address' | 'phone' | 'email' | FactTarget

/** `fact:` and a code of the scheme: `fact:gpa`, `fact:skd`. */
export type FactTarget = `fact:${string}`

export const isFact = (target: ColumnTarget): target is FactTarget => target.startsWith('fact:')

/** Without these nothing can be imported. */
export const requiredTargets: readonly ColumnTarget[] = ['number', 'name']

/** Digits that are no number: a cell stored as a number has lost its leading zeros, if it had any. */
export const digitTargets: readonly ColumnTarget[] = ['number', 'nik', 'phone']

const synonyms: readonly (readonly [ColumnTarget, readonly string[]])[] = [
  [
    'number',
    [
      'nomor peserta',
      'no peserta',
      'nomor ujian',
      'no ujian',
      'nomor tes',
      'no tes',
      'nomor registrasi',
      'no registrasi',
      'nomor pendaftaran',
      'no pendaftaran',
      'id peserta',
      'nopes',
      'candidate number',
      'candidate no',
      'candidate id',
      'participant number',
      'participant no',
      'participant id',
      'registration number',
      'registration no',
      'exam number',
      'test number',
    ],
  ],
  [
    'name',
    [
      'nama',
      'nama lengkap',
      'nama peserta',
      'nama pelamar',
      'nama lengkap dan gelar',
      'nama dan gelar',
      'name',
      'full name',
      'candidate name',
      'participant name',
    ],
  ],
  [
    'vacancy',
    [
      'formasi',
      'jabatan',
      'nama jabatan',
      'jabatan yang dilamar',
      'jabatan dilamar',
      'formasi jabatan',
      'formasi yang dilamar',
      'jabatan tujuan',
      'kode jabatan',
      'vacancy',
      'position',
      'post',
      'position applied',
      'vacancy code',
    ],
  ],
  [
    'nik',
    [
      'nik',
      'nomor induk kependudukan',
      'no ktp',
      'nomor ktp',
      'nik ktp',
      'no nik',
      'national id',
      'national id number',
      'identity number',
      'id card number',
    ],
  ],
  [
    'birth-date',
    [
      'tanggal lahir',
      'tgl lahir',
      'tempat tanggal lahir',
      'tempat tgl lahir',
      'ttl',
      'lahir',
      'birth date',
      'date of birth',
      'birthdate',
      'dob',
    ],
  ],
  ['sex', ['jenis kelamin', 'kelamin', 'jk', 'l p', 'sex', 'gender']],
  [
    'address',
    [
      'alamat',
      'alamat lengkap',
      'alamat domisili',
      'alamat ktp',
      'alamat rumah',
      'domisili',
      'address',
      'home address',
    ],
  ],
  [
    'phone',
    [
      'nomor telepon',
      'no telepon',
      'telepon',
      'no telp',
      'telp',
      'no hp',
      'nomor hp',
      'hp',
      'nomor ponsel',
      'ponsel',
      'whatsapp',
      'no wa',
      'no whatsapp',
      'phone',
      'phone number',
      'mobile',
      'mobile number',
    ],
  ],
  ['email', ['email', 'e mail', 'surel', 'alamat email', 'email address']],
  ['fact:gpa', ['ipk', 'indeks prestasi kumulatif', 'nilai ipk', 'gpa', 'grade point average']],
  [
    'fact:skd',
    ['skd', 'nilai skd', 'total skd', 'jumlah skd', 'skor skd', 'total nilai skd', 'skd total', 'skd score'],
  ],
  ['fact:twk', ['twk', 'nilai twk', 'skor twk', 'tes wawasan kebangsaan']],
  ['fact:tiu', ['tiu', 'nilai tiu', 'skor tiu', 'tes intelegensia umum', 'tes inteligensia umum']],
  ['fact:tkp', ['tkp', 'nilai tkp', 'skor tkp', 'tes karakteristik pribadi']],
  ['fact:skb-cat', ['skb', 'skb cat', 'nilai skb', 'nilai skb cat', 'skor skb', 'skb score']],
]

const targetByHeading = new Map(synonyms.flatMap(([target, names]) => names.map((name) => [name, target] as const)))

/** The plain form in which headings are compared. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What a heading is known to mean; null for any other, a running number (`No.`) among them. */
export const targetOfHeading = (heading: string): ColumnTarget | null =>
  targetByHeading.get(plainHeading(heading)) ?? null
