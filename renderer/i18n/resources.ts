/**
 * All messages. Indonesian is the source: its keys are the keys, and English does not compile where one is missing or one
 * too many. A room adds its messages as a file in each language and a line in each table.
 */
import { roles as rolesEn } from './en/roles.ts'
import { shell as shellEn } from './en/shell.ts'
import { ui as uiEn } from './en/ui.ts'
import { roles } from './id/roles.ts'
import { shell } from './id/shell.ts'
import { ui } from './id/ui.ts'
import type { Translated } from './translated.ts'

export const indonesian = { shell, ui, roles } as const

export const english: Translated<typeof indonesian> = { shell: shellEn, ui: uiEn, roles: rolesEn }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof indonesian
    returnNull: false
  }
}
