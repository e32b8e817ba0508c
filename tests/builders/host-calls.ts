/** One valid input for every method of the contract: a new method does not compile until it has one. */
import type { InputOf, MethodName } from '../../shared/host/host-contract.ts'
import { fileNameSchema, identityIdSchema, jobSchema } from '../../shared/host/tokens.ts'
import { asCandidateId, asKeyId } from '../../shared/kernel/ids.ts'
import { hashOf, memoryCard, memoryWords, tokenOf } from './in-memory-host.ts'

const job = jobSchema.parse('job-00000001')
const selection = hashOf('selection')
const identity = identityIdSchema.parse('siti-rahmah-1')
const passphrase = 'sembilan kata sandi'
const to = { place: tokenOf('stick'), name: fileNameSchema.parse('2026-11-24_1403_berita-acara.pdf') }

export const validInputs: { readonly [M in MethodName]: InputOf<M> } = {
  'system.info': {},
  'job.cancel': { job },
  'identity.list': {},
  'identity.create': { label: 'Siti Rahmah', identifier: '198001012005012001', passphrase },
  'identity.unlock': { identity, passphrase, passOver: null },
  'identity.lock': {},
  'identity.adopt': { place: tokenOf('stick') },
  'identity.recover': { identity, words: memoryWords.join(' '), passphrase },
  'sheet.kept': {},
  'sheet.renew': {},
  'identity.enrol': { role: 'assessor', to: null, replace: false },
  'sample.open': {},
  'selection.list': {},
  'selection.confirm': { selection, code: '0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ' },
  'record.read': { selection, after: null },
  'record.sign': {
    selection: null,
    expectedHead: null,
    bodies: [{ type: 'selection.founded.v1', body: { title: 'Seleksi', person: null } }],
    cards: [{ entry: 0, slot: ['person'], value: { name: 'Siti Rahmah' } }],
    attachments: [],
    links: [],
  },
  'attachment.read': { selection, card: memoryCard },
  'record.heal': { selection, entries: ['{}'], heads: [{ head: '{}', signature: 's' }], cards: [] },
  'stick.set': { selection, place: null },
  'drafts.read': { selection },
  'drafts.write': { selection, put: [{ key: 'sheet/1', text: '{"note":"baik"}' }], remove: [] },
  'register.read': { selection },
  'bundle.plan': { file: tokenOf('file'), job },
  'bundle.accept': { plan: tokenOf('plan'), forwarded: false, job },
  'bundle.write': {
    ...{ selection, purpose: 'assignment', recipients: [asKeyId(hashOf('key'))], to, replace: false, job },
    candidates: [asCandidateId(hashOf('candidate').slice(0, 32))],
    openings: false,
  },
  'sheets.open': { selection },
  'document.write': { selection, bytes: 'JVBERi0=', to, replace: true, sign: true },
  'document.make': { selection, what: { kind: 'own-sheets' }, paper: 'a4', to, replace: true },
  'handover.write': {
    ...{ selection, place: tokenOf('stick'), name: 'serah-terima', city: 'Sawahlunto', job },
    ...{ second: asKeyId(hashOf('key')), inspectors: [] },
  },
  'handover.countersign': { place: tokenOf('stick'), job },
  'verify.run': { place: tokenOf('stick'), job },
  'media.list': { within: null, sort: 'bundle' },
  'file.choose': { way: 'open', sort: 'table', suggestedName: null },
  'file.read': { file: tokenOf('file') },
}
