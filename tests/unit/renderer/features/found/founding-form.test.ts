import { describe, expect, it } from 'vitest'
import {
  emptyFounding,
  foundingGaps,
  shareLaptop,
  toFounding,
  type FoundingForm,
} from '../../../../../renderer/features/found/founding-form.ts'
import { nobleCrypto } from '../../../../../shared/kernel/crypto-noble.ts'
import { nameOfProfile } from '../../../../../shared/engine/founding-profile.ts'
import { internalSelection } from '../../../../../shared/profiles/internal.ts'
import type { EnrolmentRequest } from '../../../../../shared/record/enrolment.ts'
import { sampleInstallation } from '../../../../../shared/subjects/selection/sample-keys.ts'
import { World, hashOfText } from '../../../../builders/selection-story.ts'
import { InMemoryHost } from '../../../../builders/in-memory-host.ts'

const world = new World()
const memory = new InMemoryHost()
memory.furnish()
const me = memory.unlocked ?? expect.unreachable('somebody is unlocked')

function requestOf(name: string, installation = hashOfText(`laptop of ${name}`).slice(0, 32)): EnrolmentRequest {
  const { key, recipient } = world.person(name)
  return {
    enrolment: {
      kind: 'timbang/enrolment/v1',
      name,
      identifier: null,
      role: 'observer' as never,
      signingKey: key,
      recipient,
      installation,
      replaces: [],
    },
    text: '',
    hash: hashOfText(name),
    words: [],
  }
}

const whole: FoundingForm = {
  profile: internalSelection,
  titleId: ' Seleksi internal ',
  titleEn: '',
  agency: 'Pemerintah Kota Sawahlunto',
  ownPosition: '',
  holders: {
    secretary: { request: requestOf('sekretaris'), position: 'Kepala Bidang', compared: true },
    custodian: { request: requestOf('inspektorat'), position: '', compared: true },
  },
}

describe('the founding form', () => {
  it('says everything that is missing, and founds nothing until then', () => {
    expect(foundingGaps(emptyFounding, me)).toEqual([
      'profile',
      'title',
      'agency',
      'secretary-missing',
      'custodian-missing',
    ])
    expect(toFounding(emptyFounding, me)).toBeNull()
  })

  it('becomes a founding with this person as chair', () => {
    expect(toFounding(whole, me)).toMatchObject({
      title: { id: 'Seleksi internal', en: 'Seleksi internal' },
      profile: nameOfProfile(internalSelection, nobleCrypto),
      sample: false,
      holders: {
        chair: { key: me.key, person: { name: me.label, position: null } },
        secretary: { person: { name: 'sekretaris', position: 'Kepala Bidang' } },
      },
    })
  })

  it('takes no words that were not compared, no person twice, no sample key', () => {
    const { secretary } = whole.holders
    const withCustodian = (custodian: typeof secretary) =>
      foundingGaps({ ...whole, holders: { secretary, custodian } }, me)
    expect(withCustodian(secretary && { ...secretary, compared: false })).toEqual([
      'custodian-not-compared',
      'same-key',
    ])
    const request = requestOf('contoh', sampleInstallation('0123456789abcdef'))
    expect(withCustodian({ request, position: '', compared: true })).toEqual(['sample-key'])
  })

  it('says when two holders sit at one laptop', () => {
    const custodian = { request: requestOf('inspektorat', me.installation), position: '', compared: true }
    expect(shareLaptop(whole, me)).toBe(false)
    expect(shareLaptop({ ...whole, holders: { ...whole.holders, custodian } }, me)).toBe(true)
  })
})
