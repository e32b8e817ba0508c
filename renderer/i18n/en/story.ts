import { formatCount, formatTime } from '../formats.ts'
import type { StorySentences } from '../story-sentences.ts'
import { roles } from './roles.ts'

const count = (value: number, one: string, many = `${one}s`): string =>
  `${formatCount(value, 'en')} ${value === 1 ? one : many}`

const acts: Readonly<Record<string, string>> = {
  'person.admitted.v1': 'an admission',
  'key.revoked.v1': 'the revocation of a key',
  'holder.replaced.v1': 'the replacement of a key holder',
  'scheme.frozen.v1': 'the freeze of the scheme',
  'roster.fixed.v1': 'the fixing of the panels',
  'assessor.replaced.v1': 'the replacement of an assessor',
  'absence.accepted.v1': 'the acceptance of missing sheets',
  'gate.opened.v1': 'the opening of the gate',
  'decision.made.v1': 'a decision of the plenary',
  'result.determined.v1': 'the determination of the result',
  'cards.erased.v1': 'the erasure of data',
  'score-sheet.sealed.v1': 'a sheet',
  'score-sheet.amended.v1': 'an amendment',
  'conflicts.declared.v1': 'a declaration of conflicts',
  'paper-sheet.entered.v1': 'a sheet entered from paper',
  'outside-result.entered.v1': 'the result of a test held elsewhere',
}

const act = (type: string | null): string => acts[type ?? ''] ?? 'an entry'

const revokeCauses = { lost: 'lost', left: 'left', ethics: 'breach of ethics', mistake: 'mistake' } as const
const seatCauses = { recused: 'conflict of interest', ill: 'illness', absent: 'absence', removed: 'removal' } as const
const absenceCauses = {
  ill: 'illness',
  absent: 'not present',
  'lost-sheet': 'sheet lost',
  other: 'another cause',
} as const
const rolls = { present: 'present', late: 'late', absent: 'absent', withdrawn: 'withdrawn' } as const
const choices = {
  'accept-late': 'let in what came late',
  'refuse-late': 'refuse what came late',
  'keep-branch': 'keep one branch',
  'keep-act': 'keep one of those that contradict each other',
  'settle-unopened': 'go on without a sheet that does not open',
} as const

const incidents = {
  'script-left': 'the script was left',
  interrupted: 'interruption',
  equipment: 'equipment',
  health: 'health',
  conduct: 'conduct',
  time: 'time',
  other: 'other',
} as const
const occasions = {
  before: 'before the first score',
  start: 'at the start of the day',
  noon: 'at noon',
  end: 'at the end of the day',
} as const

const at = (panel: string | null): string => (panel === null ? '' : ` at ${panel}`)

