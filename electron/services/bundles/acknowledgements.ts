/**
 * Acknowledgements (FORMAT.md §13): made for a bundle that was taken in, to be given back on the stick, and found again among the files
 * that were kept, by whoever waits for them.
 */
import { instantSchema } from '../../../shared/kernel/instant.ts'
import type { Clock, Crypto } from '../../../shared/kernel/ports.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import { parseBundleName, signatureSuffix } from '../../../shared/record/bundle/bundle-names.ts'
import { signReceipt, verifyReceipt, type SignedReceipt } from '../../../shared/record/receipt.ts'
import type { Signer } from '../../../shared/record/signer.ts'
import type { RecordReading } from '../record/selection-record.ts'

/** What the receiver signs: this bundle, with these heads, is held here. Only after it was taken in. */
export function acknowledge({ manifest, digest }: VerifiedBundle, signer: Signer, clock: Clock): SignedReceipt {
  return signReceipt(
    { selection: manifest.selection, bundle: digest, at: instantSchema.parse(clock.now()), heads: manifest.heads },
    signer,
  )
}

/** Every acknowledgement that reached this device, checked again. */
export async function acknowledgementsHeld(record: RecordReading, crypto: Crypto): Promise<readonly SignedReceipt[]> {
  const held: SignedReceipt[] = []
  for (const name of record.local().kept.keys()) {
    if (parseBundleName(name)?.kind !== 'receipt') continue
    const signatures = await record.keptFiles(name + signatureSuffix)
    for (const bytes of await record.keptFiles(name)) {
      const sound = signatures.map((signature) => verifyReceipt(bytes, signature, crypto)).find(({ ok }) => ok)
      if (sound?.ok && sound.value.receipt.selection === record.selection) held.push(sound.value)
    }
  }
  return held
}
