/** A folder as it lies on a stick: every plain file whole, and the names of whatever is neither file nor folder. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderContent {
  /** By name from the folder, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Links, pipes and devices: never followed or opened. */
  readonly odd: readonly string[]
}

export async function readFolder(folder: string): Promise<FolderContent> {
  const files = new Map<string, Uint8Array>()
  const odd: string[] = []
  await readInto({ files, odd }, folder, '')
  return { files, odd }
}

async function readInto(
  content: { files: Map<string, Uint8Array>; odd: string[] },
  folder: string,
  under: string,
): Promise<void> {
  const entries = await readdir(join(folder, under), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) await readInto(content, folder, name)
    else if (entry.isFile()) content.files.set(name, new Uint8Array(await readFile(join(folder, name))))
    else content.odd.push(name)
  }
}
