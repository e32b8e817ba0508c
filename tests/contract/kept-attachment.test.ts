/** An attachment comes back byte for byte to whoever keeps it, and to nobody else. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { base64ToBytes } from '../../shared/host/base64.ts'
import { toHex } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { asHash, hashSchema, type Hash } from '../../shared/kernel/ids.ts'
import { daySchema } from '../../shared/kernel/instant.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { announcedOf } from '../../shared/subjects/announcements/differences.ts'
import { recordAnnouncement } from '../../shared/subjects/selection/decide.ts'
import { aPerson, freshFolder, kindOf, tokenOf } from '../builders/real-host.ts'
import { smallScheme } from '../builders/selection-scheme.ts'
import { aSelection, takes, writes } from '../builders/real-page.ts'

const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => (at * 31 + (at >> 8)) & 255)

async function anAnnouncement() {
  const stick = freshFolder('stick')
  const options = { places: [stick] }
  const chair = await aPerson('Siti Rahmah', options)
  const secretary = await aPerson('Budi Santoso', options)
  const custodian = await aPerson('Dewi Lestari', options)
  const { chair: page } = await aSelection({ chair, secretary, custodian }, stick)
  await writeFile(join(stick, 'Pengumuman.pdf'), bytes)
  const file = await tokenOf(chair.host, stick, 'Pengumuman.pdf')
  const date = daySchema.parse('2026-11-02')
  await page.signs(
    recordAnnouncement({
      kind: 'announcement',
      number: '800/1/2026',
      date,
      file,
      mediaType: 'application/pdf',
      publication: [{ channel: 'Papan pengumuman', date, file, mediaType: 'application/pdf' }],
      components: announcedOf(smallScheme),
    }),
  )
  const body = page.state.holding
  const entry = [...body.entries.values()].find(({ entry: { type } }) => type === 'announcement.recorded.v1')
  const card = hashSchema.parse(entry?.entry.body['document'])
  return { stick, chair, secretary, page, card, founding: page.selection }
}

const read = (person: Awaited<ReturnType<typeof aPerson>>, selection: Hash, card: Hash) =>
  person.host['attachment.read']({ selection, card })

it('gives an attachment back to its author, under the card that names it', async () => {
  const { chair, founding, card } = await anAnnouncement()
  const { bytes: text, ...named } = expectOk(await read(chair, founding, card), 'kept')
  expect(expectOk(base64ToBytes(text), 'base64')).toEqual(bytes)
  expect(named).toEqual({
    name: 'Pengumuman.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: toHex(nobleCrypto.sha256(bytes)),
  })
  expect(chair.bugs).toEqual([])
})

it('has nothing under a card that names no file, nor under one that is not here', async () => {
  const { chair, page, founding } = await anAnnouncement()
  const held = expectOk(await chair.host['record.read']({ selection: founding, after: null }), 'held')
  const person = [...page.state.cards.keys()][0]
  expect(held.cards.length).toBeGreaterThan(0)
  expect(kindOf(await read(chair, founding, person ?? asHash('0'.repeat(64))))).toBe('attachment-missing')
  expect(kindOf(await read(chair, founding, asHash('0'.repeat(64))))).toBe('attachment-missing')
  expect(kindOf(await read(chair, asHash('1'.repeat(64)), asHash('0'.repeat(64))))).toBe('selection-unknown')
})

it('gives it to another only once it has come there', async () => {
  const { stick, chair, secretary, founding, card } = await anAnnouncement()
  expect(kindOf(await read(secretary, founding, card))).toBe('attachment-missing')
  const handing = { stick, name: 'catatan', purpose: 'record', recipients: [secretary.unlocked.key] } as const
  expectOk(await writes(chair.host, founding, { ...handing, recipients: [secretary.unlocked.key] }), 'written')
  await takes(secretary, stick, 'catatan.timbang.age')
  const { bytes: text } = expectOk(await read(secretary, founding, card), 'kept')
  expect(expectOk(base64ToBytes(text), 'base64')).toEqual(bytes)
  expectOk(await secretary.host['identity.lock']({}), 'locks')
  expect(kindOf(await read(secretary, founding, card))).toBe('identity-locked')
})
