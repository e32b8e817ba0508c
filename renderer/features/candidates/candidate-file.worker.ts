/** Reads a file of candidates beside the page, so that the page goes on answering. One worker for each file. */
import { CandidateFileSession, type ReaderCall } from './candidate-file-session.ts'

interface Asked {
  readonly id: number
  readonly call: ReaderCall
}

const session = new CandidateFileSession()

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage({ id: data.id, answer: session.answer(data.call) })
})
