/**
 * A heading never stands last on a page. The engine lays out, asks for every node whether to break before it, and lays out
 * again. It can't say where an unbreakable block will end up, so each heading states the room it needs beneath, from what
 * follows it; the engine's `headlineLevel` carries that number of points.
 */
import type { NodeInfo } from 'pdfmake/build/pdfmake.js'
import type { Block } from './official-document.ts'
import { millimetres } from './paper.ts'
import type { PageSetting } from './page-setting.ts'

export const breaksBefore = ({ headlineLevel, startPosition }: NodeInfo): boolean =>
  headlineLevel !== undefined && (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < headlineLevel

/** Points wanted from the top of the heading at `index` to the foot of the page. */
export function roomForHeading(blocks: readonly Block[], index: number, setting: PageSetting): number {
  const perLine = setting.languages === 'id' ? 15 : 27
  const next = blocks[index + 1]
  const own = perLine + 14
  switch (next?.kind) {
    case undefined:
    case 'page-break':
      return own
    case 'heading':
      return own + roomForHeading(blocks, index + 1, setting)
    case 'table':
      return own + 3 * perLine + 20
    case 'signing-list':
      return own + perLine + 50
    case 'code':
      return own + millimetres(36)
    case 'notice':
      return own + Math.min(12, next.lines.length + 1) * perLine * 1.3 + 20
    case 'paragraph':
    case 'list':
    case 'fields':
      return own + 2 * perLine
  }
}
