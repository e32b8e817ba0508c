/** The real frame around rooms that show the kit, over the in-memory host. For tests and for looking at; never shipped. */
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from '../../../renderer/app/app.tsx'
import { takeNonce } from '../../../renderer/app/page-nonce.ts'
import type { Room } from '../../../renderer/app/room.ts'
import { useSession } from '../../../renderer/host/use-session.tsx'
import { startLanguage } from '../../../renderer/i18n/language.ts'
import { directTransport } from '../../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../../shared/host/dispatcher.ts'
import { InMemoryHost } from '../../builders/in-memory-host.ts'
import { FormRoom } from './form-room.tsx'
import { OtherRoom } from './other-room.tsx'
import { TableRoom } from './table-room.tsx'

const memory = new InMemoryHost()
memory.furnish()
const unlocked = memory.unlocked
if (!unlocked) throw new Error('furnished')

const rooms: readonly Room[] = [
  { path: 'form', useName: () => 'Ruang penilaian', isOpen: ({ identity }) => identity !== null, component: FormRoom },
  { path: 'table', useName: () => 'Ruang timbang', isOpen: ({ identity }) => identity !== null, component: TableRoom },
  { path: 'other', useName: () => 'Pertukaran', isOpen: ({ identity }) => identity !== null, component: OtherRoom },
  { path: 'enter', useName: () => 'Pintu', isOpen: () => true, component: Enter },
]

/** Stands for the door: whoever comes here is let in. */
function Enter() {
  const { unlockedAs, enter } = useSession()
  useEffect(() => {
    if (!unlocked) return
    unlockedAs(unlocked)
    enter({
      selection: '0'.repeat(64) as never,
      title: {
        id: 'Seleksi Pegawai Non-ASN Puskesmas Kota Sawahlunto 2026',
        en: 'Sawahlunto Health Centre Staff Selection 2026',
      },
      code: '7ZQ4-K9TD-2M5X-8RWB-HCN1-V6PG-3JYA-E0SF',
      sample: true,
      roles: ['assessor', 'role-player'],
      ready: true,
    })
  }, [unlockedAs, enter])
  return <p>Silakan masuk.</p>
}

const language = await startLanguage({ storage: localStorage, root: document.documentElement })
const dispatch = makeDispatcher(memory.host, (bug) => console.error(bug))
const place = document.getElementById('page')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={language}>
        <App
          transport={directTransport(dispatch, memory.events)}
          nonce={takeNonce(document)}
          rooms={rooms}
          openSelection={() => new Promise(() => {})}
        />
      </I18nextProvider>
    </StrictMode>,
  )
}
