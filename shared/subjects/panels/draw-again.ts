/**
 * Drawing a roster again from what the record keeps: seed, list, recusals known to whoever proposed it, panels and the plan. A roster of draw
 * 1 kept no plan and does not say which vacancies its panels served; it is drawn again as if all served all.
 */
import type { Crypto } from '../../kernel/ports.ts'
import { rosterTableOf, placeKey, type Roster } from './assignments.ts'
import { deal } from './decide.ts'
import type { Assignment } from './entries.ts'
import { planInputOf } from './planner/plan-input.ts'
import { planRoster } from './planner/plan-roster.ts'
import type { State } from '../state.ts'

/** `unsaid`: draw 1 gives another roster where all panels serve all, and the record does not say whether they did. */
export type DrawnAgain = 'same' | 'differs' | 'unsaid'

export function drawAgain(state: State, roster: Roster, crypto: Crypto): DrawnAgain {
  const recorded = rosterTableOf(state, roster).assignments
  const again = assignmentsAgain(state, roster, crypto)
  if (again !== null && isSame(recorded, again)) return 'same'
  return roster.body.plan === undefined ? 'unsaid' : 'differs'
}

function assignmentsAgain(state: State, roster: Roster, crypto: Crypto): readonly Assignment[] | null {
  const { plan, panels, seed } = roster.body
  const instruments = [...new Set(rosterTableOf(state, roster).assignments.map(({ instrument }) => instrument))]
  if (plan === undefined) {
    const dealt = deal(state, { panels, instruments, seed }, { crypto, asOf: roster.entry })
    return dealt.ok ? dealt.value : null
  }
  const { draw: _, serves, linkPanels, ...wish } = plan
  const own = panels.filter(({ code }) => !linkPanels.includes(code))
  const request = {
    panels: own,
    instruments,
    seed,
    serves: Object.fromEntries(serves.map(({ panel, vacancies }) => [panel, vacancies])),
    leastAssessors: 1,
  }
  const planned = planRoster(planInputOf(state, request, roster.entry), wish, crypto)
  // The panels that the draw made up are part of what was drawn.
  return planned.ok && JSON.stringify(planned.value.panels) === JSON.stringify(panels)
    ? planned.value.assignments
    : null
}

const isSame = (a: readonly Assignment[], b: readonly Assignment[]): boolean => {
  const written = (all: readonly Assignment[]): string =>
    all
      .map((one) => `${placeKey(one)} ${one.panel} ${one.order}`)
      .sort()
      .join('\n')
  return written(a) === written(b)
}
