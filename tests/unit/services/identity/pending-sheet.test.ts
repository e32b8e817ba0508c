import { describe, expect, it } from 'vitest'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { createIdentity } from '../../../../electron/services/identity/create-identity.ts'
import { isSheetPending, renewSheet, sheetIsKept } from '../../../../electron/services/identity/pending-sheet.ts'
import { recoverIdentity } from '../../../../electron/services/identity/recover-identity.ts'
import { unlockIdentity } from '../../../../electron/services/identity/unlock-identity.ts'
import { aMachine, goodPassphrase } from './seeded-machine.ts'

const program = 'uji'
const passphrase = goodPassphrase

async function anIdentity(sample = false) {
  const { root, ports: machine } = aMachine()
  const person = { label: 'Siti Rahmah', identifier: null, passphrase, sample }
  const made = expectOk(await createIdentity({ root, id: 'siti', program, ...person }, machine), 'made')
  const pending = () => isSheetPending(machine.files, made.unlocked.folder)
  const recover = async (words: string) => recoverIdentity({ root, id: 'siti', words, passphrase, program }, machine)
  return { root, machine, ...made, pending, recover }
}

describe('a recovery sheet', () => {
  it('is pending until its words were typed back, also over a new start', async () => {
    const { root, machine, unlocked, pending } = await anIdentity()
    expect(await pending()).toBe(true)
    await unlocked.lock()
    const again = expectOk(await unlockIdentity({ root, id: 'siti', passphrase, program }, machine), 'opens')
    expect(await pending()).toBe(true)
    expectOk(await sheetIsKept(machine.files, again.folder), 'noted')
    expect(await pending()).toBe(false)
    expectOk(await sheetIsKept(machine.files, again.folder), 'twice is once')
  })

  it('may be made anew: the new words open the data, the old ones no longer', async () => {
    const { machine, unlocked, sheet, pending, recover } = await anIdentity()
    expectOk(await sheetIsKept(machine.files, unlocked.folder), 'noted')
    const { recipient } = unlocked
    const renewed = expectOk(await renewSheet(unlocked, machine), 'made anew')
    expect(renewed.words).not.toEqual(sheet.words)
    expect(await pending()).toBe(true)
    await unlocked.lock()
    expect(await recover(sheet.words.join(' '))).toEqual({ ok: false, failure: { kind: 'wrong-recovery-words' } })
    const recovered = expectOk(await recover(renewed.words.join(' ')), 'opens')
    expect(recovered.unlocked.recipient).toBe(recipient)
    expect(await pending()).toBe(false)
  })

  it('of the sample is asked of nobody', async () => {
    const { pending } = await anIdentity(true)
    expect(await pending()).toBe(false)
  })
})
