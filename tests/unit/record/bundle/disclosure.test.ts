import { describe, expect, it } from 'vitest'
import { mayGoInto, onlyInto, type DisclosureTable } from '../../../../shared/record/bundle/disclosure.ts'
import { purposes, type Purpose } from '../../../../shared/record/bundle/purpose.ts'

type Field = 'candidates.listed.v1#display' | 'candidates.listed.v1#identity'
const table: DisclosureTable<Field> = {
  'candidates.listed.v1#display': onlyInto('list', 'assignment', 'confidential'),
  'candidates.listed.v1#identity': onlyInto('confidential'),
}
const [display, identity] = ['candidates.listed.v1#display', 'candidates.listed.v1#identity']

describe('what goes into a bundle', () => {
  it('is what the table permits for its purpose', () => {
    const given = (purpose: Purpose) => [display, identity].filter((field) => mayGoInto(table, field, purpose))
    expect(given('assignment')).toEqual([display])
    expect(given('confidential')).toEqual([display, identity])
    expect(given('public')).toEqual([])
  })

  it('is never a field that only a newer version knows, nor a name that every object has', () => {
    for (const purpose of purposes) {
      expect(mayGoInto(table, 'candidates.listed.v9#photo', purpose)).toBe(false)
      expect(mayGoInto(table, 'constructor', purpose)).toBe(false)
    }
  })

  it('has an answer for every purpose', () => {
    expect(Object.keys(onlyInto()).sort()).toEqual([...purposes].sort())
    expect(Object.values(onlyInto())).not.toContain(true)
  })
})
