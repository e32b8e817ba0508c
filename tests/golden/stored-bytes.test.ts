/** Golden files and fixtures are compared byte by byte, so Git must never change a line end in those that are not plain text. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesToUtf8 } from '../../shared/kernel/bytes.ts'

const root = path.resolve(import.meta.dirname, '../..')
const rules = readFileSync(path.join(root, '.gitattributes'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/))

/** As Git reads it: a pattern without a slash is for any folder, and the last that says something about `text` wins. */
function isKeptAsItIs(file: string): boolean {
  let kept = false
  for (const [pattern = '', ...attributes] of rules) {
    if (!path.posix.matchesGlob(pattern.includes('/') ? file : path.posix.basename(file), pattern)) continue
    if (attributes.includes('binary') || attributes.includes('-text')) kept = true
    else if (attributes.some((attribute) => attribute === 'text' || attribute.startsWith('text='))) kept = false
  }
  return kept
}

const isPlainText = (bytes: Uint8Array): boolean => {
  const text = bytesToUtf8(bytes)
  return text.ok && !/[\r\0]/.test(text.value)
}

const stored = ['tests/golden', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
)

describe('files that tests compare byte by byte', () => {
  it('are kept by Git as they are, unless they are plain text', () => {
    const delicate = stored.filter((file) => !isPlainText(readFileSync(path.join(root, file))))
    expect(delicate.length).toBeGreaterThan(80)
    expect(delicate.filter((file) => !isKeptAsItIs(file))).toEqual([])
  })

  it('and a signature with a byte too many or too few is among them', () => {
    expect(isKeptAsItIs('tests/golden/minisign/no-last-newline.minisig')).toBe(true)
    expect(isKeptAsItIs('tests/golden/bundles/good-record.json')).toBe(false)
  })
})
