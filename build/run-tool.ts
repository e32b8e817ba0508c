/** Runs a tool of node_modules with this same Node, so that it works where the shell's own Node is too old. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as z from 'zod'

export const projectRoot = path.resolve(import.meta.dirname, '..')

export interface Outcome {
  readonly code: number
  readonly output: string
}

const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The script behind `node_modules/.bin/<name>`. */
export function toolScript(packageName: string, name = packageName): string {
  const at = path.join(projectRoot, 'node_modules', packageName)
  const { bin } = manifestSchema.parse(createRequire(import.meta.url)(path.join(at, 'package.json')))
  const script = typeof bin === 'string' ? bin : bin[name]
  if (script === undefined) throw new Error(`${packageName} has no command ${name}`)
  return path.join(at, script)
}

interface Running {
  /** Shown as it comes, or kept and returned. */
  readonly show?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** The repository, if not said. */
  readonly cwd?: string
  readonly timeoutSeconds?: number
  /** Ends it at once, and with it what it has started to watch over. */
  readonly signal?: AbortSignal
}

export function run(command: string, args: readonly string[], running: Running = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: running.cwd ?? projectRoot,
      env: { ...process.env, ...running.env },
      stdio: running.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(running.signal === undefined ? {} : { signal: running.signal, killSignal: 'SIGKILL' as const }),
      ...(running.timeoutSeconds === undefined ? {} : { timeout: running.timeoutSeconds * 1000 }),
    })
    const parts: string[] = []
    const keep = (part: Buffer): void => void parts.push(part.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }))
  })
}

/** A tool written in JavaScript, run by this Node. */
export const runScript = (script: string, args: readonly string[], running: Running = {}): Promise<Outcome> =>
  run(process.execPath, [script, ...args], running)
