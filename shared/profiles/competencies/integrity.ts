import { competency } from './competency-parts.ts'

export const integrity = competency({
  code: 'M.01',
  cluster: 'managerial',
  title: ['Integritas', 'Integrity'],
  definition: [
    'Bertindak sesuai dengan nilai, norma, dan etika organisasi, jujur kepada siapa pun, dan menanggung akibat dari keputusannya sendiri.',
    'Acts by the values, norms and ethics of the organisation, is honest with everybody, and bears the consequences of his or her own decisions.',
  ],
  levels: [
    {
      description: [
        'Mematuhi aturan dan kode etik dalam pekerjaannya sendiri.',
        'Keeps the rules and the code of ethics in his or her own work.',
      ],
      indicators: [
        [
          'Menyampaikan keterangan sesuai dengan fakta dan mengerjakan apa yang telah dikatakannya.',
          'States things as they are and does what he or she has said.',
        ],
        [
          'Menjalankan aturan kerja dan kode etik dalam tugas sehari-hari.',
          'Follows work rules and the code of ethics in daily tasks.',
        ],
        [
          'Tidak menjanjikan, memberi, atau menerima sesuatu yang dilarang.',
          'Neither promises, gives nor accepts anything that is forbidden.',
        ],
      ],
    },
    {
      description: [
        'Mengingatkan rekan dan mengajaknya mematuhi aturan serta kode etik.',
        'Reminds colleagues and brings them to keep the rules and the code of ethics.',
      ],
      indicators: [
        [
          'Menegur rekan yang menyimpang dan menyebut aturan yang berlaku.',
          'Speaks to a colleague who departs from a rule and names the rule.',
        ],
        [
          'Memberi keterangan yang dapat dicocokkan dengan sumbernya.',
          'Gives information that can be checked against its source.',
        ],
        [
          'Memperlakukan urusan yang sama dengan cara yang sama di unit kerjanya.',
          'Treats like matters alike in the unit.',
        ],
      ],
    },
    {
      description: [
        'Memastikan pegawai yang dipimpinnya mematuhi aturan dan kode etik.',
        'Makes sure that the staff he or she leads keep the rules and the code of ethics.',
      ],
      indicators: [
        [
          'Memeriksa secara berkala kepatuhan pegawai dan menindaklanjuti temuannya.',
          'Checks at set times whether staff comply, and acts on what is found.',
        ],
        [
          'Memberi penghargaan atau teguran atas perilaku etis dan tidak etis pegawai.',
          'Commends ethical conduct of staff and reprimands the contrary.',
        ],
        [
          'Menyusun cara kerja unit yang menutup peluang penyimpangan.',
          'Arranges the work of the unit so that openings for abuse are closed.',
        ],
      ],
    },
    {
      description: [
        'Membangun suasana kerja yang mendorong kepatuhan pada nilai dan etika di tingkat perangkat daerah atau satuan kerja.',
        'Builds, in the whole office, working conditions that favour values and ethics.',
      ],
      indicators: [
        [
          'Mengoreksi pelanggaran yang dilakukan pejabat mana pun walaupun berisiko bagi kedudukannya.',
          'Corrects a violation by any official even at a risk to his or her own position.',
        ],
        [
          'Menetapkan saluran pengaduan yang melindungi pelapor dan menggunakannya dalam pengambilan tindakan.',
          'Sets up a channel for reports that protects those who report, and acts on what comes in.',
        ],
        [
          'Menilai risiko penyimpangan lintas unit dan menetapkan pengendaliannya.',
          'Assesses risks of abuse across units and lays down the controls.',
        ],
      ],
    },
    {
      description: [
        'Menjadi rujukan integritas pada tingkat instansi atau nasional dan menetapkan kebijakan yang menegakkannya.',
        'Is a reference for integrity in the institution or the nation and makes the policies that uphold it.',
      ],
      indicators: [
        [
          'Menetapkan kebijakan dan strategi integritas yang berlaku bagi seluruh instansi.',
          'Makes policies and strategies of integrity for the whole institution.',
        ],
        [
          'Mempertahankan keputusan yang sah di hadapan tekanan dari luar instansi.',
          'Upholds lawful decisions against pressure from outside the institution.',
        ],
        [
          'Membawa praktik integritas instansinya menjadi acuan bagi instansi lain.',
          "Makes the institution's practice of integrity a model for others.",
        ],
      ],
    },
  ],
})
