/**
 * From founding to the verified handover by hand: five people with five hosts, five browsers and one stick, inside a network
 * namespace with loopback alone, the stick a small file system of its own. Where the system refuses either, it says so.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleAll, bundles } from '../../build/bundles.ts'
import { projectRoot } from '../../build/run-tool.ts'

let folder: string
let stick: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timbang-road-'))
  stick = path.join(folder, 'stik')
  await mkdir(stick)
  await bundleAll([bundles.renderer, bundles.browserHost, bundles.cli])
  // A copy: another test file may build anew meanwhile.
  await cp(path.join(projectRoot, 'dist'), path.join(folder, 'dist'), { recursive: true })
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The walk is run so that it can reach nothing but its own loopback, if the system lets us. */
function surroundings(): { command: readonly string[]; isAlone: boolean } {
  const isAlone = spawnSync('unshare', ['--net', '--map-root-user', 'true']).status === 0
  if (!isAlone) console.log('unshare --net is refused here: the walk is not cut off from the network')
  return { command: isAlone ? ['unshare', '--net', '--map-root-user', '--mount'] : [], isAlone }
}

describe('the whole road', () => {
  it('is walked by hand, from founding to a handover that is proved', async () => {
    const { command, isAlone } = surroundings()
    const child = path.join(import.meta.dirname, 'road/road-child.ts')
    const walk = [
      process.execPath,
      child,
      path.join(folder, 'people'),
      path.join(folder, 'dist/browser-host/main.js'),
      stick,
    ]
    // Loopback may have to be switched on; the stick is a file system of its own for as long as the walk lasts.
    const script = `(ip link set lo up || true); mount -t tmpfs -o size=32m stik "$0" || echo "tmpfs is refused here"; "$@"; code=$?; cp -r "$0"/. "$0-kept"; exit $code`
    await mkdir(`${stick}-kept`)
    const [program = '', ...given] = isAlone ? [...command, 'sh', '-c', script, stick, ...walk] : walk
    const { code, said } = await run(program, given)
    expect(said, said).toContain('handover ')
    expect(code, said).toBe(0)
    const kept = isAlone ? `${stick}-kept` : stick
    const handover = (await readdir(kept)).find((name) => name.endsWith('_serah-terima')) ?? ''
    const cli = path.join(folder, 'dist/cli/timbang.js')
    const verified = spawnSync(process.execPath, [cli, 'verify', path.join(kept, handover)], { encoding: 'utf8' })
    expect(verified.status, `${verified.stdout}${verified.stderr}`).toBe(0)
    const byTools = spawnSync('bash', ['verify.sh'], { cwd: path.join(kept, handover), encoding: 'utf8' })
    expect(byTools.status, `${byTools.stdout}${byTools.stderr}`).toBe(0)
  }, 600_000)
})

async function run(program: string, given: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(program, [...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}
