/**
 * age files under a passphrase (the spec's scrypt stanza, which stands alone in its header), derived by the host's own
 * scrypt: the library's is plain JavaScript, three times slower, and would hold up the event loop meanwhile.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { base64nopad } from '@scure/base'
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption'
import { concatBytes, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import type { Kdf } from '../identity/kdf.ts'
import { decrypting } from './age-file.ts'

export type AgePassphraseFailure =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'age-damaged' }
  /** Encrypted to recipients, not under a passphrase. */
  | { readonly kind: 'not-under-passphrase' }
  /** Asks for more than 1 GiB. */
  | { readonly kind: 'age-too-costly'; readonly logN: number }

export interface UnderPassphrase {
  readonly passphrase: string
  readonly logN: number
  readonly kdf: Kdf
  readonly random: Random
}

const label = utf8ToBytes('age-encryption.org/v1/scrypt')
const mostLogN = 20
const noNonce = new Uint8Array(12)

export async function encryptUnder(
  { passphrase, logN, kdf, random }: UnderPassphrase,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const recipient: Recipient = {
    wrapFileKey: async (fileKey) => {
      const salt = random.bytes(16)
      const key = await deriveKey({ passphrase, salt, logN }, kdf)
      return [
        new Stanza(['scrypt', base64nopad.encode(salt), String(logN)], chacha20poly1305(key, noNonce).encrypt(fileKey)),
      ]
    },
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

export async function decryptUnder(
  passphrase: string,
  kdf: Kdf,
  file: Uint8Array,
): Promise<Result<Uint8Array, AgePassphraseFailure>> {
  let met: AgePassphraseFailure = { kind: 'not-under-passphrase' }
  const identity: Identity = {
    unwrapFileKey: async (stanzas) => {
      const stanza = readStanza(stanzas)
      if ('kind' in stanza) {
        met = stanza
        return null
      }
      const key = await deriveKey({ ...stanza, passphrase }, kdf)
      met = { kind: 'wrong-passphrase' }
      return open(key, stanza.body)
    },
  }
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const opened = await decrypting(() => decrypter.decrypt(file))
  if (opened.ok) return opened
  return opened.failure.kind === 'not-a-recipient' ? err(met) : err({ kind: 'age-damaged' })
}

const deriveKey = (
  { passphrase, salt, logN }: { passphrase: string; salt: Uint8Array; logN: number },
  kdf: Kdf,
): Promise<Uint8Array> =>
  kdf.derive({ passphrase, salt: concatBytes(label, salt), cost: { logN, r: 8, p: 1 }, length: 32 })

function readStanza(
  stanzas: readonly Stanza[],
): { salt: Uint8Array; logN: number; body: Uint8Array } | AgePassphraseFailure {
  const [stanza] = stanzas
  const [type, saltText = '', logNText = '', ...rest] = stanza?.args ?? []
  if (stanza === undefined || type !== 'scrypt' || stanzas.length !== 1) return { kind: 'not-under-passphrase' }
  const salt = decodeSalt(saltText)
  if (!salt || !/^[1-9][0-9]?$/.test(logNText) || rest.length > 0 || stanza.body.length !== 32)
    return { kind: 'age-damaged' }
  const logN = Number(logNText)
  return logN > mostLogN ? { kind: 'age-too-costly', logN } : { salt, logN, body: stanza.body }
}

function decodeSalt(text: string): Uint8Array | null {
  try {
    const salt = base64nopad.decode(text)
    return salt.length === 16 ? salt : null
  } catch {
    return null
  }
}

function open(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, noNonce).decrypt(body)
  } catch {
    return null
  }
}
