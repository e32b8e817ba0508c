/** The browser host's composition root: the loopback shell over the real host. */
import { tellSample } from '../cli/demo/tell-sample.ts'
import { hostWith } from '../services/host/make-host.ts'
import { serveBrowser } from './serve-browser.ts'

await serveBrowser(hostWith(tellSample))
