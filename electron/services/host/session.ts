/**
 * Who is unlocked at this host: at most one. What a session holds (benches, drafts, plans) goes with it; locking waits for calls
 * that are under way, so that no key is wiped beneath a signature.
 */
import type { IdentityId } from '../../../shared/host/tokens.ts'
import type { HostEvent } from '../../../shared/host/host-events.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, type Err, type Failure, type Result } from '../../../shared/kernel/result.ts'
import type { ImportPlan } from '../../../shared/record/bundle/import-plan.ts'
import type { Drafts } from '../at-rest/drafts.ts'
import { inTurn, type InTurn } from '../at-rest/in-turn.ts'
import type { UnlockedIdentity } from '../identity/unlocked-identity.ts'
import type { RecordMachine } from '../record/record-ports.ts'
import { workbench, type Workbench } from '../workbench/workbench.ts'

export interface Planned {
  readonly plan: ImportPlan
  /** What the record was when the plan was made. */
  readonly stamp: string
}

export interface Session {
  readonly identity: IdentityId
  /** Folder of the identities among which this one lies. */
  readonly root: string
  readonly unlocked: UnlockedIdentity
  readonly bench: Workbench
  readonly drafts: Map<Hash, Drafts>
  readonly plans: Map<string, Planned>
  /** What was seen to be the same on each selection's stick. */
  readonly onStick: Map<Hash, Map<string, number>>
  /** Signing, importing and opening go one after another in each selection. */
  turnOf(selection: Hash | 'founding'): InTurn
}

export interface Locked {
  readonly kind: 'identity-locked'
}

type LockReason = Extract<HostEvent, { event: 'identity.locked' }>['reason']

export interface Sessions {
  current(): Session | null
  /** Locks whoever is unlocked, then takes the new one in. */
  enter(identity: IdentityId, root: string, unlocked: UnlockedIdentity): Promise<Session>
  lock(reason: LockReason): Promise<void>
  /** Work that needs an unlocked identity. */
  within<R extends Result<unknown, Failure>>(work: (session: Session) => Promise<R>): Promise<R | Err<Locked>>
}

interface Open {
  readonly session: Session
  readonly underWay: Set<Promise<unknown>>
}

export function makeSessions(machine: RecordMachine, emit: (event: HostEvent) => void): Sessions {
  let open: Open | null = null

  async function lock(reason: LockReason): Promise<void> {
    const closing = open
    if (!closing) return
    open = null
    await Promise.allSettled(closing.underWay)
    await closing.session.unlocked.lock()
    emit({ event: 'identity.locked', identity: closing.session.identity, reason })
  }

  return {
    current: () => open?.session ?? null,
    async enter(identity, root, unlocked) {
      if (open?.session.identity === identity) await relock()
      else await lock('other-unlocked')
      const session = makeSession(identity, root, workbench(unlocked, machine))
      open = { session, underWay: new Set() }
      return session
    },
    lock,
    async within(work) {
      if (!open) return err({ kind: 'identity-locked' })
      const { session, underWay } = open
      const running = work(session)
      underWay.add(running)
      try {
        return await running
      } finally {
        underWay.delete(running)
      }
    },
  }

  /** The same identity was unlocked again (the page was loaded anew): nobody needs to be told. */
  async function relock(): Promise<void> {
    const closing = open
    open = null
    if (!closing) return
    await Promise.allSettled(closing.underWay)
    await closing.session.unlocked.lock()
  }
}

function makeSession(identity: IdentityId, root: string, bench: Workbench): Session {
  const turns = new Map<string, InTurn>()
  return {
    identity,
    root,
    unlocked: bench.identity,
    bench,
    drafts: new Map(),
    plans: new Map(),
    onStick: new Map(),
    turnOf(selection) {
      const turn = turns.get(selection) ?? inTurn()
      turns.set(selection, turn)
      return turn
    },
  }
}
