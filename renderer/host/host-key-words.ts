/** Words by which people tell keys apart: the first 132 bits of the SHA-256 of the public key. */
import { fromHex } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import type { KeyId } from '../../shared/kernel/ids.ts'
import { fingerprintOf } from '../../shared/record/fingerprint.ts'

export const keyWords = (key: KeyId): string => fingerprintOf(fromHex(key), nobleCrypto).join(' ')
