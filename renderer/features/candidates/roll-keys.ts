/**
 * Which key says what in the roll, in a row that has the focus: a letter of the page's language, or a digit in either. Letters act
 * nowhere else, so nobody's dictation or typing calls a candidate absent.
 */
import type { RollCall } from '../../../shared/subjects/candidates/decide.ts'
import type { Language } from '../../i18n/language.ts'

export type RollState = RollCall['state']

export const rollStates = ['present', 'late', 'absent', 'withdrawn'] as const satisfies readonly RollState[]

export type RollKey =
  | { readonly kind: 'mark'; readonly state: RollState }
  | { readonly kind: 'clear' }
  | { readonly kind: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up' }

const digits: Readonly<Record<string, RollState>> = { '1': 'present', '2': 'late', '3': 'absent', '4': 'withdrawn' }

export const rollLetters: Readonly<Record<Language, Readonly<Record<RollState, string>>>> = {
  id: { present: 'h', late: 't', absent: 'x', withdrawn: 'u' },
  en: { present: 'p', late: 'l', absent: 'a', withdrawn: 'w' },
}

const moves: Readonly<Record<string, Extract<RollKey, { kind: 'move' }>['to']>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
}

/** `null`: not a key of the roll, so it stays the browser's. */
export function rollKey(
  key: string,
  held: { readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean },
  language: Language,
): RollKey | null {
  if (held.ctrlKey || held.altKey || held.metaKey) return null
  const move = moves[key]
  if (move) return { kind: 'move', to: move }
  if (key === 'Backspace' || key === 'Delete') return { kind: 'clear' }
  const letter = key.toLowerCase()
  const state = digits[key] ?? rollStates.find((one) => rollLetters[language][one] === letter)
  return state ? { kind: 'mark', state } : null
}

const pageRows = 10

/** Where a move leads in a list of `rows`, which is not empty. */
export function movedTo(at: number, to: Extract<RollKey, { kind: 'move' }>['to'], rows: number): number {
  const wanted = {
    next: at + 1,
    previous: at - 1,
    first: 0,
    last: rows - 1,
    'page-down': at + pageRows,
    'page-up': at - pageRows,
  }[to]
  return Math.min(rows - 1, Math.max(0, wanted))
}
