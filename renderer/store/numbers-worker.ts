/** Works numbers out beside the page, which goes on answering meanwhile. Holds one record's tables; whoever cancels ends it. */
import { answerTo } from '../../shared/engine/numbers/answer.ts'
import type { MarkTable } from '../../shared/engine/numbers/mark-table.ts'
import type { FromNumbers, ToNumbers } from './numbers-port.ts'

let tables: readonly MarkTable[] = []

addEventListener('message', ({ data }: MessageEvent<ToNumbers>) => {
  if (data.kind === 'tables') {
    tables = data.tables
    return
  }
  const answer: FromNumbers = { key: data.key, answer: answerTo(tables, data.question) }
  postMessage(answer)
})
