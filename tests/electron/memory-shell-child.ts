/** The Electron shell's entry in builds for tests: the shipped shell over the in-memory host. */
import { startShell } from '../../electron/main/start-shell.ts'
import { makeHost } from '../builders/in-memory-make-host.ts'

startShell(makeHost)
