import type { shell as indonesian } from '../id/shell.ts'
import type { Translated } from '../translated.ts'

export const shell: Translated<typeof indonesian> = {
  product: 'Timbang',
  purpose: 'Selection scoring that can be proved',
  skipToContent: 'Skip to content',
  sample: 'SAMPLE',
  sampleHint: 'This is a sample selection. Its names and scores are invented.',
  header: 'Selection and identity',
  noSelection: 'No selection open',
  noIdentity: 'Locked',
  pageDatabase: {
    unusable:
      "This page's database can not be opened. The journal is untouched: close other Timbang windows, free disk space, then reload.",
    behind:
      "This page's database is full or damaged. Everything is in the journal; the page fills it again when it is next opened.",
  },
  healed: {
    pageFromJournal: "This page's data was filled again from the journal: {{count}} entries. Nothing is lost.",
    journalFromPage: "The journal was completed from this page's data: {{count}} entries.",
  },
  elsewhere: {
    copy: 'You are working on a copy.',
    copyWhat:
      'This identity belongs to another computer. Sign on one computer only; to move here, recover it with the recovery sheet.',
    recover: 'Recover to this computer',
    stick: 'Work went on from the stick {{label}}.',
    continued:
      'Entries of yours that are on the stick and not on this computer: {{entries}}. Do not sign here: go on at that computer, or take in a bundle from it first.',
    parted:
      'Your entries on the stick and on this computer differ. Nothing can be signed here; go and see a key holder.',
    recovered:
      'Your identity was recovered on another computer under a new key. The key on this computer is no longer valid.',
  },
  lock: 'Lock',
  lockHint: 'Lock the identity of {{name}}',
  locked: 'The identity is locked. Everything that was saved is safe.',
  rooms: 'Rooms',
  openRooms: 'Show rooms',
  closeRooms: 'Hide rooms',
  settings: 'Language and appearance',
  language: 'Language',
  scheme: { label: 'Appearance', auto: 'Follow the computer', light: 'Light', dark: 'Dark' },
  noRooms: {
    title: 'No room can be opened yet',
    what: 'Rooms appear here once an identity is unlocked and a selection is chosen.',
  },
  notFound: {
    title: 'There is no such page',
    what: 'Choose a room on the left, or go back to the start.',
    back: 'Back to the start',
  },
  broken: {
    title: 'Timbang ran into an error on this screen',
    what: 'What was signed is in the journal and has not changed. Reload the page to go on.',
    reload: 'Reload',
    details: 'Details for the makers of the program',
  },
  hostLost: {
    title: 'Timbang does not answer',
    unreachable: 'The Timbang program on this computer has stopped. Start it again; this page reconnects by itself.',
    sessionEnded:
      'This page is no longer known. Open Timbang with the latest address in its terminal window; press Enter there to get a new one.',
    retry: 'Try to reconnect',
  },
  about: {
    title: 'About Timbang',
    version: 'Version {{version}}',
    host: { electron: 'Running in its own window', browser: 'Running in the browser' },
    offline: 'Timbang works without a network. It contacts no address at all.',
    close: 'Close',
  },
  keys: {
    title: 'Keyboard',
    close: 'Close',
    single: 'Single keys are on (?, j, k); switch them off if they are in the way',
    list: {
      next: 'To the next control',
      previous: 'To the previous control',
      choose: 'Choose a score on the focused criterion',
      move: 'Move between levels',
      notObserved: 'Not observed',
      clear: 'Clear the choice',
      help: 'Show this list (outside text fields)',
      escape: 'Close a dialog',
    },
  },
}
