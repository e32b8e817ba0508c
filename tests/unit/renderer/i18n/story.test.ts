import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { storySentence } from '../../../../renderer/i18n/story.ts'
import type { Told } from '../../../../shared/engine/story-tellings.ts'
import { catalogue, type EntryType } from '../../../../shared/subjects/catalogue.ts'

const title = { id: 'Seleksi', en: 'Selection' }

const examples: { readonly [T in EntryType]: Extract<Told, { type: T }> } = {
  'selection.founded.v1': { type: 'selection.founded.v1', title },
  'selection.joined.v1': { type: 'selection.joined.v1' },
  'person.admitted.v1': { type: 'person.admitted.v1', person: 'Budi', roles: ['assessor'], replaces: 'lama' },
  'key.revoked.v1': { type: 'key.revoked.v1', person: 'Budi', cause: 'lost' },
  'holder.replaced.v1': { type: 'holder.replaced.v1', person: 'Budi', office: 'chair' },
  'act.countersigned.v1': { type: 'act.countersigned.v1', of: 'gate.opened.v1', proposer: 'Budi, S.H.' },
  'rubric.recorded.v1': { type: 'rubric.recorded.v1', title },
  'scheme.frozen.v1': { type: 'scheme.frozen.v1', components: 2, replaces: false },
  'announcement.recorded.v1': { type: 'announcement.recorded.v1', kind: 'letter', number: '1/2026' },
  'candidates.listed.v1': { type: 'candidates.listed.v1', candidates: 1 },
  'candidates.closed.v1': { type: 'candidates.closed.v1', replaces: true },
  'roll.called.v1': { type: 'roll.called.v1', candidate: 'P-1', instrument: 'wawancara', state: 'late' },
  'integrity-pact.signed.v1': { type: 'integrity-pact.signed.v1' },
  'confidentiality.signed.v1': { type: 'confidentiality.signed.v1' },
  'conflicts.declared.v1': { type: 'conflicts.declared.v1', recused: 1 },
  'roster.drawn.v1': { type: 'roster.drawn.v1', places: 2 },
  'roster.fixed.v1': { type: 'roster.fixed.v1', panels: 1, replaces: false },
  'assessor.replaced.v1': { type: 'assessor.replaced.v1', out: 'A', in: 'B', cause: 'ill', candidates: null },
  'score-sheet.sealed.v1': { type: 'score-sheet.sealed.v1', candidate: 'P-1', instrument: 'wawancara' },
  'score-sheet.amended.v1': { type: 'score-sheet.amended.v1', candidate: 'P-1', instrument: 'wawancara' },
  'bundle.received.v1': { type: 'bundle.received.v1', logs: 3 },
  'absence.accepted.v1': {
    type: 'absence.accepted.v1',
    assessor: 'A',
    candidates: 1,
    instrument: 'wawancara',
    cause: 'lost-sheet',
  },
  'gate.opened.v1': { type: 'gate.opened.v1', logs: 12 },
  'decision.made.v1': { type: 'decision.made.v1', choice: 'keep-act', of: 'gate.opened.v1', author: 'A' },
  'tie.compared.v1': { type: 'tie.compared.v1', vacancy: 'kasi', step: 4 },
  'result.determined.v1': { type: 'result.determined.v1', replaces: false },
  'session.opened.v1': { type: 'session.opened.v1', panel: 'panel-a' },
  'session.closed.v1': { type: 'session.closed.v1', panel: null },
  'clock.compared.v1': { type: 'clock.compared.v1', room: '2026-11-24T08:00:00.000+07:00' as Instant },
  'incident.reported.v1': {
    type: 'incident.reported.v1',
    incident: 'script-left',
    panel: 'panel-a',
    candidate: 'P-1',
  },
  'scenario.filed.v1': { type: 'scenario.filed.v1', code: 'loket-akta', version: '1.0', replaces: true },
  'scenario.opened.v1': { type: 'scenario.opened.v1', code: null, instrument: 'simulasi', panel: null },
  'practice-sheet.sealed.v1': { type: 'practice-sheet.sealed.v1', instrument: 'wawancara', occasion: 'noon' },
  'paper-sheet.entered.v1': {
    type: 'paper-sheet.entered.v1',
    assessor: 'A',
    candidate: 'P-1',
    instrument: 'wawancara',
  },
  'outside-result.entered.v1': { type: 'outside-result.entered.v1', candidate: 'P-1', component: 'kesehatan' },
  'integration.agreed.v1': { type: 'integration.agreed.v1', candidate: 'P-1', instrument: 'wawancara' },
  'cards.erased.v1': { type: 'cards.erased.v1', cards: 1, basis: 'UU 27/2022', minute: '7' },
}

describe('the story’s sentences', () => {
  it.each(Object.keys(catalogue) as EntryType[])('%s is told in both languages, in one whole sentence', (type) => {
    const [indonesian, english] = (['id', 'en'] as const).map((language) => storySentence(examples[type], language))
    for (const sentence of [indonesian, english]) {
      expect(sentence).toMatch(/[^.]\.$/)
      expect(sentence).not.toMatch(/undefined|\.v1|\[object/)
    }
    expect(indonesian).not.toBe(english)
  })

  it('does not end a title twice', () => {
    expect(storySentence(examples['act.countersigned.v1'], 'id')).toBe(
      'menandatangani sebagai orang kedua: pembukaan gerbang, usul Budi, S.H.',
    )
  })

  it('counts one as one in English', () => {
    expect(storySentence(examples['candidates.listed.v1'], 'en')).toBe('listed 1 candidate.')
    expect(storySentence(examples['gate.opened.v1'], 'en')).toBe('proposed to open the gate over 12 logs.')
  })
})
