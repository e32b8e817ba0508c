/**
 * A disk in memory that remembers every step, and can be cut off from power after any of them.
 *
 * What has been written and not synced may be there, not there, or torn; a name that was made, renamed or removed and whose folder was
 * not synced may be as before or as after; each independently of the others, which is worse than real disks are. A rename is one
 * step (journaling file systems do it as one, also between folders) and is durable when the folder of its new name is synced.
 *
 * The process may also die without the disk losing power (`killAt`): then the memory of the system stays.
 */
import { basename, dirname } from 'node:path'
import type { FileFailure, FilePort, Filed, FolderItem, OpenFile } from '../../electron/services/files/file-port.ts'
import { err, ok } from '../../shared/kernel/result.ts'

interface FileNode {
  kind: 'file'
  bytes: Uint8Array
}
interface FolderNode {
  kind: 'folder'
  names: Map<string, Node>
}
type Node = FileNode | FolderNode

export type Step =
  | { readonly do: 'write'; readonly file: FileNode; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly do: 'truncate'; readonly file: FileNode; readonly bytes: number }
  | { readonly do: 'name'; readonly folder: FolderNode; readonly name: string; readonly node: Node }
  | { readonly do: 'remove'; readonly folder: FolderNode; readonly name: string; readonly node: Node }
  | {
      readonly do: 'rename'
      readonly from: FolderNode
      readonly name: string
      readonly folder: FolderNode
      readonly newName: string
      readonly node: Node
    }
  | { readonly do: 'sync'; readonly node: Node; readonly sync: number }

export interface SyncCall {
  /** Place in the log. */
  readonly step: number
  readonly path: string
  /** Where in the services it was called. */
  readonly site: string
}

export interface ReplayOptions {
  /** Folders that exist and are durable from the beginning. */
  readonly folders?: readonly string[]
  /** Calls of fsync, numbered from 0 and with where they were made, that do nothing and say they did. */
  readonly ignoreSync?: (sync: number, site: string) => boolean
  /** Finds out where each fsync is called, which is slow. */
  readonly tracksSites?: boolean
  /** The process dies (`ProcessKilled` is thrown, for ever) instead of doing this step. */
  readonly killAt?: number
}

export class ProcessKilled extends Error {}

export interface ReplayDisk {
  readonly port: FilePort
  steps(): readonly Step[]
  syncs(): readonly SyncCall[]
  /** Path → content, of what a running system sees now. */
  tree(): ReadonlyMap<string, Uint8Array>
  /** The same disk and log for a new process: without the kill. */
  revive(): void
}

/** How one unsynced step comes out of a power cut. */
export type Fate = 'kept' | 'dropped' | 'torn-short' | 'torn-tail-zero' | 'torn-head-zero'

export function replayDisk(options: ReplayOptions = {}): ReplayDisk {
  const root: FolderNode = { kind: 'folder', names: new Map() }
  for (const path of options.folders ?? ['/data']) makeDurableFolder(root, path)
  return diskOver(root, options)
}

function makeDurableFolder(root: FolderNode, path: string): void {
  let at: FolderNode = root
  for (const name of path.split('/').filter((part) => part !== '')) {
    const next: Node = at.names.get(name) ?? { kind: 'folder', names: new Map() }
    at.names.set(name, next)
    if (next.kind === 'folder') at = next
  }
}

const failure = (kind: FileFailure['kind'], path: string, code: string) =>
  err({ kind, path, code } satisfies FileFailure)

