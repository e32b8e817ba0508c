import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { matchesShortCode } from '../../../../shared/record/short-code.ts'
import { viewFoundingLine } from '../../../../shared/subjects/selection/view-founding-line.ts'
import { aSelection } from '../../../builders/selection-field.ts'

describe('a founding entry, read from its line', () => {
  const { world, chair } = aSelection({ upTo: 'founded', sample: true })
  const [founding, joined] = world.entries

  it('says whose selection it is, by which code, and whether it is the sample', () => {
    const view = viewFoundingLine(founding?.line ?? '', nobleCrypto)
    expect(view).toMatchObject({
      selection: world.selection,
      title: { id: 'Seleksi contoh', en: 'A sample selection' },
      agency: 'Pemerintah Kota Sawahlunto',
      sample: true,
      founder: chair.key,
      at: founding?.entry.at,
    })
    expect(matchesShortCode(view?.code ?? '', world.selection)).toEqual({ ok: true, value: true })
  })

  it('is nothing where the line is another entry, of a newer version, or no entry', () => {
    const newer = (founding?.line ?? '').replace('selection.founded.v1', 'selection.founded.v2')
    const bare = (founding?.line ?? '').replace('"agency":', '"agencies":')
    for (const line of [joined?.line ?? '', newer, bare, '{}', ''])
      expect(viewFoundingLine(line, nobleCrypto)).toBeNull()
  })
})
