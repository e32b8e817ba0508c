/** Everything that the whole page shares, from the outside in: theme, error screen, host, session, routes, frame. */
import '@mantine/core/styles.css'
import '../ui/theme.css'
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Transport } from '../../shared/host/wire.ts'
import { HostProvider } from '../host/use-host.tsx'
import { SessionProvider } from '../host/use-session.tsx'
import { cssVariables, theme } from '../ui/theme.ts'
import { ToastProvider } from '../ui/toasts.tsx'
import { ErrorScreen } from './error-screen.tsx'
import { Frame } from './frame.tsx'
import type { Room } from './room.ts'
import { SelectionProvider, type OpenSelectionPort } from './selection-provider.tsx'

export interface AppProps {
  readonly transport: Transport
  /** Of the page's content policy, for the style elements that the kit writes. */
  readonly nonce: string
  readonly rooms: readonly Room[]
  readonly openSelection: OpenSelectionPort
}

const schemeManager = localStorageColorSchemeManager({ key: 'timbang-scheme' })

export function App({ transport, nonce, rooms, openSelection }: AppProps): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <ErrorScreen>
        <HostProvider transport={transport}>
          <SessionProvider>
            <ToastProvider>
              <SelectionProvider openSelection={openSelection}>
                <Router hook={useHashLocation}>
                  <Frame rooms={rooms} />
                </Router>
              </SelectionProvider>
            </ToastProvider>
          </SessionProvider>
        </HostProvider>
      </ErrorScreen>
    </MantineProvider>
  )
}