export const story: StorySentences = {
  'selection.founded.v1': ({ title }) => `founded the selection “${title.en}”.`,
  'selection.joined.v1': () => 'said that this is their selection, having compared the founding code.',
  'person.admitted.v1': ({ person, roles: given, replaces }) =>
    `admitted ${person} as ${given.map((role) => roles[role].toLowerCase()).join(', ')}${replaces === null ? '' : `, in place of the key of ${replaces}`}.`,
  'key.revoked.v1': ({ person, cause }) => `revoked the key of ${person} (${revokeCauses[cause]}).`,
  'holder.replaced.v1': ({ person, office }) => `replaced the ${roles[office].toLowerCase()} by ${person}.`,
  'act.countersigned.v1': ({ of, proposer }) =>
    `signed as the second person: ${act(of)}${proposer === null ? '' : `, proposed by ${proposer}`}.`,
  'rubric.recorded.v1': ({ title }) => `recorded the rubric “${title.en}”.`,
  'scheme.frozen.v1': ({ components, replaces }) =>
    `proposed to ${replaces ? 'change' : 'freeze'} the scheme of ${count(components, 'component')}.`,
  'announcement.recorded.v1': ({ kind, number }) => `recorded ${kind} number ${number}.`,
  'candidates.listed.v1': ({ candidates }) => `listed ${count(candidates, 'candidate')}.`,
  'candidates.closed.v1': ({ replaces }) =>
    replaces ? 'closed the new list of candidates.' : 'closed the list of candidates.',
  'roll.called.v1': ({ candidate, instrument, state }) =>
    `recorded candidate ${candidate} as ${rolls[state]} at ${instrument}.`,
  'integrity-pact.signed.v1': () => 'signed the integrity pact.',
  'confidentiality.signed.v1': () => 'signed the confidentiality statement.',
  'conflicts.declared.v1': ({ recused }) =>
    recused === 0
      ? 'declared to recuse from no candidate.'
      : `declared a conflict of interest and recused from ${count(recused, 'candidate')}.`,
  'roster.drawn.v1': ({ places }) => `drew ${count(places, 'assignment')}.`,
  'roster.fixed.v1': ({ panels, replaces }) =>
    `proposed to ${replaces ? 'change' : 'fix'} the panels: ${count(panels, 'panel')}.`,
  'assessor.replaced.v1': ({ out, in: reserve, cause, candidates }) =>
    `proposed that ${reserve} replace ${out} (${seatCauses[cause]}) for ${candidates === null ? 'all not scored yet' : count(candidates, 'candidate')}.`,
  'session.opened.v1': ({ panel }) => `opened the room of ${panel}.`,
  'session.closed.v1': ({ panel }) => `closed the room${panel === null ? '' : ` of ${panel}`} with its minutes.`,
  'clock.compared.v1': ({ room }) => `compared clocks: the room’s showed ${formatTime(room, 'en')}.`,
  'incident.reported.v1': ({ incident, panel, candidate }) =>
    `reported an incident (${incidents[incident]})${at(panel)}${candidate === null ? '' : `, candidate ${candidate}`}.`,
  'scenario.filed.v1': ({ code, version, replaces }) =>
    `filed scenario card ${code}, version ${version}${replaces ? ', in place of the earlier one' : ''}.`,
  'scenario.opened.v1': ({ code, instrument, panel }) =>
    `opened ${code === null ? 'a scenario card' : `scenario card ${code}`} for ${instrument}${at(panel)}.`,
  'practice-sheet.sealed.v1': ({ instrument, occasion }) =>
    `sealed a practice sheet of ${instrument} ${occasions[occasion]}.`,
  'paper-sheet.entered.v1': ({ assessor, candidate, instrument }) =>
    `entered the paper sheet of ${assessor} about candidate ${candidate} at ${instrument}.`,
  'outside-result.entered.v1': ({ candidate, component }) =>
    `entered an outside result of ${component} for candidate ${candidate}.`,
  'integration.agreed.v1': ({ candidate, instrument }) =>
    `recorded what the assessors’ meeting agreed about candidate ${candidate} at ${instrument}.`,
  'score-sheet.sealed.v1': ({ candidate, instrument }) =>
    `sealed a sheet of ${instrument} about candidate ${candidate}.`,
  'score-sheet.amended.v1': ({ candidate, instrument }) =>
    `amended a sheet of ${instrument} about candidate ${candidate}.`,
  'bundle.received.v1': ({ logs }) => `acknowledged a bundle of ${count(logs, 'log')}.`,
  'absence.accepted.v1': ({ assessor, candidates, instrument, cause }) =>
    `proposed to accept that ${count(candidates, 'sheet')} of ${instrument} by ${assessor} are missing (${absenceCauses[cause]}).`,
  'gate.opened.v1': ({ logs }) => `proposed to open the gate over ${count(logs, 'log')}.`,
  'decision.made.v1': ({ choice, of, author }) =>
    `proposed a decision: ${choices[choice]} (${act(of)}${author === null ? '' : ` of ${author}`}).`,
  'tie.compared.v1': ({ vacancy, step }) => `recorded a tie comparison at ${vacancy}, step ${step}.`,
  'result.determined.v1': ({ replaces }) =>
    replaces ? 'proposed a replacing determination.' : 'proposed to determine the result.',
  'cards.erased.v1': ({ cards, basis, minute }) =>
    `proposed to erase ${count(cards, 'data card')} on the ground of ${basis}, minutes ${minute}.`,
}
