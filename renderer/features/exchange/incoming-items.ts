/** The list of chosen bundles and how each stands. Pure: what happens to it is decided here, done elsewhere. */
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { importVerdict, mayBeAccepted } from '../../../shared/host/import-verdict.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import type { ChosenFile } from '../../ui/file-picker.tsx'

export type IncomingState =
  | { readonly kind: 'waiting' | 'checking' }
  | { readonly kind: 'checked'; readonly plan: ImportPlanShown }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'accepted'; readonly plan: ImportPlanShown; readonly entries: number; readonly cards: number }

export interface IncomingItem {
  readonly file: ChosenFile
  readonly state: IncomingState
}

export type Incoming = readonly IncomingItem[]

/** A file that is in the list already is not listed twice. */
export const withFiles = (items: Incoming, files: readonly ChosenFile[]): Incoming => [
  ...items,
  ...files
    .filter(({ token }) => !items.some(({ file }) => file.token === token))
    .map((file): IncomingItem => ({ file, state: { kind: 'waiting' } })),
]

export const withState = (items: Incoming, token: string, state: IncomingState): Incoming =>
  items.map((item) => (item.file.token === token ? { ...item, state } : item))

/** Which of them may be taken in without a further question: another's bundle and a branch of one's own log ask. */
export const readyToAccept = (items: Incoming, selection: Hash): readonly IncomingItem[] =>
  items.filter(({ state }) => {
    if (state.kind !== 'checked' || state.plan.selection !== selection) return false
    const verdict = importVerdict(state.plan)
    return verdict === 'clean' || verdict === 'reservations'
  })

/** Whether one by one it may be taken in, after a question where there is one. */
export const mayAccept = ({ state }: IncomingItem, selection: Hash): boolean =>
  state.kind === 'checked' && state.plan.selection === selection && mayBeAccepted(state.plan)
