/** The menu, in Indonesian as the committee's language. What concerns the page is passed to it as an event. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostEvent } from '../../shared/host/host-events.ts'

export interface MenuOptions {
  readonly emit: (event: HostEvent) => void
  readonly inspector: boolean
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

export function menuTemplate({ emit, inspector }: MenuOptions): MenuItemConstructorOptions[] {
  const chosen = (item: Extract<HostEvent, { event: 'menu.chosen' }>['item']) => (): void =>
    emit({ event: 'menu.chosen', item })
  return [
    {
      label: '&Berkas',
      submenu: [
        { label: '&Kunci identitas', accelerator: 'CmdOrCtrl+L', click: chosen('lock') },
        { type: 'separator' },
        { label: 'K&eluar', role: 'quit' },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        { label: '&Urungkan', role: 'undo' },
        { label: 'U&langi', role: 'redo' },
        { type: 'separator' },
        { label: '&Potong', role: 'cut' },
        { label: '&Salin', role: 'copy' },
        { label: '&Tempel', role: 'paste' },
        { label: 'Pilih s&emua', role: 'selectAll' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { label: 'Per&besar', role: 'zoomIn' },
        { label: 'Per&kecil', role: 'zoomOut' },
        { label: '&Ukuran semula', role: 'resetZoom' },
        { type: 'separator' },
        { label: 'Layar &penuh', role: 'togglefullscreen' },
        ...(inspector ? [{ label: 'Pemeriksa', role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: 'Ba&ntuan',
      submenu: [
        { label: '&Tombol papan ketik', click: chosen('keys') },
        { label: 'T&entang Timbang', click: chosen('about') },
      ],
    },
  ]
}
