/** `timbang keys`: what a key, a request or a code is, in the words and groups that people compare. */
import { readFile } from 'node:fs/promises'
import { hashSchema, keyIdSchema } from '../../shared/kernel/ids.ts'
import { parseEnrolment } from '../../shared/record/enrolment.ts'
import { formatPublicKey } from '../../shared/record/minisign-key.ts'
import { shortCode } from '../../shared/record/short-code.ts'
import { nodeCrypto } from '../services/crypto-node.ts'
import { sentenceOf } from './sentences.ts'
import type { AddCommand } from './terminal.ts'

export const addKeys: AddCommand = (program, { out, ends }) => {
  const keys = program
    .command('keys')
    .description('Kunci, permintaan pendaftaran dan kode. / Keys, enrolment requests and codes.')
  keys
    .command('request')
    .description(
      'Memeriksa permintaan pendaftaran dan menampilkan dua belas katanya. / Checks an enrolment request and shows its twelve words.',
    )
    .argument('<file>')
    .action(async (file: string) => {
      const bytes = await readFile(file).catch(() => null)
      const request = bytes ? parseEnrolment(bytes, nodeCrypto) : null
      if (!request?.ok) {
        out.say(sentenceOf(request ? { kind: 'schema', cause: request.failure, file } : { kind: 'file-missing', file }))
        ends(request ? 1 : 2)
        return
      }
      const { enrolment, words } = request.value
      out.print(`${enrolment.name} (${enrolment.identifier ?? '–'}), ${enrolment.role}`)
      out.print(`minisign: ${formatPublicKey(enrolment.signingKey, nodeCrypto)}`)
      out.print(`age: ${enrolment.recipient}`)
      for (const key of enrolment.replaces) out.print(`menggantikan / replaces: ${formatPublicKey(key, nodeCrypto)}`)
      out.print(words.join(' '))
    })
  keys
    .command('code')
    .description('Kode pendek sebuah digest. / The short code of a digest.')
    .argument('<sha256>', '64 digit heksadesimal / 64 hex digits')
    .action((text: string) => {
      const hash = hashSchema.safeParse(text.toLowerCase())
      if (hash.success) out.print(shortCode(hash.data))
      else misused(text)
    })
  keys
    .command('minisign')
    .description('Kunci publik dalam bentuk minisign -P. / A public key as minisign -P takes it.')
    .argument('<key>', '64 digit heksadesimal / 64 hex digits')
    .action((text: string) => {
      const key = keyIdSchema.safeParse(text.toLowerCase())
      if (key.success) out.print(formatPublicKey(key.data, nodeCrypto))
      else misused(text)
    })
  const misused = (text: string) => {
    out.say(sentenceOf({ kind: 'not-hex', file: text }))
    ends(2)
  }
}
