import { expect, it } from 'vitest'
import { dataFolderOf } from '../../../shared/host/data-folder.ts'

it.each([
  ['linux', {}, '/rumah/siti', '/rumah/siti/.local/share/timbang'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/rumah/siti', '/data/timbang'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/rumah/siti', '/rumah/siti/.local/share/timbang'],
  ['win32', { APPDATA: 'D:\\Profil' }, 'D:\\Orang\\siti', 'D:\\Profil\\Timbang'],
  ['win32', {}, 'D:\\Orang\\siti', 'D:\\Orang\\siti\\AppData\\Roaming\\Timbang'],
  ['darwin', {}, '/Users/siti', '/Users/siti/Library/Application Support/Timbang'],
  ['win32', { TIMBANG_DATA: 'E:\\timbang' }, 'D:\\Orang\\siti', 'E:\\timbang'],
])('on %s with %j in %s the data lies in %s', (platform, environment, home, folder) => {
  expect(dataFolderOf({ platform, environment, home })).toBe(folder)
})
