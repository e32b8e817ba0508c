/** The browser host's entry in builds for tests: the shipped loopback shell over the in-memory host. */
import { serveBrowser } from '../../electron/browser-host/serve-browser.ts'
import { makeHost } from '../builders/in-memory-make-host.ts'

await serveBrowser(makeHost)
