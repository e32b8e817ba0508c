/**
 * The files of the repository as the checks see them: everything on disk but what is installed, built or cached. Read from
 * the disk and not from git, so that a copy without history is checked the same way.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Something wrong in a file, in the form editors make a link of: `path:line: says`. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly says: string
}

const besides = new Set(['.git', 'node_modules', 'dist', 'release', 'coverage', '.cache'])
const outputsAtRoot = new Set(['bench'])

/** Repository-relative paths with `/`, sorted. */
export function sourceFiles(root: string): readonly string[] {
  const found: string[] = []
  const visit = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const at = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (besides.has(entry.name) || outputsAtRoot.has(at)) continue
      if (entry.isDirectory()) visit(at)
      else if (entry.isFile()) found.push(at)
    }
  }
  visit('')
  return found.sort()
}

export const readSource = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8')

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs|js|jsx)$/.test(file)

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

export const problemToText = ({ file, line, says }: Problem): string => `${file}:${line}: ${says}`
