/** Announcements are recorded by the desk; what they say is compared with the scheme at the freeze. */
import { byDesk } from '../selection/lawful.ts'
import type { Rules } from '../lawful.ts'
import type { announcementEntries } from './entries.ts'

export const announcementsLawful: Rules<keyof typeof announcementEntries> = { 'announcement.recorded.v1': byDesk }
