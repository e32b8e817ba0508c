/**
 * Where identities lie below the data folder. Real ones together in one folder, which is this installation's; those of the sample
 * each in a folder of its own, as the people of a committee sit at laptops of their own.
 *
 *   identities/<id>/…                the person's own
 *   contoh/data/<id>/<id>/…          the sample's people, made by `sample.open`
 */
import { join } from 'node:path'
import { identityIdSchema, type IdentityId } from '../../../shared/host/tokens.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { sampleFolder, samplePeopleFolder } from '../sample/sample-folder.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { Filed, FilePort } from '../files/file-port.ts'

export interface Roots {
  /** Of new and adopted identities; made if missing. */
  own(): Filed<string>
  /** Every folder that holds identities. */
  all(): Filed<readonly string[]>
  /** The one in which this identity lies: the person's own first. */
  rootOf(identity: IdentityId): Filed<string>
}

export function makeRoots(files: FilePort, dataFolder: string): Roots {
  const own = join(dataFolder, 'identities')
  const people = join(dataFolder, sampleFolder, samplePeopleFolder)
  const all: Roots['all'] = async () => {
    const listed = await files.list(people)
    if (!listed.ok) return listed.failure.kind === 'missing' ? ok([own]) : listed
    const played = listed.value.filter(
      ({ name, kind }) => kind === 'folder' && identityIdSchema.safeParse(name).success,
    )
    return ok([own, ...played.map(({ name }) => join(people, name))])
  }
  return {
    own: () => ensureFolder(files, dataFolder, 'identities'),
    all,
    async rootOf(identity) {
      const mine = await files.stat(join(own, identity))
      if (mine.ok || mine.failure.kind !== 'missing') return mine.ok ? ok(own) : mine
      const played = join(people, identity)
      const there = await files.stat(join(played, identity))
      return ok(there.ok ? played : own)
    },
  }
}
