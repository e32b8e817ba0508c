/**
 * Where features plug in: one line for each room, in the order in which the navigation lists them. A feature's
 * `routes.tsx` exports what `Room` asks for; a room that is not in this list does not exist.
 */
import { auditRoom } from '../features/audit/routes.tsx'
import { candidatesRoom } from '../features/candidates/routes.tsx'
import { deskRoom } from '../features/desk/routes.tsx'
import { doorRoom } from '../features/door/routes.tsx'
import { exchangeRoom } from '../features/exchange/routes.tsx'
import { foundRoom } from '../features/found/routes.tsx'
import { paperRoom } from '../features/paper/routes.tsx'
import { resultsRoom } from '../features/results/routes.tsx'
import { scenariosRoom } from '../features/scenarios/routes.tsx'
import { scoringRoom } from '../features/scoring/routes.tsx'
import { sessionsRoom } from '../features/sessions/routes.tsx'
import { weighingRoom } from '../features/weighing/routes.tsx'
import type { Room } from './room.ts'

export const rooms: readonly Room[] = [
  doorRoom,
  foundRoom,
  deskRoom,
  candidatesRoom,
  exchangeRoom,
  scenariosRoom,
  sessionsRoom,
  scoringRoom,
  paperRoom,
  weighingRoom,
  resultsRoom,
  auditRoom,
]
