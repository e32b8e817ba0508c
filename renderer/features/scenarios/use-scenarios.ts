/** What this room shows, and who may do what in it. */
import { useSession } from '../../host/use-session.tsx'
import { viewScenarios, type FiledScenario } from '../../../shared/subjects/simulation/view-scenarios.ts'
import { useView } from '../../store/use-view.ts'

export const useScenarios = (): readonly FiledScenario[] => useView(viewScenarios)

export const useScenario = (filing: string): FiledScenario | null =>
  useScenarios().find((one) => one.filing === filing) ?? null

export interface Rights {
  /** Files cards and edits them: chair and secretary. */
  readonly files: boolean
  /** Records that a card is opened: holders and room leads. */
  readonly opens: boolean
}

export function useRights(): Rights {
  const roles = useSession().entered?.roles ?? []
  const holds = (...names: readonly (typeof roles)[number][]): boolean => names.some((name) => roles.includes(name))
  return { files: holds('chair', 'secretary'), opens: holds('chair', 'secretary', 'custodian', 'room-lead') }
}
