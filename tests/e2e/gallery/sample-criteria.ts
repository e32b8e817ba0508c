import type { RatingLevel } from '../../../renderer/ui/rating-scale.tsx'

export interface SampleCriterion {
  readonly label: string
  readonly description: string
  readonly levels: readonly RatingLevel[]
}

export const criteria: Readonly<Record<'id' | 'en', readonly SampleCriterion[]>> = {
  id: [
    {
      label: 'Orientasi pelayanan',
      description: 'Bagaimana peserta menanggapi warga yang datang dengan keluhan dan tidak membawa berkas lengkap?',
      levels: [
        {
          level: 1,
          name: 'Kurang',
          anchor: 'Menyuruh warga pulang tanpa penjelasan; menyalahkan warga atas berkas yang kurang.',
        },
        {
          level: 2,
          name: 'Di bawah cukup',
          anchor: 'Menyebut aturan, tetapi tidak menjelaskan berkas mana yang kurang atau ke mana mengurusnya.',
        },
        {
          level: 3,
          name: 'Cukup',
          anchor: 'Menjelaskan berkas yang kurang dengan sopan dan menyebut tempat mengurusnya.',
        },
        {
          level: 4,
          name: 'Baik',
          anchor:
            'Menanyakan kebutuhan warga, mencatatnya, dan menawarkan jalan yang sah agar warga tidak perlu bolak-balik.',
        },
        {
          level: 5,
          name: 'Sangat baik',
          anchor:
            'Menuntaskan yang dapat dituntaskan hari itu, menghubungi unit terkait, dan memastikan warga paham langkah berikutnya.',
        },
      ],
    },
    {
      label: 'Integritas',
      description: 'Bagaimana peserta bersikap ketika ditawari imbalan agar urusannya didahulukan?',
      levels: [
        { level: 1, name: 'Kurang', anchor: 'Menerima, atau meminta bagian.' },
        { level: 2, name: 'Di bawah cukup', anchor: 'Menolak dengan ragu; memberi isyarat bahwa lain kali bisa.' },
        { level: 3, name: 'Cukup', anchor: 'Menolak dengan jelas.' },
        {
          level: 4,
          name: 'Baik',
          anchor: 'Menolak dengan jelas dan menerangkan bahwa layanan ini tidak dipungut biaya.',
        },
        {
          level: 5,
          name: 'Sangat baik',
          anchor: 'Menolak, menerangkan hak warga, dan melaporkan tawaran itu menurut tata cara gratifikasi.',
        },
      ],
    },
  ],
  en: [
    {
      label: 'Service orientation',
      description: 'How does the candidate respond to a citizen who comes with a complaint and without all papers?',
      levels: [
        {
          level: 1,
          name: 'Poor',
          anchor: 'Sends the citizen home without explanation; blames them for the missing papers.',
        },
        {
          level: 2,
          name: 'Below fair',
          anchor: 'Names the rule, but not which papers are missing or where to get them.',
        },
        { level: 3, name: 'Fair', anchor: 'Politely explains which papers are missing and says where to get them.' },
        {
          level: 4,
          name: 'Good',
          anchor: 'Asks what the citizen needs, notes it, and offers a lawful way that saves a second visit.',
        },
        {
          level: 5,
          name: 'Very good',
          anchor:
            'Settles what can be settled that day, calls the unit concerned, and makes sure that the next step is understood.',
        },
      ],
    },
    {
      label: 'Integrity',
      description: 'How does the candidate behave when offered a reward for being served first?',
      levels: [
        { level: 1, name: 'Poor', anchor: 'Accepts, or asks for a share.' },
        { level: 2, name: 'Below fair', anchor: 'Declines with hesitation; hints at another time.' },
        { level: 3, name: 'Fair', anchor: 'Declines clearly.' },
        { level: 4, name: 'Good', anchor: 'Declines clearly and explains that this service is free.' },
        {
          level: 5,
          name: 'Very good',
          anchor: 'Declines, explains the citizen’s rights, and reports the offer by the gratuity procedure.',
        },
      ],
    },
  ],
}
