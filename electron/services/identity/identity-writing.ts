/** The files of an identity, written in the order that makes `identity.json` the commit: before it nothing counts. */
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { tryCanonicalise } from '../../../shared/record/canonical.ts'
import { formatPublicKeyFile } from '../../../shared/record/minisign-key.ts'
import { encryptUnder } from '../age/age-passphrase.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import {
  descriptionSchema,
  fileNames,
  formatDescription,
  formatSecrets,
  secretsSchema,
  writeIdentityFile,
  type IdentityDescription,
  type IdentitySecrets,
} from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'
import { sealSecretKey } from './minisign-secret-key.ts'

export interface IdentityToWrite {
  readonly folder: string
  readonly description: IdentityDescription
  readonly secrets: IdentitySecrets
  readonly seed: Uint8Array
  readonly passphrase: string
}

/** A name or an identifier that can't stand in the record: empty, too long, with control characters. */
export interface PersonRefused {
  readonly kind: 'person-refused'
  readonly field: 'label' | 'identifier'
}

/** What a person typed, as it will stand in files: composed letters, no blanks around it. */
export function tidyPerson(person: {
  readonly label: string
  readonly identifier: string | null
}): Result<{ label: string; identifier: string | null }, PersonRefused> {
  const label = person.label.normalize('NFC').trim()
  const identifier = person.identifier?.normalize('NFC').trim() ?? null
  const fits = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
    schema.safeParse(value).success && tryCanonicalise(value).ok
  if (!fits(descriptionSchema.shape.label, label) || label.includes('\n'))
    return err({ kind: 'person-refused', field: 'label' })
  if (!fits(secretsSchema.shape.identifier, identifier) || identifier?.includes('\n'))
    return err({ kind: 'person-refused', field: 'identifier' })
  return ok({ label, identifier })
}

/** Everything under the passphrase, and the description as the last. `alsoBefore` are files that the commit must find in place. */
export async function writeIdentity(
  identity: IdentityToWrite,
  ports: IdentityPorts,
  alsoBefore: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
): Promise<Result<void, AtomicWriteFailure>> {
  const { folder, description, secrets, seed, passphrase } = identity
  const { kdf, crypto, random, logN } = ports
  const signingKey = await sealSecretKey({ seed, passphrase, salt: random.bytes(32), logN }, kdf, crypto)
  const sealed = await encryptUnder({ passphrase, logN, kdf, random }, formatSecrets(secrets))
  const files = [
    { name: fileNames.signingKey, bytes: signingKey },
    { name: fileNames.publicKey, bytes: utf8ToBytes(formatPublicKeyFile(description.keyId, crypto)) },
    { name: fileNames.secrets, bytes: sealed },
    ...alsoBefore,
    { name: fileNames.description, bytes: formatDescription(description) },
  ]
  for (const { name, bytes } of files) {
    const written = await writeIdentityFile(ports.writer, { folder, name, bytes })
    if (!written.ok) return written
  }
  return ok(undefined)
}
