/** The minutes as a document, with what the page knows: the record, the place of signing, the moment. */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { OfficialDocument } from '../../../shared/documents/frame/official-document.ts'
import { verifyScript } from '../../../shared/documents/handover/verify-script.ts'
import { minutesDocument } from '../../../shared/documents/minutes-document.ts'
import type { ResultPapers } from '../../../shared/documents/result-papers.ts'

export interface PaperSurroundings {
  readonly at: Instant
  readonly city: string
}

const scriptDigest = toHex(nobleCrypto.sha256(utf8ToBytes(verifyScript)))

export const minutesPaper = (papers: ResultPapers, { at, city }: PaperSurroundings): OfficialDocument =>
  minutesDocument({ papers, at, place: city, scriptDigest })
