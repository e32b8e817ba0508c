/**
 * Where features plug in: one line for each room, in the order in which the navigation lists them. A feature's
 * `routes.tsx` exports what `Room` asks for; a room that is not in this list does not exist.
 */
import type { Room } from './room.ts'

export const rooms: readonly Room[] = []
