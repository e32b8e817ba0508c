import { afterAll, describe, expect, it } from 'vitest'
import { acknowledge, acknowledgementsHeld } from '../../../../electron/services/bundles/acknowledgements.ts'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { acknowledgedBy } from '../../../../shared/record/acknowledged.ts'
import { receiptName } from '../../../../shared/record/bundle/bundle-names.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { carry, sign, tickingClock, World } from '../../../builders/record-world.ts'
import { signerOf } from '../../../builders/story-bundle.ts'

const world = new World()
afterAll(() => world.remove())

describe('an acknowledgement', () => {
  it('goes back to the author and proves that the sheets were delivered', async () => {
    const { record: chair } = expectOk(
      await world
        .laptop('chair')
        .start()
        .found({ bodies: [founding()], expectedHead: null }),
      'founded',
    )
    await sign(chair, admitting(keyOf('asesor-a')))
    const store = world.laptop('asesor-a').start()
    const { record: assessor } = expectOk(
      await store.accept(expectOk(await store.plan(carry(chair, { maker: 'chair' })), 'planned')),
      'accepted',
    )
    expectOk(await assessor.confirmFounding(), 'confirmed')
    const delivered = (await sign(assessor, note('satu'))).entries[0]
    const bundle = carry(assessor, { maker: 'asesor-a', authors: ['asesor-a'] })
    expectOk(await chair.accept(chair.plan(bundle)), 'accepted')
    const receipt = acknowledge(bundle, signerOf('chair'), tickingClock())
    const later = (await sign(assessor, note('dua'))).entries[0]
    await sign(chair, note('diterima'))
    const back = carry(chair, {
      maker: 'chair',
      purpose: 'receipt',
      for: ['asesor-a'],
      content: { receipts: [receipt] },
    })
    expectOk(await store.accept(expectOk(await store.plan(back), 'planned')), 'accepted')
    const held = await acknowledgementsHeld(assessor, nodeCrypto)
    expect(held).toEqual([receipt])
    const by = (hash: string | undefined) => {
      const entry = [...assessor.holding().entries.values()].find((one) => one.hash === hash)
      return entry ? acknowledgedBy(assessor.holding(), entry, held) : null
    }
    expect(by(delivered?.hash)).toEqual([keyOf('chair')])
    expect(by(later?.hash)).toEqual([])
  })

  it('that somebody put among the files without a signature is none', async () => {
    const { record } = expectOk(
      await world
        .laptop('chair', { folder: `${world.root}/alone` })
        .start()
        .found({ bodies: [founding()], expectedHead: null }),
      'founded',
    )
    const name = receiptName(record.selection, keyOf('secretary'))
    expectOk(
      await record.keepFiles([
        { name, bytes: utf8ToBytes('{}') },
        { name: `${name}.minisig`, bytes: utf8ToBytes('x') },
      ]),
      'kept',
    )
    expect(await acknowledgementsHeld(record, nodeCrypto)).toEqual([])
  })
})
