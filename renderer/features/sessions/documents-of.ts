/** What a room's session can be printed as: before one was opened the list alone, then both; nothing where the minutes lack their place. */
import type { Room } from '../../../shared/subjects/sessions/view-room.ts'
import type { DocumentToMake } from '../../host/use-documents.ts'

export function documentsOf({ panel: { code: panel }, session }: Room, city: string): readonly DocumentToMake[] {
  const opened = session?.opened ?? null
  const attendance: DocumentToMake = {
    what: { kind: 'attendance', panel, session: opened },
    parts: ['daftar-hadir', panel],
  }
  if (opened === null) return [attendance]
  if (city === '') return []
  const minutes: DocumentToMake = {
    what: { kind: 'room-minutes', panel, session: opened, city },
    parts: ['berita-acara-ruang', panel],
  }
  return [minutes, attendance]
}
