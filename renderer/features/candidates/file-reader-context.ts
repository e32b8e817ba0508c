/** Who reads files: a worker; in tests without one, the same session in the page itself. */
import { createContext } from 'react'
import type { CandidateFileReader } from './candidate-file-session.ts'
import { workerFileReader } from './worker-file-reader.ts'

export const FileReaderContext = createContext<() => CandidateFileReader>(workerFileReader)
