/** The own text blocks, for as long as the selection is on this computer. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSelection } from '../../store/use-view.ts'
import { parseTextBlocks, textBlocksKey } from './text-blocks.ts'

export interface TextBlocks {
  readonly blocks: readonly string[]
  become(blocks: readonly string[]): void
}

export function useTextBlocks(): TextBlocks {
  const { drafts } = useSelection()
  const text = useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.get(textBlocksKey), [drafts]),
  )
  const become = useCallback(
    (blocks: readonly string[]) => {
      if (blocks.length === 0) drafts.remove([textBlocksKey])
      else drafts.put(textBlocksKey, JSON.stringify(blocks))
    },
    [drafts],
  )
  return { blocks: useMemo(() => parseTextBlocks(text), [text]), become }
}
