/** Failures of taking bundles in, writing them, opening sheets and handing over. */
import { basename } from 'node:path'
import { describeBundleFailure, type BundleFailure } from '../../../shared/record/bundle/bundle-failure.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { CountersignFailure } from '../handover/write-handover.ts'
import type { HandoverFailure } from '../handover/make-handover.ts'
import type { AcceptFailure } from '../record/accept-import.ts'
import type { OpenFailure } from '../verify/open-bundle.ts'
import type { OpeningFailure } from '../workbench/shut-sheets.ts'
import type { WriteBundleFailure } from '../workbench/write-bundle.ts'
import { fileRows, keepingRows } from './disk-failures.ts'
import { mistake, tableFor, translator } from './failure-table.ts'

function refused(failure: BundleFailure): HostFailure<'bundle-refused'> {
  const { step, problem, file } = describeBundleFailure(failure)
  return { kind: 'bundle-refused', step, problem, file }
}

const bundleRows = tableFor<BundleFailure>()({
  'archive-refused': refused,
  'sums-refused': refused,
  'extra-file': refused,
  'missing-file': refused,
  'sum-mismatch': refused,
  'newer-format': refused,
  'content-refused': refused,
  'log-refused': refused,
  'count-differs': refused,
  'head-not-in-manifest': refused,
  'head-missing': refused,
  'other-selection': refused,
  'name-differs': refused,
  'bad-signature': refused,
  'wrong-kind': refused,
  'attachment-differs': refused,
  'not-an-age-file': refused,
})

const bundleFailure = translator(bundleRows)

/** `path`: of the file that was opened, for its name. */
export function openFailure(failure: OpenFailure, path: string): HostFailure<'bundle-refused' | 'not-for-this-key'> {
  const name = basename(path).slice(0, 260)
  switch (failure.kind) {
    case 'identity-needed':
    case 'not-a-recipient':
      return { kind: 'not-for-this-key', name }
    case 'age-damaged':
      return { kind: 'bundle-refused', step: 'open', file: null, problem: failure.kind }
    default:
      return bundleFailure(failure)
  }
}

export const acceptFailure = translator(
  tableFor<AcceptFailure>()({
    ...keepingRows,
    'maker-unknown': ({ maker }) => ({ kind: 'maker-unknown', key: maker }),
    'forwarding-not-confirmed': () => ({ kind: 'forwarding-not-confirmed' }),
    'import-unfinished': () => ({ kind: 'imports-pending', count: 1 }),
    'other-selection': mistake,
  }),
)

const writeRows = tableFor<WriteBundleFailure>()({
  ...keepingRows,
  'reader-unknown': ({ key }) => ({ kind: 'recipient-unknown', key }),
  'reader-has-no-right': () => ({ kind: 'purpose-refused', problem: 'role' }),
  'gate-shut': () => ({ kind: 'purpose-refused', problem: 'gate-shut' }),
  'nothing-to-send': () => ({ kind: 'purpose-refused', problem: 'nothing-to-send' }),
  'no-recipient': () => ({ kind: 'purpose-refused', problem: 'no-recipient' }),
  'candidate-unknown': ({ candidate }) => ({ kind: 'candidate-unknown', candidate }),
  'recipient-refused': ({ recipient }) => ({ kind: 'recipient-unusable', recipient }),
  'zip-limit': ({ limit, max }) => ({ kind: 'bundle-too-large', limit, max }),
})

export const writeFailure = translator(writeRows)

export const openingFailure = translator(
  tableFor<OpeningFailure>()({
    ...keepingRows,
    'gate-shut': () => ({ kind: 'purpose-refused', problem: 'gate-shut' }),
    'not-holder': () => ({ kind: 'purpose-refused', problem: 'not-holder' }),
    'not-the-first-of-a-pair': () => ({ kind: 'purpose-refused', problem: 'not-the-first' }),
  }),
)

const unranked = ({ kind }: { readonly kind: string }) =>
  ({ kind: 'ranking-unavailable', problem: kind.slice(0, 80) }) as const

export const handoverFailure = translator(
  tableFor<HandoverFailure>()({
    ...writeRows,
    // A handover is about everybody.
    'candidate-unknown': mistake,
    'not-determined': () => ({ kind: 'not-determined' }),
    'founding-missing': unranked,
    'scheme-missing': unranked,
    'scheme-unsound': unranked,
    'vacancy-unknown': unranked,
    'candidate-twice': unranked,
  }),
)

export const countersignFailure = translator(
  tableFor<CountersignFailure>()({
    ...fileRows,
    'handover-unsound': ({ file, problem }) => ({ kind: 'handover-unsound', file: file.slice(0, 260), problem }),
  }),
)
