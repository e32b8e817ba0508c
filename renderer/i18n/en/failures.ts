import type { FailureSentences } from '../failure-sentences.ts'
import { bundleProblems } from './bundle-problems.ts'

const askForHelp =
  'What was saved has not changed. Restart Timbang; if it happens again, note when and on which screen.'

const steps = {
  open: 'decrypting it',
  archive: 'reading the archive',
  sums: 'comparing digests',
  manifest: 'reading its contents list',
  entries: 'reading entries',
  chain: 'checking the chain of entries',
  heads: 'checking log heads',
  cards: 'checking data cards',
  maker: 'checking the maker’s signature',
} as const

const bundleProblem = (problem: string): string =>
  Object.hasOwn(bundleProblems, problem)
    ? bundleProblems[problem as keyof typeof bundleProblems]
    : 'Its content can’t be accepted.'

export const failures: FailureSentences = {
  'malformed-request': () => `What this page asked can’t be read. ${askForHelp}`,
  'unknown-method': () => 'This page and the Timbang program are of different versions. Reload the page.',
  'bad-input': ({ path }) =>
    `What was filled in can’t be accepted${path.length > 0 ? ` (${path.join('.')})` : ''}. ${askForHelp}`,
  'request-too-large': ({ limit }) =>
    `Too large to send at once (limit ${Math.floor(limit / 1_000_000)} MB). Make it smaller.`,
  'host-bug': () => `Timbang ran into an error of its own. ${askForHelp}`,
  'bad-answer': () => 'The answer of the Timbang program can’t be read. Reload the page.',
  'host-unreachable': () => 'The Timbang program does not answer. Make sure that it is still running.',
  'session-ended': () => 'This page is no longer known. Open Timbang with the latest address in its terminal window.',
  'sender-refused': () => 'Refused, because it did not come from Timbang’s own page.',

  'identity-locked': () => 'The identity is locked. Unlock it with its passphrase to go on.',
  'identity-unknown': () => 'There is no such identity on this computer.',
  'identity-exists': () => 'An identity with a folder of that name is on this computer already.',
  'identity-damaged': ({ name }) =>
    `The identity’s file ${name} is missing or damaged. Restore it from a copy of the data folder, or use the recovery sheet.`,
  'installation-damaged': () =>
    'The identifier of this installation of Timbang is damaged. Restore it from a copy of the data folder.',
  'identity-in-use': ({ program, host, since }) =>
    `The identity is open in ${program || 'another program'}${host && ` on the computer ${host}`}${since && ` since ${since}`}. Close it there first.`,
  'person-refused': ({ field }) =>
    ({
      label: 'The name can’t be used: it is empty, too long, or holds invisible characters.',
      identifier: 'The NIP can’t be used: it is too long, or holds invisible characters.',
      role: 'This role is not known.',
    })[field],
  'wrong-passphrase': () => 'Wrong passphrase. Check Caps Lock and try again.',
  'passphrase-too-short': ({ minimum }) => `The passphrase is too short: at least ${minimum} characters.`,
  'passphrase-too-long': ({ maximumBytes }) => `The passphrase is too long: at most ${maximumBytes} bytes.`,
  'passphrase-not-typable': () => 'The passphrase holds a character that can’t be typed on every computer.',
  'passphrase-too-easy': () =>
    'The passphrase is too easy to guess. Add words that have nothing to do with each other.',
  'word-count': ({ expected, found }) => `The recovery sheet has ${expected} words; ${found} were typed.`,
  'word-unknown': ({ position, typed, nearest }) =>
    `Word ${position}, “${typed}”, is not on the list.${nearest.length > 0 ? ` It may be: ${nearest.join(', ')}.` : ''}`,
  'words-do-not-check': () => 'The words exist, but one was exchanged or mistaken. Compare them with the sheet again.',
  'wrong-recovery-words': () => 'These words are from the recovery sheet of another identity.',

  'file-no-space': ({ name }) => `There is not enough room for ${name}. Make room, or use another stick.`,
  'file-read-only': ({ name }) => `${name} can only be read. Unlock it, or use another stick.`,
  'file-vanished': ({ name }) => `${name} is no longer plugged in. Plug the stick in again and repeat.`,
  'file-exists': ({ name }) => `There is a file called ${name} already. Choose another name, or agree to replace it.`,
  'file-missing': ({ name }) => `${name} was not found.`,
  'file-busy': ({ name }) => `${name} is in use by another program. Close that program and repeat.`,
  'file-denied': ({ name }) => `This computer does not allow ${name} to be opened or written.`,
  'file-bad-name': ({ name }) => `The name ${name} can’t be used here. Choose another.`,
  'file-too-large': ({ name }) => `${name} is too large.`,
  'file-unsupported': ({ name }) => `This place can’t do what ${name} needs. Use another stick.`,
  'file-io': ({ name, code }) => `Reading or writing ${name} failed (${code}). Try another stick or folder.`,
  'read-back-differs': ({ name }) =>
    `${name} was written, but its content differed when it was read back. Do not use this stick again.`,
  'attachment-missing': () => 'This file is not kept on this computer, or it was erased.',
  'unknown-place': () => 'This choice is no longer valid. Choose the file or folder again.',
  'choice-cancelled': () => 'Nothing was chosen.',
  'no-native-dialog': () => 'Here files are chosen from Timbang’s own list.',

  'selection-unknown': () => 'This identity does not hold that selection.',
  'selection-unconfirmed': () =>
    'The selection’s founding code has not been compared with the printed one. Nothing can be signed yet.',
  'code-malformed': ({ position }) =>
    position === null
      ? 'The code is not whole: eight groups of four.'
      : `Character ${position} does not occur in such a code.`,
  'code-differs': () => 'This is not the code of that selection. Do not go on before it is clear which is right.',
  'head-moved': () => 'The log has grown in another window. The screen is read anew; repeat the last step.',
  'would-be-refused': ({ reason }) =>
    `The record would not acknowledge this step (${reason}). Check your role and the stage of the selection.`,
  'key-retired': ({ cause }) =>
    cause === 'branched'
      ? 'Your key has signed two branches of its log. Ask the key holders to admit a new key.'
      : 'Your key is no longer used in this selection. Ask the key holders to admit a new key.',
  'imports-pending': ({ count }) =>
    `${count} bundles were accepted but are not in the journal yet. Restart Timbang and try again.`,
  'body-refused': ({ path, problem }) => `The entry can’t be accepted (${[...path, problem].join('.')}). ${askForHelp}`,
  'newer-version-needed': ({ type }) =>
    `The record holds ${type} from a newer version. Update Timbang before you sign.`,
  'stores-differ': () =>
    'Journal and database hold different things. Both are kept; signing stops until they have been looked at.',
  'own-log-ahead': () =>
    'Your log is known to be longer than it is on this computer. Take in the bundle that holds it, or make a new key.',
  'journal-damaged': () =>
    'A part of the journal is damaged. Restore it from the session stick, the database, or a bundle handed over.',
  'journal-in-doubt': () => 'The last write to the journal broke off. The journal is read anew; repeat the last step.',
  'erasure-unfinished': ({ name }) =>
    `What was erased is not wholly overwritten yet (${name}). Timbang tries again with the next change.`,
  'drafts-full': ({ limit }) =>
    limit === 'draft-bytes' ? 'This draft is too long to be saved.' : 'Too many drafts are kept. Seal or discard some.',
  'sample-refused': () => 'A sample’s key may not enter a real selection, nor the other way round.',
  'sample-unavailable': () => 'There is no sample here.',

  'bundle-refused': ({ step, file, problem }) =>
    `The bundle was refused while ${steps[step]}${file === null ? '' : ` (${file})`}. ${bundleProblem(problem)} Nothing was changed.`,
  'not-for-this-key': ({ name }) =>
    `${name} is not encrypted to this identity. Ask the sender to send it again, to you.`,
  'maker-unknown': () => 'The selection does not know who made this bundle. Nothing was taken in.',
  'forwarding-not-confirmed': () => 'This bundle is addressed to somebody else. Agree first if it is to be taken in.',
  'plan-outdated': () => 'The record has changed since this bundle was checked. Check it again, then take it in.',
  'recipient-unknown': () => 'The selection does not know one of the recipients.',
  'candidate-unknown': () => 'One of the candidates is not in this selection.',
  'purpose-refused': ({ problem }) =>
    ({
      role: 'Your role does not make bundles of this sort.',
      'gate-shut': 'Bundles of this sort can be made only once the gate is open.',
      'nothing-to-send': 'There is nothing to send.',
      'no-recipient': 'Choose first to whom this bundle goes.',
      'not-the-first': 'The earlier office takes off the outer layer: chair, then secretary, then third key holder.',
      'not-holder': 'Only a key holder of the selection can do this.',
    })[problem],
  'recipient-unusable': ({ recipient }) =>
    `Nothing can safely be encrypted to the address ${recipient}. Ask that person to enrol again.`,
  'bundle-too-large': ({ max }) => `The bundle’s content exceeds a limit (${max}). Send a part of it first.`,
  'not-determined': () => 'The result was not determined yet, so there is nothing to hand over.',
  'ranking-unavailable': ({ problem }) => `The ranking can’t be computed yet (${problem}).`,
  'handover-unsound': ({ file, problem }) =>
    `The handover folder is not whole: ${file} (${problem}). Nothing was signed.`,
  'not-a-handover': ({ name }) => `${name} is not a handover folder.`,
  'document-unavailable': () => 'The record on this computer holds nothing yet that this document could be made of.',
  'document-refused': ({ name }) => `${name} can’t be signed as a document.`,
  cancelled: () => 'Cancelled. Nothing was changed.',
}
