/**
 * All messages. Indonesian is the source: its keys are the keys, and English does not compile where one is missing or one
 * too many. A room adds its messages as a file in each language and a line in each table.
 */
import { audit as auditEn } from './en/audit.ts'
import { candidates as candidatesEn } from './en/candidates.ts'
import { desk as deskEn } from './en/desk.ts'
import { door as doorEn } from './en/door.ts'
import { exchange as exchangeEn } from './en/exchange.ts'
import { counted as countedEn } from './en/counted.ts'
import { integration as integrationEn } from './en/integration.ts'
import { numbers as numbersEn } from './en/numbers.ts'
import { outside as outsideEn } from './en/outside.ts'
import { paper as paperEn } from './en/paper.ts'
import { results as resultsEn } from './en/results.ts'
import { scoring as scoringEn } from './en/scoring.ts'
import { sessions as sessionsEn } from './en/sessions.ts'
import { simulation as simulationEn } from './en/simulation.ts'
import { weighing as weighingEn } from './en/weighing.ts'
import { roles as rolesEn } from './en/roles.ts'
import { shell as shellEn } from './en/shell.ts'
import { ui as uiEn } from './en/ui.ts'
import { audit } from './id/audit.ts'
import { candidates } from './id/candidates.ts'
import { desk } from './id/desk.ts'
import { door } from './id/door.ts'
import { exchange } from './id/exchange.ts'
import { counted } from './id/counted.ts'
import { integration } from './id/integration.ts'
import { numbers } from './id/numbers.ts'
import { outside } from './id/outside.ts'
import { paper } from './id/paper.ts'
import { results } from './id/results.ts'
import { scoring } from './id/scoring.ts'
import { sessions } from './id/sessions.ts'
import { simulation } from './id/simulation.ts'
import { weighing } from './id/weighing.ts'
import { roles } from './id/roles.ts'
import { shell } from './id/shell.ts'
import { ui } from './id/ui.ts'
import type { Translated } from './translated.ts'

export const indonesian = {
  shell,
  ui,
  roles,
  audit,
  candidates,
  desk,
  door,
  exchange,
  counted,
  integration,
  numbers,
  outside,
  paper,
  results,
  scoring,
  sessions,
  simulation,
  weighing,
} as const

export const english: Translated<typeof indonesian> = {
  shell: shellEn,
  ui: uiEn,
  roles: rolesEn,
  audit: auditEn,
  candidates: candidatesEn,
  desk: deskEn,
  door: doorEn,
  exchange: exchangeEn,
  counted: countedEn,
  integration: integrationEn,
  numbers: numbersEn,
  outside: outsideEn,
  paper: paperEn,
  results: resultsEn,
  scoring: scoringEn,
  sessions: sessionsEn,
  simulation: simulationEn,
  weighing: weighingEn,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof indonesian
    returnNull: false
  }
}
