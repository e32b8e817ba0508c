import type { RefusalSentences } from '../refusal-sentences.ts'

export const refusals: RefusalSentences = {
  reasons: {
    malformed: 'This does not have its prescribed form. Check each field again.',
    'not-founding': 'The selection is founded already; it can not be founded twice.',
    'not-holder': 'Only the chair, the secretary or the third key holder can sign this.',
    'not-in-office': 'Your office in this selection gives no authority for this.',
    'not-admitted': 'Your key is not admitted to this selection yet. Ask the chair to admit your enrolment request.',
    'role-missing': 'The record gives you no role that may do this yet. Ask the chair for it.',
    'names-unknown': 'Something it names is not on this computer yet. First take in the bundle that brings it.',
    'not-in-force': 'What it names is not in force (any more). Take in the newest bundle and try again.',
    'not-assigned': 'This candidate is not assigned to you.',
    recused: 'You have declared a conflict of interest with this candidate, so you do not score them.',
    'pact-missing': 'The integrity pact and the confidentiality statement must be signed before scoring.',
    'other-scheme': 'This sheet uses another scheme than the frozen one. Take in the newest bundle.',
    'sealed-before': 'The sheet for this candidate is sealed already. Correct it by an amendment with a reason.',
    'differs-from-announcement': 'The scheme differs from the announced methods and weights.',
    'panel-incomplete': 'The panel has fewer assessors than the rule profile asks for.',
    'cut-incomplete': 'A log is not named. Take in every bundle that came, then try again.',
    'gate-shut': 'The gate is not open yet. Open it first, together with a second key holder.',
    'after-gate': 'The gate is open. What comes later is kept and shown, without effect.',
    'already-open': 'The gate is open already.',
    'sample-key': 'That key belongs to the sample. A real selection takes none.',
    'own-act': 'The second signature must come from another person.',
    'not-joined': 'You have not joined this selection yet. Compare the founding code, then join.',
    'holder-forked': "A key holder's log is forked. Settle the fork before going on.",
    'scheme-unsound': 'The scheme has faults. Mend the findings shown before freezing it.',
    'key-ended': 'This key was revoked or replaced; it can sign no more.',
    forked: 'Your log is forked: two computers signed with the same key. Tell the chair.',
  },
  newerVersion: (types) =>
    `This record has entry types of a newer Timbang (${types.join(', ')}). Update the program before signing.`,
}
