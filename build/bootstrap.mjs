/**
 * What npm runs first, on whatever Node is there: it must work with an old one and with nothing installed, so it is plain
 * JavaScript without dependencies. It installs the packages when any is missing or of another version, then hands
 * over to the real script with a Node that is new enough: the machine's own, or the one that came as a package.
 *
 * Usage: node build/bootstrap.mjs SCRIPT [ARGUMENT…], SCRIPT relative to the repository.
 */
import { spawn } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(message)
  process.exit(1)
}

/**
 * Is every package of the lock file there, in its version? By content, since copying a folder makes any file look newer. A package
 * for another system is missing by right.
 */
function isInstalled() {
  const receipt = at('node_modules', '.package-lock.json')
  if (!existsSync(receipt)) return false
  const [wanted, installed] = [at('package-lock.json'), receipt].map(packagesOf)
  return Object.entries(wanted ?? {}).every(
    ([place, { version, optional }]) =>
      place === '' || installed?.[place]?.version === version || (optional === true && !installed?.[place]),
  )
}

/** @param {string} lockFile */
function packagesOf(lockFile) {
  const lock = /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(lockFile, 'utf8'))
  )
  return lock.packages ?? {}
}

/** Progress goes to standard error, so that a command's own output can be piped. */
async function install() {
  // npm would empty the folder behind the link, which belongs to another copy.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    giveUp(
      'Timbang: node_modules adalah tautan dan tidak lengkap. / node_modules is a link, and incomplete: not touched.',
    )
  }
  console.error(
    'Timbang: memasang paket, sekali saja, sekitar satu menit … / installing packages, once, about a minute …',
  )
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const byNpmItself = npm !== undefined && /\.c?js$/.test(npm)
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  // On a terminal npm shows its own progress; in a log it is silent until the end.
  const heartbeat = setInterval(() => process.stderr.isTTY || console.error(`  … ${seconds()} s`), 15_000)
  const child = byNpmItself
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('error', () => resolve(1)).on('close', resolve))
  const code = await ended
  clearInterval(heartbeat)
  if (code !== 0) giveUp('Timbang: paket tidak dapat dipasang. / the packages could not be installed: see above.')
  console.error(`Timbang: paket terpasang, ${seconds()} s. / packages installed.`)
}

/** `^22.22.2 || ^24.15.0 || >=26`, the form that package.json uses. @param {string} range */
function isNewEnough(range) {
  const [major = 0, minor = 0, patch = 0] = process.versions.node.split('.').map(Number)
  return range.split('||').some((part) => {
    const match = /(\^|>=)(\d+)(?:\.(\d+)\.(\d+))?/.exec(part)
    if (match === null) return false
    const [, sign, wantedMajor, wantedMinor, wantedPatch] = match
    const [a, b, c] = [Number(wantedMajor), Number(wantedMinor ?? 0), Number(wantedPatch ?? 0)]
    const sameMajor = major === a && (minor > b || (minor === b && patch >= c))
    return sameMajor || (sign === '>=' && major > a)
  })
}

/** The Node to run on; Timbang is tested with the packaged one, so that goes first. */
function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = at('node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`)
  const binary = path.join(packaged, 'bin', file)
  if (existsSync(binary)) return binary
  const manifest = /** @type {{ engines: { node: string } }} */ (JSON.parse(readFileSync(at('package.json'), 'utf8')))
  const range = manifest.engines.node
  if (isNewEnough(range)) return process.execPath
  const has = process.versions.node
  return giveUp(`Timbang: perlu Node ${range}, yang ada ${has}. / needs Node ${range}, this is ${has}.`)
}

/** @param {string} script @param {readonly string[]} args @param {string} [folder] where the script runs */
export async function bootstrap(script, args, folder = root) {
  if (!isInstalled()) await install()
  const node = findNode()
  // A script that calls `node` gets the same one. Set here, since Windows spells the name as it likes.
  process.env.PATH = [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', at(script), ...args], {
    cwd: folder,
    stdio: 'inherit',
  })
  // Ctrl-C reaches the child by itself; a `kill` reaches only this process.
  process.on('SIGINT', () => undefined)
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`Timbang: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
  })
}

const [, self, script, ...args] = process.argv
if (self !== undefined && realpathSync(self) === fileURLToPath(import.meta.url)) {
  if (script === undefined) giveUp('Usage: node build/bootstrap.mjs SCRIPT [ARGUMENT…]')
  else await bootstrap(script, args)
}
