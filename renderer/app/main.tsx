/** The page's composition root: which host, which language, and the tree. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { whichHost } from '../host/which-host.ts'
import { startLanguage } from '../i18n/language.ts'
import { openSelection } from '../store/open-selection.ts'
import { App } from './app.tsx'
import { takeNonce } from './page-nonce.ts'
import { rooms } from './routes.tsx'

async function start(): Promise<void> {
  const transport = whichHost(window)
  const language = await startLanguage({ storage: localStorage, root: document.documentElement })
  const place = document.getElementById('page')
  if (!place) throw new Error('bug: the page has its place')
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={language}>
        <App transport={transport} nonce={takeNonce(document)} rooms={rooms} openSelection={openSelection} />
      </I18nextProvider>
    </StrictMode>,
  )
}

await start()
