import { describe, expect, it } from 'vitest'
import { asCode, type CandidateId } from '../../../../shared/kernel/ids.ts'
import type { Assignment } from '../../../../shared/subjects/panels/entries.ts'
import { splitVacancies } from '../../../../shared/subjects/panels/split-vacancies.ts'

const place = (vacancy: string, panel: string, instrument = 'wawancara'): Assignment => ({
  candidate: '1'.repeat(32) as CandidateId,
  vacancy: asCode(vacancy),
  instrument: asCode(instrument),
  panel: asCode(panel),
  order: 1,
})

describe('vacancies that several panels score', () => {
  it('are named with their panels, in order', () => {
    const assignments = [
      place('perawat', 'panel-b'),
      place('perawat', 'panel-a'),
      place('arsiparis', 'panel-a'),
      place('bidan', 'panel-c'),
      place('bidan', 'panel-a'),
    ]
    expect(splitVacancies(assignments)).toEqual([
      { vacancy: 'bidan', panels: ['panel-a', 'panel-c'] },
      { vacancy: 'perawat', panels: ['panel-a', 'panel-b'] },
    ])
  })

  it('are none where each has one panel, however many instruments that panel uses', () => {
    expect(splitVacancies([place('perawat', 'panel-a'), place('perawat', 'panel-a', 'simulasi')])).toEqual([])
  })
})
