/**
 * AES-256-GCM for the page's own database, with the store key that the host derived for it. What a block is (selection, number,
 * kind) is bound to it, so that blocks can't be exchanged or reordered.
 */
import { base64ToBytes } from '../../shared/host/base64.ts'
import { utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { err, expectOk, ok, type Result } from '../../shared/kernel/result.ts'

export interface Sealing {
  seal(place: string, text: string): Promise<{ nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }>
  open(
    place: string,
    row: { nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer },
  ): Promise<Result<string, { kind: 'block-damaged' }>>
}

/** A copy whose buffer is an ArrayBuffer, which WebCrypto asks for. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

export async function sealingWith(storeKey: string): Promise<Sealing> {
  const raw = owned(expectOk(base64ToBytes(storeKey), 'the host gives the key in base64'))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  raw.fill(0)
  const parameters = (nonce: Uint8Array<ArrayBuffer>, place: string) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: owned(utf8ToBytes(`timbang/page/v1 ${place}`)),
  })
  return {
    async seal(place, text) {
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      return { nonce, sealed: await crypto.subtle.encrypt(parameters(nonce, place), key, owned(utf8ToBytes(text))) }
    },
    async open(place, { nonce, sealed }) {
      try {
        return ok(new TextDecoder().decode(await crypto.subtle.decrypt(parameters(nonce, place), key, sealed)))
      } catch {
        return err({ kind: 'block-damaged' })
      }
    },
  }
}
