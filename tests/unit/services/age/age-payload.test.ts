/** The machine's cipher opens what the library encrypted, and refuses what the library refuses. */
import { Decrypter, Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { identityFromBytes, recipientOf } from '../../../../electron/services/age/age-keys.ts'
import { decryptPayload, hasPayloadCipher, splitAtHeader } from '../../../../electron/services/age/age-payload.ts'

const identity = identityFromBytes(new Uint8Array(32).fill(7))
const chunk = 64 * 1024

async function encrypted(size: number): Promise<{ plain: Uint8Array; file: Uint8Array; fileKey: Uint8Array }> {
  const plain = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipientOf(identity))
  const file = await encrypter.encrypt(plain)
  return { plain, file, fileKey: await decrypter().decryptHeader(partsOf(file).header) }
}

function decrypter(): Decrypter {
  const made = new Decrypter()
  made.addIdentity(identity)
  return made
}

function partsOf(file: Uint8Array): { header: Uint8Array; payload: Uint8Array } {
  const parts = splitAtHeader(file)
  if (!parts) throw new Error('an age file has a header')
  return parts
}

test('this machine has the cipher', () => {
  expect(hasPayloadCipher).toBe(true)
})

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 5])('%i bytes are opened', async (size) => {
  const { plain, file, fileKey } = await encrypted(size)
  expect(decryptPayload(fileKey, partsOf(file).payload)).toEqual(plain)
})

test.each([
  ['a changed byte', (payload: Uint8Array) => payload.with(40, (payload[40] ?? 0) ^ 1)],
  ['a changed salt', (payload: Uint8Array) => payload.with(3, (payload[3] ?? 0) ^ 1)],
  ['a cut tail', (payload: Uint8Array) => payload.subarray(0, -1)],
  ['a cut chunk', (payload: Uint8Array) => payload.subarray(0, 16 + chunk + 16)],
  ['an empty chunk more', (payload: Uint8Array) => Uint8Array.from([...payload, ...new Uint8Array(16)])],
  ['swapped chunks', (payload: Uint8Array) => swapped(payload)],
  ['nothing', () => new Uint8Array()],
])('%s is refused, by the library too', async (_, change) => {
  const { file, fileKey } = await encrypted(3 * chunk)
  const { header, payload } = partsOf(file)
  const damaged = change(payload)
  expect(() => decryptPayload(fileKey, damaged)).toThrow()
  await expect(decrypter().decrypt(Uint8Array.from([...header, ...damaged]))).rejects.toThrow()
})

function swapped(payload: Uint8Array): Uint8Array {
  const [from, size] = [16, chunk + 16]
  const parts = [payload.subarray(0, from), payload.subarray(from + size, from + 2 * size)]
  return Uint8Array.from(
    [...parts, payload.subarray(from, from + size), payload.subarray(from + 2 * size)].flatMap((part) => [...part]),
  )
}

test('what has no header is not split', () => {
  expect(splitAtHeader(new Uint8Array(100))).toBeNull()
  expect(splitAtHeader(new TextEncoder().encode('age-encryption.org/v1\n--- abc'))).toBeNull()
})
