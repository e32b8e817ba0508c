/** What is read of a card before it is played, in one language. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'

export interface Brief {
  readonly title: string
  readonly setting: ScenarioCard['setting']
  readonly code: string
  readonly version: string
  readonly letter: string
  readonly situation: string
  readonly knows: readonly string[]
  readonly task: string
  readonly persona: string
  readonly openingLine: string
  readonly stopSignal: string
  readonly props: readonly { readonly text: string; readonly holder: ScenarioCard['props'][number]['with'] }[]
}

export const briefOf = (card: ScenarioCard, language: 'id' | 'en'): Brief => ({
  title: card.title[language],
  setting: card.setting,
  code: card.code,
  version: card.version,
  letter: card.edition.letter,
  situation: card.candidate.situation[language],
  knows: card.candidate.knows.map((fact) => fact[language]),
  task: card.candidate.task[language],
  persona: card.rolePlayer.persona[language],
  openingLine: card.rolePlayer.openingLine[language],
  stopSignal: card.rolePlayer.stopSignal[language],
  props: card.props.map(({ text, with: holder }) => ({ text: text[language], holder })),
})
