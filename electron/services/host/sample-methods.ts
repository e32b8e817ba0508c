/** The sample selection: made the first time, then opened as its chair. Its people are unlocked like anybody else. */
import { join } from 'node:path'
import { inTurn } from '../at-rest/in-turn.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import { unlockIdentity, type UnlockFailure } from '../identity/unlock-identity.ts'
import { giveUpSample, sampleFolder, sampleIn, samplePeopleFolder } from '../sample/sample-folder.ts'
import { fileFailure } from './disk-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import { identityFailure } from './identity-failures.ts'
import { program, unlockedOf } from './identity-methods.ts'

export function sampleMethods(context: HostContext): Part<'sample.open'> {
  const turn = inTurn()
  return { 'sample.open': () => turn(() => open(context)) }
}

async function open({ shell, machine, sample, sessions }: HostContext) {
  if (!sample) return err({ kind: 'sample-unavailable' } as const)
  const folder = join(shell.dataFolder, sampleFolder)
  const { chair, passphrase } = sample
  const root = join(folder, samplePeopleFolder, chair)
  for (let isAgain = false; ; isAgain = true) {
    const founding = await sampleIn(folder, sample, machine)
    if (!founding.ok) return err(fileFailure(founding.failure))
    // This host may hold the folder itself, as the chair.
    const isOpenHere = sessions.current()?.root === root
    const request = { root, id: chair, passphrase, program, ...(isOpenHere && { passOver: 'all' as const }) }
    const opened = await unlockIdentity(request, machine)
    if (opened.ok) {
      const session = await sessions.enter(chair, root, opened.value)
      return ok({ unlocked: await unlockedOf(machine, session), selection: founding.value, passphrase })
    }
    if (isAgain || !isBroken(opened.failure)) return err(identityFailure(opened.failure))
    await giveUpSample(folder)
  }
}

/** It is written without waiting for the disk, so a power cut may leave less of it than it seems; it is made again then. */
const isBroken = ({ kind }: UnlockFailure): boolean => kind === 'identity-unknown' || kind === 'identity-damaged'
