import type { Actor } from './actor.ts'

/** The whole record, as far as its reader may have it, from one holder to others. */
export async function passRecord(from: Actor, to: readonly Actor[], name: string): Promise<void> {
  await from.sends('record', to, name)
  for (const reader of to) await reader.takes(name)
}
