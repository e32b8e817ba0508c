/** The rule profiles that come with the program. A selection names the one it was founded on by id, version and digest. */
import type { RuleProfile } from '../rules/rule-profile.ts'
import { cpns2024Daerah } from './cpns-2024-daerah.ts'
import { internalSelection } from './internal.ts'
import { jptPratama2019 } from './jpt-pratama-2019.ts'
import { pppk2024 } from './pppk-2024.ts'

export const shippedProfiles: readonly RuleProfile[] = [internalSelection, jptPratama2019, cpns2024Daerah, pppk2024]

export const shippedProfile = (id: string, version: string): RuleProfile | null =>
  shippedProfiles.find((profile) => profile.id === id && profile.version === version) ?? null
