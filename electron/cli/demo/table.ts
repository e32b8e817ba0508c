import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The table on which sticks are laid: the only thing that the folders share. */
export interface Table {
  put(name: string, bytes: Uint8Array): Promise<void>
  take(name: string): Promise<Uint8Array>
}

export async function tableIn(folder: string): Promise<Table> {
  await mkdir(folder, { recursive: true })
  return {
    put: (name, bytes) => writeFile(join(folder, name), bytes, { flag: 'wx' }),
    take: async (name) => new Uint8Array(await readFile(join(folder, name))),
  }
}
