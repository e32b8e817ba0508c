/** Slots and links as a page sent them, before anything relies on them: each slot once, holding null, inside an entry that is there. */
import type { HostFailure } from '../../../shared/host/failures.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { fillSlot, type Slot, type Statements } from '../../../shared/record/statements.ts'
import { definitionOf, isEntryType } from '../../../shared/subjects/catalogue.ts'

type Refused = HostFailure<'body-refused'>

const refused = (entry: number, path: readonly (string | number)[], problem: string): Result<never, Refused> =>
  err({ kind: 'body-refused', entry, path: [...path], problem })

export function checkStatements({ bodies, cards, attachments, links }: Statements): Result<null, Refused> {
  const filled = bodies.map(({ body }) => body)
  for (const { entry, slot } of [...cards, ...attachments, ...links]) {
    const body = filled[entry]
    if (body === undefined) return refused(0, ['entry'], 'no-such-entry')
    if (valueAt(body, slot) !== null) return refused(entry, slot, 'slot-not-empty')
    filled[entry] = fillSlot(body, slot, 'f'.repeat(64))
  }
  const loop = links.find(({ entry, to }) => to >= entry)
  if (loop) return refused(loop.entry, loop.slot, 'link-not-earlier')
  return ok(null)
}

/** A founding entry is read before anything is asked of it: there is no record yet whose rules could. */
export function checkFounding({ bodies, cards, attachments, links }: Statements): Result<null, Refused> {
  const [first] = bodies
  if (!first || first.type !== 'selection.founded.v1' || !isEntryType(first.type))
    return refused(0, ['type'], 'not-a-founding-entry')
  if (bodies.length > 1 || attachments.length + links.length > 0) return refused(1, [], 'not-a-founding-entry')
  const filled = cards.reduce((body, { slot }) => fillSlot(body, slot, 'f'.repeat(64)), first.body)
  const parsed = definitionOf(first.type).body.safeParse(filled)
  if (parsed.success) return ok(null)
  const [issue] = parsed.error.issues
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)))
  return refused(0, path, issue?.code ?? 'schema')
}

/** `undefined` where there is no such place. */
function valueAt(body: unknown, slot: Slot): unknown {
  let node = body
  for (const step of slot) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined
    node = (node as Record<string | number, unknown>)[step]
  }
  return node
}
