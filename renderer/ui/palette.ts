/**
 * Paper-white and ink, one accent (nila, the indigo of batik), four states. Each pair that text or a border stands on is
 * listed with the contrast that WCAG 2.2 asks for, and a test computes it.
 */
export interface Palette {
  readonly paper: string
  /** Cards and fields, lifted off the paper. */
  readonly raised: string
  readonly ink: string
  readonly muted: string
  /** Quiet lines that carry no meaning. */
  readonly line: string
  /** Edges of what can be filled in or pressed. */
  readonly edge: string
  readonly accent: string
  /** Text on the accent. */
  readonly onAccent: string
  /** What is chosen, hovered or marked. */
  readonly tint: string
  readonly good: string
  readonly warning: string
  readonly bad: string
  readonly neutral: string
}

export const light: Palette = {
  paper: '#fbfaf6',
  raised: '#ffffff',
  ink: '#1c1f24',
  muted: '#555b66',
  line: '#dcd8cd',
  edge: '#85806f',
  accent: '#1f4e8c',
  onAccent: '#ffffff',
  tint: '#e6eef9',
  good: '#1a6636',
  warning: '#854700',
  bad: '#a31919',
  neutral: '#555b66',
}

export const dark: Palette = {
  paper: '#17191d',
  raised: '#202329',
  ink: '#ebe8e0',
  muted: '#b0b4bc',
  line: '#3a3e46',
  edge: '#858a94',
  accent: '#9cc0f3',
  onAccent: '#10161f',
  tint: '#26364d',
  good: '#83d49d',
  warning: '#f2b866',
  bad: '#ffa199',
  neutral: '#b4b8c0',
}

/** `[text or edge, ground, least ratio]`: 4.5 for text, 3 for the edges of controls (WCAG 2.2, 1.4.3 and 1.4.11). */
export const contrasts: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ...(['ink', 'muted', 'accent', 'good', 'warning', 'bad', 'neutral'] as const).flatMap((text) => [
    [text, 'paper', 4.5] as const,
    [text, 'raised', 4.5] as const,
  ]),
  ['ink', 'tint', 4.5],
  ['accent', 'tint', 4.5],
  ['muted', 'tint', 4.5],
  ['onAccent', 'accent', 4.5],
  ['onAccent', 'bad', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'raised', 3],
]
