import { competency } from './competency-parts.ts'

export const communication = competency({
  code: 'M.03',
  cluster: 'managerial',
  title: ['Komunikasi', 'Communication'],
  definition: [
    'Menerangkan gagasan secara jelas dan runtut, lisan maupun tertulis, mendengarkan, memastikan pesannya dipahami, dan meyakinkan pihak lain.',
    'Explains ideas clearly and in order, spoken and written, listens, makes sure of being understood, and convinces others.',
  ],
  levels: [
    {
      description: [
        'Menyampaikan pesan secara jelas dan lengkap sehingga dipahami sama.',
        'Gives messages that are clear and complete, so that all understand the same.',
      ],
      indicators: [
        [
          'Menyampaikan pesan secara singkat dan runtut melalui media yang sesuai.',
          'Gives short messages in order, by a suitable medium.',
        ],
        [
          'Menanyakan kembali instruksi yang diterima untuk memastikan pemahamannya.',
          'Asks back about instructions to be sure of having understood.',
        ],
        ['Menyusun surat menurut tata naskah dinas.', 'Writes letters by the rules for official documents.'],
      ],
    },
    {
      description: [
        'Berkomunikasi aktif secara formal dan informal.',
        'Communicates actively, formally and informally.',
      ],
      indicators: [
        [
          'Memilih ragam formal atau informal menurut lawan bicara dan keadaan.',
          'Chooses a formal or informal manner by listener and occasion.',
        ],
        [
          'Menyebut kembali maksud pembicara dengan katanya sendiri sebelum menanggapi.',
          'Says back in other words what a speaker means before answering.',
        ],
        [
          'Menyiapkan bahan paparan dan laporan yang dapat dipahami tanpa penjelasan lisan.',
          'Prepares slides and reports that can be understood without being explained.',
        ],
      ],
    },
    {
      description: [
        'Berkomunikasi secara tegas dan santun mengenai hal yang peka atau rumit.',
        'Communicates firmly and courteously about sensitive or complicated matters.',
      ],
      indicators: [
        [
          'Menyampaikan keterangan yang peka kepada orang yang berhak, pada waktu dan tempat yang dipilihnya.',
          'Gives sensitive information to those entitled to it, at a chosen time and place.',
        ],
        [
          'Menyederhanakan hal yang rumit dengan contoh tanpa mengubah isinya.',
          'Makes complicated matters simple by examples without changing what they say.',
        ],
        [
          'Menyusun dokumen yang kompleks dengan rumusan yang hanya dapat ditafsirkan satu arti.',
          'Writes complex documents whose wording allows one reading only.',
        ],
      ],
    },
    {
      description: [
        'Menyatukan pemikiran dari banyak sudut pandang dan meyakinkan pihak lain menuju kesepakatan.',
        'Brings many points of view together and persuades others to an agreement.',
      ],
      indicators: [
        [
          'Merangkum keterangan dari beberapa bidang menjadi satu pesan yang dapat diputuskan.',
          'Condenses information from several fields into one message that can be decided on.',
        ],
        [
          'Menyusun alasan menurut kepentingan tiap pihak sampai kesepakatan tercapai.',
          'Argues from the interests of each party until they agree.',
        ],
        [
          'Menjawab keberatan di depan umum dengan data dan tanpa menyerang pribadi.',
          'Answers objections in public with data and without attacking persons.',
        ],
      ],
    },
    {
      description: [
        'Membangun sistem komunikasi yang terbuka pada tingkat instansi atau nasional.',
        'Builds a system of open communication for the institution or the nation.',
      ],
      indicators: [
        [
          'Menetapkan jalur keterbukaan informasi dan cara menanggapi masyarakat.',
          'Lays down how information is made public and how the public is answered.',
        ],
        [
          'Menyampaikan sikap instansi mengenai isu berisiko tinggi kepada publik.',
          'Speaks publicly for the institution on matters of high risk.',
        ],
        [
          'Menyelaraskan pesan beberapa instansi sehingga tidak saling bertentangan.',
          'Aligns what several institutions say so that they do not contradict one another.',
        ],
      ],
    },
  ],
})
