/** Recomputing a record from a handover folder or a bundle, and saying for each person and each rank what that shows. */
import { basename } from 'node:path'
import type { InputOf, OutputOf } from '../../../shared/host/host-contract.ts'
import { asCode } from '../../../shared/kernel/ids.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import { emptyState, project } from '../../../shared/engine/project.ts'
import {
  verifyRecord,
  type PersonProof,
  type RankProof,
  type RecordReport,
} from '../../../shared/engine/verify-record.ts'
import { bundleLimits } from '../../../shared/record/bundle/limits.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { openBundle } from '../verify/open-bundle.ts'
import { handoverNames, type HandoverProblem } from '../verify/check-folder.ts'
import { verifyHandover } from '../verify/verify-handover.ts'
import { placeFailure } from './disk-failures.ts'
import { openFailure } from './exchange-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import { cancelled, type Job } from './jobs.ts'
import { findPlace } from './targets.ts'

type Verified = OutputOf<'verify.run'>

export const verifyMethods = (context: HostContext): Part<'verify.run'> => ({
  'verify.run': (input) => context.jobs.run(input.job, (job) => verify(context, input, job)),
})

async function verify(context: HostContext, { place }: InputOf<'verify.run'>, job: Job) {
  const chosen = await findPlace(context, place, 'any')
  if (!chosen.ok) return err(placeFailure(chosen.failure))
  const { path, kind } = chosen.value
  const me = context.sessions.current()?.unlocked
  const identities = me ? [me.ageIdentity()] : []
  job.at('reading', 0, null)
  if (kind === 'file') return verifyFile(context, { path, identities, job })
  const name = basename(path).slice(0, 260)
  const hasSums = await context.machine.files.stat(`${path}/${handoverNames.sums}`)
  if (!hasSums.ok)
    return hasSums.failure.kind === 'missing'
      ? err({ kind: 'not-a-handover', name } as const)
      : err(placeFailure(hasSums.failure))
  job.at('recomputing', 0, null)
  const { report } = await verifyHandover(path, identities)
  if (job.isCancelled()) return cancelled
  const shown = report.record ? recordShown(report.record) : nothingRead
  return ok<Verified>({
    ...shown,
    sound: report.sound && !shown.ranks.some(({ verdict }) => verdict === 'refuted'),
    files: report.files,
    read: report.read.map((file) => file.slice(0, 260)),
    signedBy: [...report.signedBy],
    problems: [...report.problems.map(problemShown), ...shown.problems],
  })
}

const signatureProblems: ReadonlySet<string> = new Set(['not-signed-by-two', 'signature-wrong'])

const problemShown = ({ file, problem, detail }: HandoverProblem): Verified['problems'][number] => ({
  step: signatureProblems.has(problem) ? 'signatures' : problem === 'bundle-refused' ? 'archive' : 'folder',
  file,
  problem: (problem === 'bundle-refused' ? (detail ?? problem) : problem).slice(0, 80),
})

interface FileToVerify {
  readonly path: string
  readonly identities: Parameters<typeof openBundle>[1]
  readonly job: Job
}

/** A single bundle: whole or refused, then what the record in it shows by itself. */
async function verifyFile({ machine }: HostContext, { path, identities, job }: FileToVerify) {
  const bytes = await machine.files.read(path, bundleLimits.maxArchiveBytes + 1024 * 1024)
  if (!bytes.ok) return err(placeFailure(bytes.failure))
  job.at('checking', 0, bytes.value.length)
  const opened = await openBundle(bytes.value, identities)
  if (job.isCancelled()) return cancelled
  const name = basename(path).slice(0, 260)
  if (!opened.ok) {
    const failure = openFailure(opened.failure, path)
    if (failure.kind === 'not-for-this-key') return err(failure)
    const { step, file, problem } = failure
    return ok<Verified>({ ...nothingRead, files: { listed: 1, sound: 0 }, problems: [{ step, file, problem }] })
  }
  const { manifest, logs, cards, sums } = opened.value
  job.at('recomputing', 0, null)
  const state = emptyState(manifest.selection)
  project(state, { entries: logs.flatMap(({ entries }) => entries), cards })
  const shown = recordShown(verifyRecord(state, nodeCrypto))
  return ok<Verified>({
    ...shown,
    sound: shown.problems.length === 0 && !shown.ranks.some(({ verdict }) => verdict === 'refuted'),
    files: { listed: sums.size, sound: sums.size },
    read: [name],
  })
}

const nothingRead: Verified = {
  sound: false,
  selection: null,
  sample: false,
  isCheck: false,
  files: { listed: 0, sound: 0 },
  read: [],
  signedBy: [],
  gate: null,
  determination: null,
  result: null,
  problems: [],
  people: [],
  ranks: [],
}

function recordShown(record: RecordReport): Verified {
  const { selection, sample, isCheck, gate, determination, result, unsound } = record
  return {
    ...nothingRead,
    selection,
    sample,
    isCheck,
    gate,
    result,
    determination: determination.kind,
    problems: unsound.map(({ kind }) => ({ step: 'record' as const, file: null, problem: kind })),
    people: record.persons.map((person) => personShown(person, record)),
    ranks: record.ranks.map((rank) => rankShown(rank, record)),
  }
}

/** The bundle's reader has checked every signature; left is whether the record knows the key, and whether its log is one and whole. */
function personShown(
  { key, name, entries, belongs }: PersonProof,
  { unsound }: RecordReport,
): Verified['people'][number] {
  const found = unsound.find((one) => 'author' in one && one.author === key)
  if (found?.kind === 'log-forked') return { key, name, entries, verdict: 'refuted', reason: found.kind }
  if (found) return { key, name, entries, verdict: 'not-proved', reason: found.kind }
  return belongs
    ? { key, name, entries, verdict: 'proved', reason: null }
    : { key, name, entries, verdict: 'not-proved', reason: 'not-admitted' }
}

/** What stands against the whole result stands against each rank; below that each is as good as what it was computed from. */
function rankShown({ vacancy, candidate, proof, row }: RankProof, record: RecordReport): Verified['ranks'][number] {
  const place = { vacancy: asCode(vacancy), candidate, rank: row.rank }
  const { kind } = record.determination
  if (kind === 'differs') return { ...place, verdict: 'refuted', reason: 'result-differs' }
  if (kind === 'other-rules' || kind === 'disputed') return { ...place, verdict: 'not-proved', reason: kind }
  if (proof === 'recomputed') return { ...place, verdict: 'proved', reason: null }
  if (proof === 'not-ranked') return { ...place, verdict: 'proved', reason: row.reason?.kind ?? proof }
  return { ...place, verdict: 'not-proved', reason: proof }
}
