/** How a request is called on a stick: ASCII and sortable, `2026-11-24_permintaan_siti-rahmah_assessor.txt`. */
import type { Day } from '../../../shared/kernel/instant.ts'

/** Titles after the name are left out; a mark is decomposed from its letter and dropped, so that `é` becomes `e`. */
export function requestFileName(person: string, role: string, day: Day): string {
  const [bare = ''] = person.split(',')
  const plain = bare
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
  return [day, 'permintaan', ...(plain ? [plain] : []), role].join('_') + '.txt'
}
