/** Failures of making, opening and recovering an identity. */
import { hostname } from 'node:os'
import type { SchemaFailure } from '../../../shared/kernel/schema.ts'
import type { NotCanonical } from '../../../shared/record/canonical.ts'
import type { CreateFailure } from '../identity/create-identity.ts'
import type { RecoverFailure } from '../identity/recover-identity.ts'
import type { UnlockFailure } from '../identity/unlock-identity.ts'
import { fileRows } from './disk-failures.ts'
import { tableFor, translator } from './failure-table.ts'

const rows = tableFor<CreateFailure | UnlockFailure | RecoverFailure>()({
  ...fileRows,
  'identity-exists': () => ({ kind: 'identity-exists' }),
  'identity-unknown': () => ({ kind: 'identity-unknown' }),
  'identity-damaged': ({ file }) => ({ kind: 'identity-damaged', name: file }),
  'installation-damaged': () => ({ kind: 'installation-damaged' }),
  'identity-in-use': ({ by: { program, host, since } }) => ({
    kind: 'identity-in-use',
    program,
    host,
    since,
    sameComputer: host === hostname(),
  }),
  'person-refused': ({ field }) => ({ kind: 'person-refused', field }),
  'wrong-passphrase': () => ({ kind: 'wrong-passphrase' }),
  'passphrase-too-short': ({ minimum }) => ({ kind: 'passphrase-too-short', minimum }),
  'passphrase-too-long': ({ maximumBytes }) => ({ kind: 'passphrase-too-long', maximumBytes }),
  'passphrase-not-typable': () => ({ kind: 'passphrase-not-typable' }),
  'passphrase-too-easy': ({ bits, minimumBits }) => ({ kind: 'passphrase-too-easy', bits, minimumBits }),
  'word-count': ({ expected, found }) => ({ kind: 'word-count', expected, found }),
  'word-unknown': ({ position, typed, nearest }) => ({
    kind: 'word-unknown',
    position,
    typed: typed.slice(0, 60),
    nearest: nearest.slice(0, 24),
  }),
  'words-do-not-check': () => ({ kind: 'words-do-not-check' }),
  'wrong-recovery-words': () => ({ kind: 'wrong-recovery-words' }),
  'recipient-refused': ({ recipient }) => ({ kind: 'recipient-unusable', recipient }),
})

export const identityFailure = translator(rows)

/** Of one's own request: what the person typed can be wrong with it. A text that can't stand in the record is the name or the NIP. */
export const enrolmentFailure = translator(
  tableFor<NotCanonical | SchemaFailure>()({
    schema: ({ path: [field] }) => ({
      kind: 'person-refused',
      field: field === 'role' || field === 'identifier' ? field : 'label',
    }),
    'not-canonical': () => ({ kind: 'person-refused', field: 'label' }),
  }),
)
