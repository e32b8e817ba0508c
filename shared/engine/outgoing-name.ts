/** The name that a bundle is offered under: sortable, ASCII, in the secretariat's words whatever the page's language. */
import type { Instant } from '../kernel/instant.ts'
import { safeFileName } from '../kernel/safe-file-name.ts'
import type { OutgoingPurpose } from './view-outgoing.ts'

const words: Readonly<Record<OutgoingPurpose, string>> = {
  founding: 'pendirian',
  list: 'daftar-peserta',
  declaration: 'pernyataan',
  assignment: 'penugasan',
  scores: 'nilai',
  opening: 'pembukaan',
  paper: 'lembar-kertas',
  record: 'catatan',
  receipt: 'tanda-terima',
  public: 'umum',
  inspector: 'pemeriksa',
}

export interface OutgoingName {
  readonly purpose: OutgoingPurpose
  readonly at: Instant
  /** Whom it is for or, in bundles of the own log, whom it is from; `null` where that is several people. */
  readonly person: string | null
  readonly sample: boolean
}

/** `2026-11-24_1403_penugasan_budi-santoso.timbang.age` */
export const outgoingName = ({ purpose, at, person, sample }: OutgoingName): string =>
  safeFileName({
    at,
    parts: [...(sample ? ['contoh'] : []), words[purpose], ...(person === null ? [] : [person.slice(0, 60)])],
    extension: purpose === 'public' ? 'timbang' : 'timbang.age',
  })
