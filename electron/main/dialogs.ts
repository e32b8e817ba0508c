/** Native dialogs. Paths stay on this side; the page gets tokens for them from the host's own table. */
import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { FileSort } from '../../shared/host/file-methods.ts'
import type { DialogRequest, NativeDialogs } from '../../shared/host/shell.ts'

const all: FileFilter = { name: 'Semua berkas', extensions: ['*'] }

const filters: Readonly<Record<FileSort, FileFilter[]>> = {
  bundle: [{ name: 'Paket Timbang', extensions: ['timbang', 'age'] }, all],
  table: [{ name: 'Tabel', extensions: ['xlsx', 'csv'] }, all],
  enrolment: [{ name: 'Pendaftaran atau gambar QR', extensions: ['json', 'png', 'jpg', 'jpeg'] }, all],
  document: [{ name: 'Dokumen', extensions: ['pdf', 'docx', 'xlsx', 'csv', 'html'] }, all],
  scan: [{ name: 'Pindaian', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'webp'] }, all],
  any: [all],
}

export const nativeDialogs = (windowOf: () => BrowserWindow | null): NativeDialogs => ({
  choose: async (request) => {
    const window = windowOf()
    if (!window || window.isDestroyed()) return null
    return request.way === 'save' ? chooseTarget(window, request) : chooseExisting(window, request)
  },
})

async function chooseTarget(window: BrowserWindow, { sort, suggestedName }: DialogRequest): Promise<string[] | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    filters: filters[sort],
    // The host asks the page about a file that is there already, with the same words everywhere.
    properties: ['createDirectory', 'dontAddToRecent'],
    ...(suggestedName === null ? {} : { defaultPath: suggestedName }),
  })
  return canceled || filePath === '' ? null : [filePath]
}

async function chooseExisting(window: BrowserWindow, { way, sort }: DialogRequest): Promise<string[] | null> {
  const folder = way === 'folder'
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...(folder ? {} : { filters: filters[sort] }),
    properties: [
      folder ? 'openDirectory' : 'openFile',
      ...(folder ? (['createDirectory'] as const) : []),
      ...(way === 'open-many' ? (['multiSelections'] as const) : []),
      'dontAddToRecent',
    ],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}
