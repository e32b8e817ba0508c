import { competency } from './competency-parts.ts'

export const decisionMaking = competency({
  code: 'M.08',
  cluster: 'managerial',
  title: ['Pengambilan Keputusan', 'Decision-making'],
  definition: [
    'Mengambil keputusan pada waktunya dengan yakin dan hati-hati, berdasarkan keterangan dan pilihan yang ditimbang, serta mempertanggungjawabkannya.',
    'Decides in time, with confidence and care, on information and weighed options, and answers for the decision.',
  ],
  levels: [
    {
      description: [
        'Mengumpulkan keterangan dan bertindak dalam kewenangannya.',
        'Gathers information and acts within his or her authority.',
      ],
      indicators: [
        ['Mengumpulkan keterangan yang diperlukan sebelum bertindak.', 'Gathers what has to be known before acting.'],
        [
          'Mengenali pilihan yang termasuk kewenangannya dan meneruskan yang tidak.',
          'Knows which options are his or hers to decide and passes on the rest.',
        ],
        ['Menyelesaikan masalah rutin menurut prosedur.', 'Solves routine problems by procedure.'],
      ],
    },
    {
      description: [
        'Menganalisis masalah secara mendalam sebelum memutuskan.',
        'Analyses a problem in depth before deciding.',
      ],
      indicators: [
        [
          'Memisahkan sebab dari gejala dengan keterangan yang dikumpulkan.',
          'Tells causes from symptoms by the information gathered.',
        ],
        ['Menimbang pilihan beserta untung ruginya.', 'Weighs options with their advantages and drawbacks.'],
        [
          'Mengambil keputusan operasional sesuai dengan pedoman dan pada waktunya.',
          'Takes operational decisions by the guidelines and in time.',
        ],
      ],
    },
    {
      description: [
        'Membandingkan pilihan dan menyeimbangkan risiko dengan keberhasilan.',
        'Compares options and balances risk against success.',
      ],
      indicators: [
        [
          'Membandingkan akibat tiap pilihan bagi pihak yang terkena.',
          'Compares what each option means for those affected.',
        ],
        ['Memilih berdasarkan data yang dapat diperiksa orang lain.', 'Chooses by data that others can check.'],
        [
          'Menetapkan batas risiko dan langkah yang diambil jika batas itu terlewati.',
          'Sets a limit to risk and what is done once it is passed.',
        ],
      ],
    },
    {
      description: [
        'Menyelesaikan masalah berisiko tinggi yang melibatkan beberapa bidang.',
        'Settles high-risk problems that involve several fields.',
      ],
      indicators: [
        [
          'Merumuskan penyelesaian lintas bidang bersama pihak yang berwenang.',
          'Frames solutions across fields with those in authority.',
        ],
        [
          'Menetapkan pengendalian atas akibat yang tidak diinginkan sebelum keputusan dijalankan.',
          'Lays down controls of unwanted effects before a decision is carried out.',
        ],
        [
          'Mengubah atau mencabut keputusan ketika data menunjukkan kekeliruan.',
          'Changes or withdraws a decision when data show that it was wrong.',
        ],
      ],
    },
    {
      description: [
        'Mengambil keputusan strategis yang berdampak jangka panjang atau nasional.',
        'Takes strategic decisions of long-term or national effect.',
      ],
      indicators: [
        [
          'Memutuskan dengan memperhitungkan akibat bagi generasi dan daerah lain.',
          'Decides with regard to later generations and other regions.',
        ],
        [
          'Menetapkan arah ketika ketentuan belum mengaturnya, dengan dasar yang dapat diuji.',
          'Sets the course where no rule yet speaks, on grounds that can be tested.',
        ],
        [
          'Mempertanggungjawabkan keputusan di hadapan lembaga pengawas dan publik.',
          'Answers for decisions before oversight bodies and the public.',
        ],
      ],
    },
  ],
})
