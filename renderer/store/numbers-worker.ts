/** Works numbers out beside the page, which goes on answering meanwhile. Holds one record's tables; whoever cancels ends it. */
import { answerTo, type NumbersSource } from '../../shared/engine/numbers/answer.ts'
import type { FromNumbers, ToNumbers } from './numbers-port.ts'

let source: NumbersSource = { tables: [], rankings: [] }

addEventListener('message', ({ data }: MessageEvent<ToNumbers>) => {
  if (data.kind === 'source') {
    source = data.source
    return
  }
  const answer: FromNumbers = { key: data.key, answer: answerTo(source, data.question) }
  postMessage(answer)
})
