import { describe, expect, it } from 'vitest'
import { movedTo, rollKey, rollLetters, rollStates } from '../../../../../renderer/features/candidates/roll-keys.ts'
import { callsToSign } from '../../../../../renderer/features/candidates/roll-calls.ts'
import { parseMarks } from '../../../../../renderer/features/candidates/use-roll-marks.ts'
import { possibleTargets, withTarget } from '../../../../../renderer/features/candidates/column-choice.ts'
import { asCandidateId, asCode } from '../../../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../../../shared/kernel/instant.ts'
import type { RollLine } from '../../../../../shared/subjects/candidates/view-roll.ts'

const alone = { ctrlKey: false, altKey: false, metaKey: false }
const at = instantSchema.parse('2026-11-24T07:45:00.000+07:00')

describe('keys of the roll', () => {
  it.each(['id', 'en'] as const)('has a letter of its own for each state in %s, whatever its case', (language) => {
    const letters = Object.values(rollLetters[language])
    expect(new Set(letters).size).toBe(rollStates.length)
    for (const state of rollStates) {
      expect(rollKey(rollLetters[language][state].toUpperCase(), alone, language)).toEqual({ kind: 'mark', state })
    }
  })

  it('takes digits in either language', () => {
    expect(['1', '2', '3', '4'].map((key) => rollKey(key, alone, 'en'))).toEqual(
      rollStates.map((state) => ({ kind: 'mark', state })),
    )
  })

  it('leaves to the browser what is held with another key, and what it does not know', () => {
    expect(rollKey('t', { ...alone, ctrlKey: true }, 'id')).toBeNull()
    expect(rollKey('4', { ...alone, altKey: true }, 'id')).toBeNull()
    expect(rollKey('Tab', alone, 'id')).toBeNull()
    expect(rollKey('h', alone, 'en')).toBeNull()
  })

  it('takes a mark back and moves within the list', () => {
    expect(rollKey('Backspace', alone, 'id')).toEqual({ kind: 'clear' })
    expect(movedTo(0, 'previous', 5)).toBe(0)
    expect(movedTo(3, 'next', 5)).toBe(4)
    expect(movedTo(4, 'next', 5)).toBe(4)
    expect([movedTo(0, 'page-down', 40), movedTo(3, 'page-up', 40)]).toEqual([10, 0])
    expect([movedTo(7, 'first', 40), movedTo(7, 'last', 40)]).toEqual([0, 39])
  })
})

const [one, two] = [asCandidateId('1'.repeat(32)), asCandidateId('2'.repeat(32))]
const line = (candidate: typeof one, now: RollLine['now']): RollLine => ({
  ...{ candidate, now, number: '1', name: 'A', panel: null, order: null, calls: [] },
})

describe('marks and calls', () => {
  it('makes a call of what says something new, and of nothing else', () => {
    const marks = { [one]: { state: 'present', at }, [two]: { state: 'late', at } } as const
    const calls = callsToSign([line(one, 'present'), line(two, 'absent')], marks, asCode('wawancara'))
    expect(calls).toEqual([{ candidate: two, instrument: 'wawancara', state: 'late' }])
  })

  it('reads a draft back, and begins anew where it is no roll', () => {
    expect(parseMarks(JSON.stringify({ [one]: { state: 'late', at } }))).toEqual({ [one]: { state: 'late', at } })
    expect(parseMarks('{"x":1}')).toEqual({})
    expect(parseMarks('{')).toEqual({})
    expect(parseMarks(null)).toEqual({})
  })
})

describe('choosing columns', () => {
  it('gives a meaning to one column only', () => {
    expect(withTarget(['number', 'name', null], 2, 'name')).toEqual(['number', null, 'name'])
    expect(withTarget(['number', 'name', null], 0, '')).toEqual([null, 'name', null])
    expect(withTarget(['number', 'name', null], 2, 'fact:gpa')).toEqual(['number', 'name', 'fact:gpa'])
    expect(withTarget(['number', null], 1, 'something else')).toEqual(['number', null])
  })

  it('offers what the scheme asks for, each once, and a birth date only as a birth date', () => {
    const offered = possibleTargets(['fact:toefl', 'number', null], ['gpa', 'seniority', 'birth-date'])
    expect(new Set(offered).size).toBe(offered.length)
    expect(offered).toEqual(expect.arrayContaining(['fact:toefl', 'fact:seniority', 'fact:gpa', 'birth-date']))
    expect(offered).not.toContain('fact:birth-date')
  })
})
