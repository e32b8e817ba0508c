import { describe, expect, it } from 'vitest'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import { headBytes, headComment, headFileName, headOf, parseHead } from '../../../shared/record/head.ts'
import { foundedStory } from '../../builders/log-story.ts'

describe('a head', () => {
  const { story, founding } = foundedStory()
  const entry = story.by('asesor-a').sees(founding).writes('note.written.v1')

  it('names author, number and hash of one entry, and the selection', () => {
    expect(headOf(entry)).toEqual({
      kind: 'timbang/head/v1',
      selection: founding.hash,
      author: entry.entry.author,
      seq: 0,
      hash: entry.hash,
    })
  })

  it('of the founding entry names that entry as the selection', () => {
    expect(headOf(founding).selection).toBe(founding.hash)
  })

  it('is canonical and read back the same', () => {
    const head = headOf(entry)
    const text = bytesToUtf8(headBytes(head))
    expect(text).toEqual({
      ok: true,
      value: `{"author":"${head.author}","hash":"${head.hash}","kind":"timbang/head/v1","selection":"${head.selection}","seq":0}`,
    })
    expect(parseHead(headBytes(head))).toEqual({ ok: true, value: head })
  })

  it('has a comment that says kind, selection and number', () => {
    expect(headComment(headOf(entry))).toBe(`timbang/head/v1 ${founding.hash} 0`)
  })

  it('has a file name from author, number and the whole hash', () => {
    expect(headFileName(headOf(entry))).toBe(`${entry.entry.author}.0.${entry.hash}.json`)
  })

  it('has another file name than any other head, however alike their hashes begin', () => {
    const head = headOf(entry)
    const last = head.hash.endsWith('0') ? '1' : '0'
    expect(headFileName({ ...head, hash: asHash(head.hash.slice(0, -1) + last) })).not.toBe(headFileName(head))
  })

  it('of another kind is refused', () => {
    const other = JSON.stringify({ ...headOf(entry), kind: 'timbang/receipt/v1' }, [
      'author',
      'hash',
      'kind',
      'selection',
      'seq',
    ])
    expect(parseHead(utf8ToBytes(other))).toMatchObject({ ok: false, failure: { kind: 'schema', path: ['kind'] } })
  })
})
