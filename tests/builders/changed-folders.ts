/** Copies of a folder with one thing changed in each. */
import { readFile, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fraction, seededRandom } from '../../electron/cli/demo/seeded.ts'

export interface Change {
  /** What is done, for people. */
  readonly what: string
  /** The name that whoever checks must say. */
  readonly name: string
  readonly apply: (folder: string) => Promise<void>
}

export const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

/** The bytes with one of them replaced by another. */
export function withByte(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ mask
  return changed
}

/** Where one is changed and how: `count` places of a file so long, the same for the same seed. */
export function placesIn(
  length: number,
  count: number,
  seed: string,
): { readonly at: number; readonly mask: number }[] {
  const random = seededRandom(seed, 'places')
  return Array.from({ length: count }, () => ({
    at: Math.floor(fraction(random) * length),
    mask: 1 + Math.floor(fraction(random) * 255),
  }))
}

export const byteChange = (name: string, at: number, mask: number): Change => ({
  what: `byte ${at} of ${name}`,
  name,
  apply: async (folder) => {
    const file = join(folder, name)
    await writeFile(file, withByte(new Uint8Array(await readFile(file)), at, mask))
  },
})

/** What happens to files on a stick besides a flipped bit. */
export const folderChanges = (document: string): readonly Change[] => {
  const onFile = (what: string, name: string, apply: (file: string) => Promise<void>): Change => ({
    what,
    name,
    apply: (folder) => apply(join(folder, name)),
  })
  return [
    onFile('a file too many', 'documents/tambahan.txt', (file) => writeFile(file, 'x')),
    onFile('a file too many that is named nearly like a signature', 'SHA256SUMSxminisig', (file) =>
      writeFile(file, 'x'),
    ),
    onFile('a file too few', 'verify.sh', (file) => rm(file)),
    onFile('a document too few', document, (file) => rm(file)),
    onFile('the list of sums gone', 'SHA256SUMS', (file) => rm(file)),
    onFile('a signature gone', 'SHA256SUMS.2.minisig', (file) => rm(file)),
    onFile('a truncated bundle', 'record/public.timbang', (file) => truncate(file, 40_000)),
    onFile('a truncated age file', 'record/inspector.timbang.age', (file) => truncate(file, 1000)),
    onFile('an empty file', document, (file) => truncate(file, 0)),
    onFile('an empty list of sums', 'SHA256SUMS', (file) => truncate(file, 0)),
    {
      what: 'a link in place of a file',
      name: document,
      apply: async (folder) => {
        const apart = join(dirname(folder), basename(document))
        await rename(join(folder, document), apart)
        await symlink(apart, join(folder, document))
      },
    },
    onFile('a link to a folder', 'record/lain', (file) => symlink('..', file)),
    onFile('another case', 'baca-dahulu.html', (file) => rename(join(dirname(file), 'BACA-DAHULU.html'), file)),
  ]
}
