/**
 * Names inside a bundle. They must mean the same file to every program on every disk: ASCII lower case, so that no
 * case-folding disk merges two of them, and no path that leaves the folder it is unpacked into.
 */
import { maxNameBytes } from './zip-format.ts'

/** One step of a path: no leading or trailing dot (hidden, `..`, and what Windows strips). */
const step = '[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_-])?'
const lowerCasePath = new RegExp(`^${step}(?:/${step})*$`)
/** The names in capitals: the file of sums and its signatures, which `sha256sum -c` and people look for. */
const sumsName = /^SHA256SUMS(?:(?:\.[0-9])?\.minisig)?$/
const windowsDevice = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?(?:\/|$)/

export const isSumsName = (name: string): boolean => sumsName.test(name)

/** True for a name that any bundle might hold; which names a bundle of one kind may hold, its own allow-list says. */
export const isPortableName = (name: string): boolean =>
  sumsName.test(name) || (name.length <= maxNameBytes && lowerCasePath.test(name) && !windowsDevice.test(name))

export type NameClash = 'duplicate' | 'is-folder'

/** Takes names one by one and says which is already there, also ignoring case, or is the folder of another. */
export function nameRegister(): (name: string) => NameClash | null {
  const files = new Set<string>()
  const folders = new Set<string>()
  return (name) => {
    const key = name.toLowerCase()
    if (files.has(key)) return 'duplicate'
    if (folders.has(key)) return 'is-folder'
    for (let slash = key.indexOf('/'); slash !== -1; slash = key.indexOf('/', slash + 1)) {
      const folder = key.slice(0, slash)
      if (files.has(folder)) return 'is-folder'
      folders.add(folder)
    }
    files.add(key)
    return null
  }
}
