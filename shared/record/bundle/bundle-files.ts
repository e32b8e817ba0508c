/**
 * The files of a bundle and their names, both ways round: content → files for packing, and a table of named files for reading.
 * Only names and places are dealt with here; whether what stands in them is true, verify-bundle.ts asks.
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { headBytes } from '../head.ts'
import {
  attachmentName,
  cardName,
  headName,
  logName,
  openingName,
  receiptName,
  shutName,
  signatureSuffix,
  wrapName,
} from './bundle-names.ts'
import type { BundleContent, LogPart } from './bundle-content.ts'
import type { ZipFile } from './zip-format.ts'

export const logBytes = ({ entries }: LogPart): Uint8Array =>
  utf8ToBytes(entries.map(({ line }) => `${line}\n`).join(''))

/** Every file but the manifest and the sums, not sorted. */
export function contentFiles(content: BundleContent): ZipFile[] {
  const file = (name: string, bytes: Uint8Array): ZipFile => ({ name, bytes })
  return [
    ...content.logs.flatMap((log) => [
      ...(log.entries.length === 0 ? [] : [file(logName(log.author), logBytes(log))]),
      ...log.heads.flatMap(({ head, signature }) => [
        file(headName(head), headBytes(head)),
        file(headName(head) + signatureSuffix, signature),
      ]),
    ]),
    ...content.cards.map(({ hash, text }) => file(cardName(hash), utf8ToBytes(text))),
    ...[...content.shut].map(([hash, bytes]) => file(shutName(hash), bytes)),
    ...[...content.wraps].flatMap(([author, pairs]) =>
      [...pairs].map(([pair, bytes]) => file(wrapName(author, pair), bytes)),
    ),
    ...[...content.openings].map(([author, bytes]) => file(openingName(author), bytes)),
    ...[...content.attachments].map(([hash, bytes]) => file(attachmentName(hash), bytes)),
    ...content.receipts.flatMap(({ receipt, bytes, signature }) => {
      const name = receiptName(receipt.bundle, receipt.receiver)
      return [file(name, bytes), file(name + signatureSuffix, signature)]
    }),
  ]
}
