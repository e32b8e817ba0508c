/**
 * Takes a bundle apart and puts it together wrong: files changed, added, left out, with or without new sums and a new maker's
 * signature. What it makes is a well-formed archive unless the forging itself breaks that.
 */
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { bytesToUtf8, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { bundleComment } from '../../shared/record/bundle/bundle-comment.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import type { PackedBundle } from '../../shared/record/bundle/pack.ts'
import { formatSums, sumFiles } from '../../shared/record/bundle/sums.ts'
import type { ZipFile } from '../../shared/record/bundle/zip-format.ts'
import { writeZip } from '../../shared/record/bundle/zip-write.ts'
import type { Signer } from '../../shared/record/signer.ts'
import { noon } from './story-bundle.ts'

export class Forgery {
  readonly #bundle: PackedBundle
  #files: ZipFile[]

  constructor(bundle: PackedBundle) {
    this.#bundle = bundle
    this.#files = [...bundle.files]
  }

  names(): string[] {
    return this.#files.map(({ name }) => name)
  }

  /** The one name that begins and ends like this. */
  find(start: string, end = ''): string {
    const found = this.names().filter((name) => name.startsWith(start) && name.endsWith(end))
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${found.length} files are called ${start}…${end}`)
    return found[0]
  }

  bytes(name: string): Uint8Array {
    const file = this.#files.find((one) => one.name === name)
    if (!file) throw new Error(`no ${name} in the bundle`)
    return file.bytes
  }

  without(name: string): this {
    this.bytes(name)
    this.#files = this.#files.filter((file) => file.name !== name)
    return this
  }

  put(name: string, content: Uint8Array | string): this {
    const bytes = typeof content === 'string' ? utf8ToBytes(content) : content
    this.#files = [...this.#files.filter((file) => file.name !== name), { name, bytes }]
    return this
  }

  edit(name: string, change: (text: string) => string): this {
    return this.put(name, change(expectOk(bytesToUtf8(this.bytes(name)), 'text')))
  }

  renamed(from: string, to: string): this {
    const bytes = this.bytes(from)
    return this.without(from).put(to, bytes)
  }

  /** New sums over what is there now. */
  summed(): this {
    const rest = this.#files.filter(({ name }) => !name.startsWith('SHA256SUMS'))
    return this.put('SHA256SUMS', formatSums(sumFiles(rest, nodeCrypto)))
  }

  /** New sums, signed anew. */
  signedBy(signer: Signer, comment = bundleComment(this.#bundle.manifest.selection, noon)): this {
    this.summed()
    return this.put('SHA256SUMS.minisig', signer.sign(this.bytes('SHA256SUMS'), comment))
  }

  /** As they stand in the archive. */
  files(): ZipFile[] {
    return this.#files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  zip(): Uint8Array {
    const files = this.files()
    return expectOk(writeZip(files, { method: 'stored', limits: bundleLimits }), 'a forged bundle is small')
  }
}

export const forge = (bundle: PackedBundle): Forgery => new Forgery(bundle)
