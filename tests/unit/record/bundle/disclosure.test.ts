import { describe, expect, it } from 'vitest'
import {
  mayGoInto,
  mayKeep,
  onlyInto,
  selectCards,
  type DisclosureTable,
  type ReaderTable,
} from '../../../../shared/record/bundle/disclosure.ts'
import { purposes } from '../../../../shared/record/bundle/purpose.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { cardBy } from '../../../builders/story-bundle.ts'

type Field = 'candidates.listed.v1#display' | 'candidates.listed.v1#identity'
const table: DisclosureTable<Field> = {
  'candidates.listed.v1#display': onlyInto('list', 'assignment', 'confidential'),
  'candidates.listed.v1#identity': onlyInto('confidential'),
}
const readers: ReaderTable<Field, 'chair' | 'assessor'> = {
  'candidates.listed.v1#display': { chair: true, assessor: true },
  'candidates.listed.v1#identity': { chair: true, assessor: false },
}
const selection = asHash('a'.repeat(64))
const display = cardBy('chair', { field: 'candidates.listed.v1#display', selection, value: 'Peserta 7' })
const identity = cardBy('chair', { field: 'candidates.listed.v1#identity', selection, value: '137305…' })
const unheard = cardBy('chair', { field: 'candidates.listed.v9#photo', selection, value: 'x' })

describe('what goes into a bundle', () => {
  it('is what the table permits for its purpose', () => {
    expect(selectCards(table, 'assignment', [display, identity])).toEqual({ given: [display], withheld: [identity] })
    expect(selectCards(table, 'confidential', [display, identity]).given).toEqual([display, identity])
    expect(selectCards(table, 'public', [display, identity]).given).toEqual([])
  })

  it('is never a field that only a newer version knows, nor a name that every object has', () => {
    for (const purpose of purposes) {
      expect(mayGoInto(table, unheard.card.field, purpose)).toBe(false)
      expect(mayGoInto(table, 'constructor', purpose)).toBe(false)
    }
  })

  it('has an answer for every purpose', () => {
    expect(Object.keys(onlyInto()).sort()).toEqual([...purposes].sort())
    expect(Object.values(onlyInto())).not.toContain(true)
  })
})

describe('what a reader keeps', () => {
  it('is what one of the own roles may know', () => {
    expect(mayKeep(readers, { key: keyOf('asesor-a'), roles: ['assessor'] }, display.card)).toBe(true)
    expect(mayKeep(readers, { key: keyOf('asesor-a'), roles: ['assessor'] }, identity.card)).toBe(false)
    expect(mayKeep(readers, { key: keyOf('asesor-a'), roles: ['assessor', 'chair'] }, identity.card)).toBe(true)
    expect(mayKeep(readers, { key: keyOf('asesor-a'), roles: [] }, display.card)).toBe(false)
  })

  it('is always what the reader wrote, and never a field that nobody decided about', () => {
    expect(mayKeep(readers, { key: keyOf('chair'), roles: [] }, unheard.card)).toBe(true)
    expect(mayKeep(readers, { key: keyOf('asesor-a'), roles: ['chair'] }, unheard.card)).toBe(false)
  })
})
