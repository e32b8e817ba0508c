/** The record's import plan, counted, as the page shows it. */
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import type { Token } from '../../../shared/host/tokens.ts'
import type { ImportPlan, KeptBeside, LogPlan } from '../../../shared/record/bundle/import-plan.ts'
import type { KeyId } from '../../../shared/kernel/ids.ts'

export interface PlanContext {
  readonly plan: Token
  readonly name: string
  /** Line of the founding entry, where it is held already. */
  readonly founding: string | null
}

export function planShown(plan: ImportPlan, context: PlanContext): ImportPlanShown {
  const { manifest, digest, logs } = plan.bundle
  const { selection, purpose, sample } = manifest
  const brought = logs.flatMap(({ entries }) => entries).find(({ hash }) => hash === selection)
  return {
    plan: context.plan,
    name: context.name,
    digest,
    selection,
    purpose,
    sample,
    founding: { line: context.founding ?? brought?.line ?? null, state: plan.founding },
    maker: { key: manifest.maker, admitted: plan.maker === 'admitted' },
    addressed: plan.addressed,
    logs: plan.logs.map(logShown),
    own: plan.own.kind,
    cards: {
      fresh: plan.cards.fresh.length,
      quarantined: plan.cards.quarantined.length,
      held: plan.cards.held,
      withoutRight: plan.cards.refused.filter(({ reason }) => reason === 'no-right').length,
      erased: plan.cards.refused.filter(({ reason }) => reason === 'erased').length,
    },
    beside: besideCount(plan.beside),
    released: plan.released.length,
    isNothingNew: plan.isNothingNew,
  }
}

const besideCount = ({ shut, wraps, openings, attachments, receipts }: KeptBeside): number =>
  shut.size +
  [...wraps.values()].reduce((sum, pairs) => sum + pairs.size, 0) +
  openings.size +
  attachments.size +
  receipts.length

function logShown({ author, outcome, fresh, held, waiting, forkedFrom }: LogPlan): ImportPlanShown['logs'][number] {
  const missing = new Map<
    string,
    { hash: NonNullable<(typeof waiting)[number]['missing']>['hash']; namedBy: KeyId[] }
  >()
  for (const { missing: lacking, namedBy } of waiting) {
    if (!lacking) continue
    const known = missing.get(lacking.hash)?.namedBy ?? []
    missing.set(lacking.hash, { hash: lacking.hash, namedBy: [...new Set([...known, ...namedBy])].sort() })
  }
  return {
    author,
    outcome,
    held,
    forkedFrom,
    fresh: fresh.length,
    waiting: waiting.length,
    missing: [...missing.values()],
  }
}
