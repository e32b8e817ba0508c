/**
 * Whether a roster's candidates and assessors hang together (union-find on candidate and assessor), before anything is scored. Severity
 * can be told from ability only within one part: two panels that share nobody on an instrument may be strict and lenient, or have met weak
 * and strong candidates, and no statistic says which.
 */
import type { CandidateId, Code, KeyId } from '../../../kernel/ids.ts'
import { connectedSubsets } from '../../../statistics/raters/connectivity.ts'
import type { Panel } from '../entries.ts'
import { byText, isFree, type PlanInput } from './plan-input.ts'
import type { Place } from './timetable.ts'

/** `thin`: linked, until one certain candidate stays away. */
export type LinkStanding = 'linked' | 'thin' | 'apart'

export interface LinkPart {
  readonly panels: readonly Code[]
  readonly assessors: readonly KeyId[]
  readonly candidates: number
}

/** An assessor who would also have to meet that candidate. */
export interface Joining {
  readonly assessor: KeyId
  readonly candidate: CandidateId
}

export interface Linkage {
  readonly standing: LinkStanding
  /** One where it is linked. */
  readonly parts: readonly LinkPart[]
  /** For each part after the first; fewer where conflicts leave no such pair. */
  readonly joining: readonly Joining[]
}

/** Candidates who meet the same panels: for the connection they count as one. */
interface Group {
  readonly panels: readonly Code[]
  readonly candidates: readonly CandidateId[]
}

export function linkageOf(input: PlanInput, panels: readonly Panel[], places: readonly Place[]): Linkage {
  const members = new Map(panels.map((panel) => [panel.code, panel.members]))
  const groups = groupsOf(places)
  const partsOf = (some: ReadonlyMap<string, Group>) =>
    connectedSubsets(
      [...some].flatMap(([candidate, group]) =>
        group.panels.flatMap((code) => (members.get(code) ?? []).map((rater) => ({ candidate, rater }))),
      ),
    )
  const parts = partsOf(groups).map((subset) => ({
    groups: subset.candidates.flatMap((key) => groups.get(key) ?? []),
    assessors: subset.raters as readonly KeyId[],
  }))
  const single = [...groups].filter(([, { candidates }]) => candidates.length === 1)
  const isThin = single.some(([key]) => partsOf(new Map([...groups].filter(([other]) => other !== key))).length > 1)
  return {
    standing: parts.length > 1 ? 'apart' : isThin ? 'thin' : 'linked',
    parts: parts.map((part) => ({
      panels: [...new Set(part.groups.flatMap((group) => group.panels))].sort(byText),
      assessors: part.assessors,
      candidates: part.groups.reduce((sum, { candidates }) => sum + candidates.length, 0),
    })),
    joining: joiningOf(input, parts),
  }
}

function groupsOf(places: readonly Place[]): Map<string, Group> {
  const met = new Map<CandidateId, Set<Code>>()
  for (const { candidate, panel } of places) {
    const own = met.get(candidate)
    if (own) own.add(panel)
    else met.set(candidate, new Set([panel]))
  }
  const groups = Map.groupBy(met, ([, panels]) => [...panels].sort(byText).join(' '))
  return new Map(
    [...groups].map(([key, own]) => [
      key,
      { panels: key.split(' ') as Code[], candidates: own.map(([candidate]) => candidate).sort(byText) },
    ]),
  )
}

interface Part {
  readonly groups: readonly Group[]
  readonly assessors: readonly KeyId[]
}

/** The first pair without a conflict, an assessor of the first part before one of the other. */
function joiningOf(input: PlanInput, [first, ...others]: readonly Part[]): Joining[] {
  const pairIn = (assessors: readonly KeyId[], groups: readonly Group[]): Joining | undefined => {
    for (const candidate of groups.flatMap(({ candidates }) => candidates)) {
      const assessor = assessors.find((key) => isFree(input, [key], candidate))
      if (assessor !== undefined) return { assessor, candidate }
    }
    return undefined
  }
  if (!first) return []
  return others.flatMap((other) => pairIn(first.assessors, other.groups) ?? pairIn(other.assessors, first.groups) ?? [])
}
