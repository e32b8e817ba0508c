/** Panels while they are being made up: who sits where, who stands by, which vacancies a panel serves, and the seed of the draw. */
import { z } from 'zod'
import { codeSchema, keyIdSchema, type Code, type KeyId } from '../../../../shared/kernel/ids.ts'
import { parseJson } from '../../../../shared/kernel/schema.ts'
import type { Panel } from '../../../../shared/subjects/panels/entries.ts'

const panelDraftSchema = z.object({
  code: z.string().catch(''),
  members: z.array(keyIdSchema).catch([]),
  reserves: z.array(keyIdSchema).catch([]),
  /** Empty: all. */
  vacancies: z.array(z.string()).catch([]),
})
export type PanelDraft = z.infer<typeof panelDraftSchema>

const draftSchema = z.object({ panels: z.array(panelDraftSchema).catch([]), seed: z.string().catch('') })
export type PanelsDraft = z.infer<typeof draftSchema>

export const panelsKey = 'desk/panels'

export function readPanels(kept: string | null): PanelsDraft | null {
  const json = kept === null ? null : parseJson(kept)
  const read = json?.ok ? draftSchema.safeParse(json.value) : null
  return read?.success ? read.data : null
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `panel-a`, `panel-b` …: the next that is free. */
export function nextPanel(panels: readonly PanelDraft[]): PanelDraft {
  const taken = new Set(panels.map(({ code }) => code))
  const free = [...letters].map((letter) => `panel-${letter}`).find((code) => !taken.has(code))
  return { code: free ?? `panel-${panels.length + 1}`, members: [], reserves: [], vacancies: [] }
}

export const startPanels = (): PanelsDraft => ({ panels: [nextPanel([])], seed: '' })

export const panelsToDraft = (panels: readonly Panel[]): PanelsDraft => ({
  panels: panels.map(({ code, members, reserves }) => ({
    code,
    members: [...members],
    reserves: [...reserves],
    vacancies: [],
  })),
  seed: '',
})

export type PanelGap =
  | { readonly kind: 'no-panels' | 'seed' }
  | { readonly kind: 'code' | 'code-twice' | 'no-members' | 'member-and-reserve'; readonly panel: string }
  | { readonly kind: 'seated-twice'; readonly key: KeyId }
  | { readonly kind: 'vacancy-unserved'; readonly vacancy: string }

const seedForm = /^[0-9a-f]{64}$/

export function panelGaps({ panels, seed }: PanelsDraft, vacancies: readonly string[]): PanelGap[] {
  const codes = panels.map(({ code }) => code)
  const seats = panels.flatMap(({ members }) => members)
  const twice = [...new Set(seats.filter((key, i) => seats.indexOf(key) !== i))]
  const unserved = vacancies.filter(
    (vacancy) => !panels.some((panel) => panel.vacancies.length === 0 || panel.vacancies.includes(vacancy)),
  )
  const ofPanels = panels.flatMap(({ code, members, reserves }): PanelGap[] => [
    ...(codeSchema.safeParse(code).success ? [] : [{ kind: 'code' as const, panel: code }]),
    ...(codes.filter((other) => other === code).length > 1 ? [{ kind: 'code-twice' as const, panel: code }] : []),
    ...(members.length === 0 ? [{ kind: 'no-members' as const, panel: code }] : []),
    ...(members.some((key) => reserves.includes(key)) ? [{ kind: 'member-and-reserve' as const, panel: code }] : []),
  ])
  return [
    ...(panels.length === 0 ? [{ kind: 'no-panels' as const }] : []),
    ...ofPanels,
    ...twice.map((key) => ({ kind: 'seated-twice' as const, key })),
    ...(panels.length === 0 ? [] : unserved.map((vacancy) => ({ kind: 'vacancy-unserved' as const, vacancy }))),
    ...(seedForm.test(seed) ? [] : [{ kind: 'seed' as const }]),
  ]
}

export interface DrawParts {
  readonly panels: readonly Panel[]
  readonly seed: string
  readonly serves: Readonly<Record<string, readonly Code[]>>
}

/** Null while something is missing. */
export function toDraw(draft: PanelsDraft, vacancies: readonly string[]): DrawParts | null {
  if (panelGaps(draft, vacancies).length > 0) return null
  const panels = draft.panels.map(({ code, members, reserves }) => ({
    code: codeSchema.parse(code),
    members,
    reserves,
  }))
  const limited = draft.panels.filter((panel) => panel.vacancies.length > 0)
  const serves = limited.map(
    (panel) => [panel.code, panel.vacancies.map((vacancy) => codeSchema.parse(vacancy))] as const,
  )
  return { panels, seed: draft.seed, serves: Object.fromEntries(serves) }
}
