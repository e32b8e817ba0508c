/** Sizes and names. A file over the limit is two files; a name that says nothing hides what is inside. */
import path from 'node:path'
import { readSource, sourceFiles, type Problem } from './source-files.ts'

export const longestFile = 300

const houses = /^(shared|electron|renderer|build|tests)\//
const isSized = (file: string): boolean =>
  /\.(ts|tsx|mts|mjs|js|css)$/.test(file) && !/^(shared\/profiles|renderer\/i18n|tests)\//.test(file)

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const sayNothing = /^(utils?|helpers?|common|misc|manager|types?)$|-(utils?|helpers?|misc|manager)$/

export function fileProblems(root: string): readonly Problem[] {
  return sourceFiles(root)
    .filter((file) => houses.test(file))
    .flatMap((file) => [...nameProblems(file), ...sizeProblems(root, file)])
}

function sizeProblems(root: string, file: string): readonly Problem[] {
  if (!isSized(file)) return []
  const lines = readSource(root, file).split('\n').length - 1
  return lines > longestFile ? [{ file, line: longestFile, says: `${lines} lines, over ${longestFile}` }] : []
}

function nameProblems(file: string): readonly Problem[] {
  if (!/\.(ts|tsx|mts|mjs|js|css)$/.test(file)) return []
  const folders = path.posix.dirname(file).split('/')
  const [name = ''] = path.posix.basename(file).split('.')
  return [...folders, name].flatMap((part): readonly Problem[] => {
    if (sayNothing.test(part)) return [{ file, line: 1, says: `the name ${part} says nothing` }]
    return kebab.test(part) ? [] : [{ file, line: 1, says: `${part} is not kebab-case` }]
  })
}
