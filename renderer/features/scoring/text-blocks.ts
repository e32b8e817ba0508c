/** Sentences that one writes again and again, kept encrypted on this computer with the drafts of the selection. */
import { z } from 'zod'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'

export const textBlocksKey = 'text-blocks'
export const longestBlock = 400
/** One for each digit. */
export const mostBlocks = 9

const textBlocksSchema = z.array(z.string().min(1).max(longestBlock)).max(mostBlocks)

export function parseTextBlocks(text: string | null): readonly string[] {
  const json = text === null ? null : parseJson(text)
  const blocks = json?.ok ? parseWith(textBlocksSchema, json.value) : null
  return blocks?.ok ? blocks.value : []
}

export interface Caret {
  readonly from: number
  readonly to: number
}

export interface Insertion {
  readonly note: string
  readonly caret: Caret
  readonly block: string
  readonly longest: number
}

export interface Inserted {
  readonly text: string
  readonly caret: number
}

/** Puts a block in place of what is selected, set off by a space from a word before it. `null`: the note would be too long. */
export function insertBlock({ note, caret, block, longest }: Insertion): Inserted | null {
  const { from, to } = caret
  const before = note.slice(0, from)
  const joint = /\S$/.test(before) ? ' ' : ''
  const text = before + joint + block + note.slice(to)
  return text.length > longest ? null : { text, caret: from + joint.length + block.length }
}
