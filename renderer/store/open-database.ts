/**
 * Opens the page's database, whatever has befallen it. It is a copy of the journal: where it can't be opened it is tried again (the
 * browser may still be letting go of it after a crash), then deleted and begun anew.
 */
import { Dexie } from 'dexie'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { PageDatabase } from './database.ts'

export interface DatabaseUnusable {
  readonly kind: 'page-database-unusable'
}

export interface OpenedDatabase {
  readonly database: PageDatabase
  /** What was in it could not be opened and is gone; the journal fills it again. */
  readonly begunAnew: boolean
}

/** Milliseconds before each further try. */
const pauses = [300, 900, 1800]

export async function openDatabase(
  identity: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Result<OpenedDatabase, DatabaseUnusable>> {
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await sleep(pause)
    const database = await tryOpen(identity)
    if (database) return ok({ database, begunAnew: false })
  }
  const name = new PageDatabase(identity).name
  await Dexie.delete(name).catch(() => undefined)
  const database = await tryOpen(identity)
  return database ? ok({ database, begunAnew: true }) : err({ kind: 'page-database-unusable' })
}

async function tryOpen(identity: string): Promise<PageDatabase | null> {
  const database = new PageDatabase(identity)
  try {
    await database.open()
    return database
  } catch {
    database.close()
    return null
  }
}
