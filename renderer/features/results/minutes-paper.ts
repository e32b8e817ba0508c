/** The minutes as a document, with what the page knows: the record, the place of signing, the moment. */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { OfficialDocument, Standing } from '../../../shared/documents/frame/official-document.ts'
import { verifyScript } from '../../../shared/documents/handover/verify-script.ts'
import { minutesDocument } from '../../../shared/documents/minutes-document.ts'
import type { ResultPapers } from '../../../shared/documents/result-papers.ts'

export interface PaperSurroundings {
  readonly at: Instant
  readonly city: string
  readonly standing: Standing
}

const scriptDigest = toHex(nobleCrypto.sha256(utf8ToBytes(verifyScript)))

export function minutesPaper(
  { minutes, recaps }: ResultPapers,
  { at, city, standing }: PaperSurroundings,
): OfficialDocument {
  const paper = minutesDocument({
    minutes,
    recaps,
    at,
    place: city,
    standing: standing === 'official' ? 'official' : 'draft',
    scriptDigest,
  })
  return { ...paper, standing }
}