function diskOver(root: FolderNode, options: ReplayOptions): ReplayDisk {
  const base = copyTree(root)
  const steps: Step[] = []
  const syncs: SyncCall[] = []
  let { killAt } = options

  const find = (path: string): Node | null => {
    let at: Node | undefined = root
    for (const name of path.split('/').filter((part) => part !== ''))
      at = at?.kind === 'folder' ? at.names.get(name) : undefined
    return at ?? null
  }
  const folderOf = (path: string): FolderNode | null => {
    const node = find(dirname(path))
    return node?.kind === 'folder' ? node : null
  }
  /** Every step that changes something goes through here, or does not happen. */
  const record = (step: Step): void => {
    if (killAt !== undefined && steps.length >= killAt) throw new ProcessKilled(`at step ${steps.length}`)
    steps.push(step)
    if (step.do !== 'sync') applyStep(step, 'kept', 0)
  }
  const syncNode = (node: Node, path: string): void => {
    const sync = syncs.length
    if (killAt !== undefined && steps.length >= killAt) throw new ProcessKilled(`at sync ${sync}`)
    const site = options.tracksSites ? callSite() : ''
    syncs.push({ step: steps.length, path, site })
    if (!(options.ignoreSync?.(sync, site) ?? false)) record({ do: 'sync', node, sync })
  }
  const opened = (file: FileNode, path: string): OpenFile => ({
    async write(offset, bytes) {
      record({ do: 'write', file, offset, bytes: bytes.slice() })
      return ok(undefined)
    },
    async truncate(bytes) {
      record({ do: 'truncate', file, bytes })
      return ok(undefined)
    },
    async sync() {
      syncNode(file, path)
      return ok(undefined)
    },
    close: async () => ok(undefined),
  })
  const make = (path: string, node: Node): ReturnType<typeof failure> | null => {
    const folder = folderOf(path)
    if (!folder) return failure('missing', path, 'ENOENT')
    if (folder.names.has(basename(path))) return failure('exists', path, 'EEXIST')
    record({ do: 'name', folder, name: basename(path), node })
    return null
  }
  const file = (path: string): FileNode | null => {
    const node = find(path)
    return node?.kind === 'file' ? node : null
  }
  const remove = async (path: string, kind: Node['kind']): Filed<void> => {
    const folder = folderOf(path)
    const node = find(path)
    if (!folder || node?.kind !== kind) return failure('missing', path, 'ENOENT')
    if (node.kind === 'folder' && node.names.size > 0) return failure('exists', path, 'ENOTEMPTY')
    record({ do: 'remove', folder, name: basename(path), node })
    return ok(undefined)
  }

  const port: FilePort = {
    async createNew(path) {
      const node: FileNode = { kind: 'file', bytes: new Uint8Array() }
      return make(path, node) ?? ok(opened(node, path))
    },
    async open(path) {
      const node = file(path)
      return node ? ok(opened(node, path)) : failure('missing', path, 'ENOENT')
    },
    async read(path, maxBytes) {
      const node = file(path)
      if (!node) return failure('missing', path, 'ENOENT')
      return node.bytes.length > maxBytes ? failure('too-large', path, 'EFBIG') : ok(node.bytes.slice())
    },
    async readPart(path, { offset, length }) {
      const node = file(path)
      return node ? ok(node.bytes.slice(offset, offset + length)) : failure('missing', path, 'ENOENT')
    },
    async readBack(path, onPiece) {
      const node = file(path)
      if (!node) return failure('missing', path, 'ENOENT')
      onPiece(node.bytes)
      return ok({ pastCache: false })
    },
    async list(path) {
      const node = find(path)
      if (node?.kind !== 'folder') return failure('missing', path, 'ENOENT')
      return ok(
        [...node.names]
          .map(([name, { kind }]): FolderItem => ({ name, kind }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      )
    },
    async stat(path) {
      const node = find(path)
      if (!node) return failure('missing', path, 'ENOENT')
      return ok({ kind: node.kind, bytes: node.kind === 'file' ? node.bytes.length : 0, device: 1 })
    },
    makeFolder: async (path) => make(path, { kind: 'folder', names: new Map() }) ?? ok(undefined),
    removeFolder: (path) => remove(path, 'folder'),
    unlink: (path) => remove(path, 'file'),
    async rename(from, to) {
      const node = find(from)
      const [source, target] = [folderOf(from), folderOf(to)]
      if (!node || !source || !target) return failure('missing', from, 'ENOENT')
      if (node.kind === 'folder' && target.names.has(basename(to))) return failure('exists', to, 'ENOTEMPTY')
      record({ do: 'rename', from: source, name: basename(from), folder: target, newName: basename(to), node })
      return ok(undefined)
    },
    async syncFolder(path) {
      const node = find(path)
      if (node?.kind !== 'folder') return failure('missing', path, 'ENOENT')
      syncNode(node, path)
      return ok(undefined)
    },
    freeBytes: async () => ok(1_000_000_000),
  }
  const disk: ReplayDisk = {
    port,
    steps: () => steps,
    syncs: () => syncs,
    tree: () => listTree(root),
    revive: () => {
      killAt = undefined
    },
  }
  bases.set(disk, base)
  return disk
}

/** What the disk held before its first step: nodes stand for themselves in the log, so the copy keeps which is which. */
interface TreeCopy {
  readonly root: FolderNode
  readonly copies: Map<Node, Node>
}

const bases = new WeakMap<ReplayDisk, TreeCopy>()

function copyTree(root: FolderNode): TreeCopy {
  const copies = new Map<Node, Node>()
  return { root: copyNode(root, copies) as FolderNode, copies }
}

function copyNode(node: Node, copies: Map<Node, Node>): Node {
  const known = copies.get(node)
  if (known) return known
  const copy: Node =
    node.kind === 'file' ? { kind: 'file', bytes: node.bytes.slice() } : { kind: 'folder', names: new Map() }
  copies.set(node, copy)
  if (node.kind === 'folder' && copy.kind === 'folder')
    for (const [name, child] of node.names) copy.names.set(name, copyNode(child, copies))
  return copy
}

function listTree(root: FolderNode): ReadonlyMap<string, Uint8Array> {
  const tree = new Map<string, Uint8Array>()
  const walk = (folder: FolderNode, path: string): void => {
    for (const [name, node] of folder.names) {
      if (node.kind === 'file') tree.set(`${path}/${name}`, node.bytes)
      else walk(node, `${path}/${name}`)
    }
  }
  walk(root, '')
  return tree
}

/**
 * Frames of the services, innermost first: a sync in a shared function counts apart for each of its callers. The frames are taken
 * as they are, since looking up each in a source map would take most of the time of these tests.
 */
function callSite(): string {
  const usual = Error.prepareStackTrace
  Error.prepareStackTrace = (_error, frames) => frames
  const frames = new Error().stack as unknown as readonly NodeJS.CallSite[]
  Error.prepareStackTrace = usual
  return frames
    .filter((frame) => frame.getFileName()?.includes('electron/services/'))
    .map(
      (frame) =>
        `${frame.getFunctionName() ?? ''}@${basename(frame.getFileName() ?? '')}:${frame.getLineNumber() ?? 0}`,
    )
    .join(' < ')
}

function applyStep(step: Exclude<Step, { do: 'sync' }>, fate: Exclude<Fate, 'dropped'>, tear: number): void {
  if (step.do === 'name') step.folder.names.set(step.name, step.node)
  else if (step.do === 'remove') {
    if (step.folder.names.get(step.name) === step.node) step.folder.names.delete(step.name)
  } else if (step.do === 'rename') {
    if (step.from.names.get(step.name) === step.node) step.from.names.delete(step.name)
    step.folder.names.set(step.newName, step.node)
  } else if (step.do === 'truncate') step.file.bytes = resized(step.file.bytes, step.bytes)
  else applyWrite(step, fate, tear)
}

function resized(bytes: Uint8Array, size: number): Uint8Array {
  const copy = new Uint8Array(size)
  copy.set(bytes.subarray(0, size))
  return copy
}

function applyWrite({ file, offset, bytes }: Step & { do: 'write' }, fate: Fate, tear: number): void {
  const cut = Math.min(bytes.length - 1, Math.max(1, Math.floor(tear * bytes.length)))
  const end = fate === 'torn-short' ? offset + cut : offset + bytes.length
  if (file.bytes.length < end) file.bytes = resized(file.bytes, end)
  else file.bytes = file.bytes.slice()
  if (fate === 'kept') file.bytes.set(bytes, offset)
  else if (fate === 'torn-head-zero') file.bytes.set(bytes.subarray(cut), offset + cut)
  else file.bytes.set(bytes.subarray(0, cut), offset)
}

export interface CutOptions {
  /** The cut falls after this many steps. */
  readonly after: number
  /** At most so many outcomes; all of them where there are no more. */
  readonly max: number
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** Disks as they may come up after the cut, each with a log of its own. */
export function* cutPower(disk: ReplayDisk, { after, max, random }: CutOptions): Generator<ReplayDisk> {
  const pending = pendingAfter(disk, after)
  for (const fates of chooseFates(pending, max, random)) yield rebuild(disk, { after, fates, tear: random() })
}

/** Steps that nothing has made durable yet. */
function pendingAfter(disk: ReplayDisk, after: number): readonly Step[] {
  const pending = new Set<Step>()
  for (const step of disk.steps().slice(0, after)) {
    if (step.do !== 'sync') pending.add(step)
    else for (const earlier of pending) if (isSyncedBy(earlier, step.node)) pending.delete(earlier)
  }
  return [...pending]
}

const isSyncedBy = (step: Step, node: Node): boolean =>
  step.do === 'write' || step.do === 'truncate' ? step.file === node : step.do !== 'sync' && step.folder === node

const fatesOf = (step: Step): readonly Fate[] => {
  if (step.do !== 'write' || step.bytes.length < 2) return ['kept', 'dropped']
  return ['kept', 'dropped', 'torn-short', 'torn-tail-zero', 'torn-head-zero']
}

function* chooseFates(pending: readonly Step[], max: number, random: () => number): Generator<ReadonlyMap<Step, Fate>> {
  const options = pending.map(fatesOf)
  const all = options.reduce((product, fates) => product * fates.length, 1)
  if (all <= max) {
    for (let number = 0; number < all; number++) {
      let rest = number
      yield new Map(
        pending.map((step, index) => {
          const fates = options[index] ?? []
          const fate = fates[rest % fates.length] ?? 'kept'
          rest = Math.floor(rest / fates.length)
          return [step, fate]
        }),
      )
    }
    return
  }
  // Too many: the extremes, names without content and content without names, then a sample.
  const isName = (step: Step) => step.do !== 'write' && step.do !== 'truncate'
  yield new Map()
  for (const keepsNames of [true, false])
    yield new Map(pending.map((step) => [step, isName(step) === keepsNames ? 'kept' : 'dropped']))
  yield new Map(pending.map((step) => [step, 'dropped']))
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise
  for (let number = 4; number < max; number++)
    yield new Map(pending.map((step, index) => [step, pick(options[index] ?? [], 'kept')]))
}

function rebuild(
  disk: ReplayDisk,
  { after, fates, tear }: { after: number; fates: ReadonlyMap<Step, Fate>; tear: number },
): ReplayDisk {
  const base = bases.get(disk)
  if (!base) throw new Error('not a replay disk')
  // A fresh copy of the beginning, on which the surviving steps are done again; nodes made later get their copy on the way.
  const copies = new Map<Node, Node>()
  const root = copyNode(base.root, copies) as FolderNode
  const inBase = new Map([...base.copies].map(([original, copy]) => [original, copies.get(copy)]))
  const made = new Map<Node, Node>()
  const translate = <T extends Node>(node: T): T => {
    const known = inBase.get(node) ?? made.get(node)
    if (known) return known as T
    const copy: Node =
      node.kind === 'file' ? { kind: 'file', bytes: new Uint8Array() } : { kind: 'folder', names: new Map() }
    made.set(node, copy)
    return copy as T
  }
  for (const step of disk.steps().slice(0, after)) {
    const fate = fates.get(step) ?? 'kept'
    if (step.do === 'sync' || fate === 'dropped') continue
    if (step.do === 'write' || step.do === 'truncate') applyStep({ ...step, file: translate(step.file) }, fate, tear)
    else if (step.do === 'rename')
      applyStep(
        { ...step, from: translate(step.from), folder: translate(step.folder), node: translate(step.node) },
        fate,
        tear,
      )
    else applyStep({ ...step, folder: translate(step.folder), node: translate(step.node) }, fate, tear)
  }
  return diskOver(root, {})
}
