/**
 * Bundles taken in one after the other. While the host writes one, it reads and checks the next, and the page reads what the one
 * before it brought: none of the three waits for another's disk or processor.
 */
export interface TakeSteps<Item, Planned> {
  /** Checks one; null where it can't be taken in, which the step itself tells. Never fails. */
  plan(item: Item): Promise<Planned | null>
  /** Takes in what was checked. True where the record has grown. */
  take(item: Item, planned: Planned): Promise<boolean>
  /** Has the page read what the host holds by now. */
  pull(): Promise<unknown>
}

export async function takeBundles<Item, Planned>(
  items: readonly Item[],
  { plan, take, pull }: TakeSteps<Item, Planned>,
): Promise<void> {
  const pulls: Promise<unknown>[] = []
  let next = planOf(items[0], plan)
  for (const [index, item] of items.entries()) {
    const planned = await next
    next = planOf(items[index + 1], plan)
    if (planned !== null && (await take(item, planned))) pulls.push(pull())
  }
  await Promise.all(pulls)
}

const planOf = <Item, Planned>(item: Item | undefined, plan: TakeSteps<Item, Planned>['plan']) =>
  item === undefined ? Promise.resolve(null) : plan(item)
