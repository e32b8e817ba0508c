/** Electron's composition root: the shell over the real host. */
import { tellSample } from '../cli/demo/tell-sample.ts'
import { hostWith } from '../services/host/make-host.ts'
import { startShell } from './start-shell.ts'

startShell(hostWith(tellSample))
