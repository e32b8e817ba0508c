/**
 * Words that must not stand in the repository: promises instead of work, switched-off checks, paths of one machine,
 * addresses of one registry. This file and its test name them and are passed over.
 */
import { lineAt, readSource, sourceFiles, type Problem } from './source-files.ts'

interface Forbidden {
  readonly pattern: RegExp
  readonly says: string
  /** Only in files that match. */
  readonly within?: RegExp
}

const code = /\.(ts|tsx|mts|mjs|js)$/

const forbidden: readonly Forbidden[] = [
  { pattern: /\b(TODO|FIXME)\b/g, says: 'a promise instead of the work' },
  { pattern: /\bnot[ -]?(yet[ -])?implemented\b/gi, says: 'a promise instead of the work' },
  { pattern: /(?<![\w.])\/(work|root|home\/[a-z]+|tmp\/bash_jobs)\//g, says: 'a path of one machine' },
  { pattern: /[A-Z]:\\+Users\\/g, says: 'a path of one machine' },
  { pattern: /\b(registry\.npmjs|registry\.yarnpkg|npmmirror|deb\.debian|pypi)\.(org|com|net)\b/g, says: 'a registry' },
  { pattern: /\bissues? #?\d+\b/gi, says: 'an issue number' },
  { pattern: /\b(chatgpt|openai|anthropic|claude|copilot|llm|sub-?agents?)\b/gi, says: 'not a word of the field' },
  { pattern: /@ts-(ignore|nocheck|expect-error)\b/g, says: 'switches off the compiler', within: code },
  { pattern: /\b(eslint|oxlint)-disable/g, says: 'switches off a check', within: code },
  {
    pattern: /\b(it|test|describe|suite)\.(skip|only|todo|skipIf|runIf|fails)\b/g,
    says: 'a test that does not run',
    within: /^tests\//,
  },
]

const namesThem = new Set(['build/check-words.ts', 'tests/unit/build/check-words.test.ts'])
const isText = (file: string): boolean =>
  /\.(ts|tsx|mts|mjs|js|json|jsonl|ya?ml|md|css|html|sh|txt|svg|csv)$|^\.ci\/|^\.[a-z]+$/.test(file)

export function wordProblems(root: string): readonly Problem[] {
  return sourceFiles(root)
    .filter((file) => isText(file) && !namesThem.has(file))
    .flatMap((file) => {
      const text = readSource(root, file)
      return forbidden
        .filter(({ within }) => within?.test(file) ?? true)
        .flatMap(({ pattern, says }) =>
          [...text.matchAll(pattern)].map((match): Problem => ({
            file,
            line: lineAt(text, match.index),
            says: `“${match[0].trim()}”: ${says}`,
          })),
        )
    })
}
