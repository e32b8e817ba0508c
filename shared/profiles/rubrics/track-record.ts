/**
 * Track record, by documents alone: indicators are the checklist of what may lie in the file, anchors say what the documents
 * show. Which documents are required, for which years and with what rating, is for the announcement to say.
 */
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { forbiddenQuestions } from './forbidden-questions.ts'
import { bilingual, observedCriterion } from './rubric-parts.ts'

const experience = observedCriterion({
  code: 'rekam-pengalaman',
  title: ['Pengalaman jabatan', 'Experience'],
  definition: [
    'Pengangkatan dan penugasan yang berkaitan dengan bidang jabatan yang dituju.',
    'Appointments and assignments in the field of the post applied for.',
  ],
  weight: '0.25',
  competency: null,
  coreValue: null,
  indicators: {
    keputusan: [
      'Keputusan pengangkatan atau berita acara pelantikan.',
      'Decision of appointment or minutes of installation.',
    ],
    uraian: [
      'Uraian tugas, surat tugas, atau laporan pelaksanaan tugas.',
      'Job description, letter of assignment or report.',
    ],
    memimpin: [
      'Keputusan sebagai ketua tim, penanggung jawab kegiatan, atau atasan langsung.',
      'Decision as team leader, person in charge or direct superior.',
    ],
    lintas: ['Surat tugas lintas unit, instansi, atau wilayah.', 'Assignment across units, institutions or regions.'],
  },
  levels: [
    [
      'Tidak ada keputusan pengangkatan atau penugasan di bidang jabatan yang dituju.',
      'There is no decision of appointment or assignment in the field.',
    ],
    [
      'Ada keputusan pengangkatan atau penugasan di bidang itu, tanpa dokumen tentang tugas yang dijalankan.',
      'There is such a decision, but no document of the duties performed.',
    ],
    [
      'Ada keputusan pengangkatan atau penugasan, dan dokumen yang menunjukkan tugas yang dijalankan di bidang itu.',
      'There is such a decision, and a document that shows the duties performed in the field.',
    ],
    [
      'Seperti 3, dan dokumen menunjukkan bahwa ia memimpin pegawai, kegiatan, atau tim di bidang itu.',
      'As 3, and documents show that he or she led staff, an activity or a team in the field.',
    ],
    [
      'Seperti 4, dan dokumen menunjukkan penugasan lintas unit, lintas instansi, atau di wilayah lain di bidang itu.',
      'As 4, and documents show an assignment in the field across units or institutions or in another region.',
    ],
  ],
})

const performance = observedCriterion({
  code: 'rekam-hasil-kerja',
  title: ['Hasil kerja', 'Results of work'],
  definition: [
    'Penilaian kinerja dan hasil kerja yang terlihat dari dokumen.',
    'Performance appraisals and results of work as documents show them.',
  ],
  weight: '0.25',
  competency: 'M.04',
  coreValue: null,
  indicators: {
    penilaian: [
      'Dokumen penilaian kinerja untuk tahun yang diminta pengumuman.',
      'Performance appraisals for the years that the announcement asks for.',
    ],
    laporan: ['Laporan kinerja atau produk kerja.', 'Performance report or product of work.'],
    capaian: ['Sasaran dan capaian dalam satu laporan.', 'Targets and results in one report.'],
    luar: [
      'Dokumen pihak di luar unit: laporan pengawasan, survei, atau piagam resmi.',
      'Document from outside the unit: audit report, survey or official award.',
    ],
  },
  levels: [
    [
      'Dokumen penilaian kinerja yang diminta tidak ada, atau predikatnya di bawah yang disyaratkan pengumuman.',
      'The appraisals asked for are missing, or their rating is below what the announcement requires.',
    ],
    [
      'Dokumen penilaian kinerja lengkap; tidak ada laporan atau produk kerja.',
      'The appraisals are complete; there is no report and no product of work.',
    ],
    [
      'Dokumen penilaian kinerja lengkap, dan ada laporan atau produk yang menunjukkan hasil kerjanya.',
      'The appraisals are complete, and a report or product shows the results of work.',
    ],
    [
      'Seperti 3, dan laporan itu memuat sasaran beserta capaiannya.',
      'As 3, and the report gives targets and what was achieved of them.',
    ],
    [
      'Seperti 4, dan capaian itu dikuatkan dokumen dari pihak di luar unit kerjanya.',
      'As 4, and a document from outside the unit confirms what was achieved.',
    ],
  ],
})

const learning = observedCriterion({
  code: 'rekam-pengembangan',
  title: ['Pengembangan kompetensi', 'Development of competencies'],
  definition: [
    'Pelatihan dan sertifikasi yang berkaitan dengan jabatan, serta penerapannya.',
    'Training and certificates that bear on the post, and their use.',
  ],
  weight: '0.15',
  competency: 'M.06',
  coreValue: 'kompeten',
  indicators: {
    sertifikat: ['Sertifikat pelatihan atau sertifikat profesi.', 'Certificate of training or of a profession.'],
    penerapan: ['Dokumen penerapan dalam pekerjaan.', 'Document of its use at work.'],
    mengajar: [
      'Surat tugas atau bahan ajar sebagai pengajar atau pembimbing.',
      'Assignment or materials as teacher or mentor.',
    ],
  },
  levels: [
    [
      'Tidak ada bukti pengembangan kompetensi dalam kurun waktu yang diminta pengumuman.',
      'There is no evidence of development in the period that the announcement asks for.',
    ],
    [
      'Ada bukti keikutsertaan, tetapi bidangnya tidak berkaitan dengan jabatan yang dituju.',
      'There is evidence of taking part, but in a field that does not bear on the post.',
    ],
    [
      'Ada sertifikat atau bukti kelulusan di bidang yang berkaitan dengan jabatan yang dituju.',
      'There is a certificate or proof of passing in a field that bears on the post.',
    ],
    [
      'Seperti 3, dan ada dokumen yang menunjukkan penerapannya dalam pekerjaan.',
      'As 3, and a document shows its use at work.',
    ],
    [
      'Seperti 4, dan ada dokumen yang menunjukkan bahwa ia mengajarkannya kepada orang lain.',
      'As 4, and a document shows that he or she taught it to others.',
    ],
  ],
})

const compliance = observedCriterion({
  code: 'rekam-integritas',
  title: ['Integritas dan kepatuhan', 'Integrity and compliance'],
  definition: [
    'Kepatuhan pada kewajiban pegawai dan tindakan menjaga integritas yang terlihat dari dokumen.',
    "Compliance with an official's duties, and acts that protect integrity, as documents show them.",
  ],
  weight: '0.25',
  competency: 'M.01',
  coreValue: 'akuntabel',
  indicators: {
    disiplin: [
      'Surat keterangan hukuman disiplin dari pejabat yang berwenang.',
      'Statement on disciplinary measures by the competent official.',
    ],
    harta: [
      'Bukti pelaporan harta kekayaan dan pajak yang diwajibkan.',
      'Proof of the asset and tax declarations that are required.',
    ],
    klarifikasi: [
      'Hasil klarifikasi atas tanggapan masyarakat atau pengaduan.',
      'Outcome of clarifying remarks from the public or complaints.',
    ],
    menjaga: [
      'Pernyataan benturan kepentingan, laporan gratifikasi, atau surat tugas pengendalian intern.',
      'Declaration of a conflict of interest, gratuity report, or assignment in internal control.',
    ],
  },
  levels: [
    [
      'Ada dokumen yang terbukti tidak benar, atau pejabat yang berwenang menerangkan hukuman disiplin yang sedang dijalani.',
      'A document has proved false, or the competent official states a disciplinary measure now in force.',
    ],
    [
      'Dokumen kepatuhan yang diwajibkan belum lengkap sampai batas waktu klarifikasi.',
      'Required documents of compliance are still missing when the time for clarification ends.',
    ],
    [
      'Semua dokumen kepatuhan yang diwajibkan lengkap dan cocok dengan keterangan pejabat yang berwenang.',
      'All required documents of compliance are there and agree with what the competent official states.',
    ],
    [
      'Seperti 3, dan ada dokumen bahwa ia menyatakan benturan kepentingan, melaporkan gratifikasi, atau menjalankan tugas pengendalian intern.',
      'As 3, and a document shows that he or she declared a conflict of interest, reported a gratuity, or served in internal control.',
    ],
    [
      'Seperti 4, dan ada aturan, pengendalian, atau saluran pengaduan yang disusunnya dan diberlakukan di unit kerjanya.',
      'As 4, and a rule, control or channel for reports that he or she drew up is in force in the unit.',
    ],
  ],
})

const improvement = observedCriterion({
  code: 'rekam-karya',
  title: ['Karya dan perbaikan', 'Works and improvements'],
  definition: [
    'Karya atau perbaikan cara kerja yang diterapkan dan dapat ditunjukkan hasilnya.',
    'Works or improvements that were put to use and whose outcome can be shown.',
  ],
  weight: '0.1',
  competency: 'M.07',
  coreValue: 'adaptif',
  indicators: {
    usulan: ['Dokumen usulan atau rancangan.', 'Proposal or draft.'],
    penetapan: ['Keputusan atau surat yang memberlakukannya.', 'Decision or letter that put it into force.'],
    ukuran: ['Ukuran sebelum dan sesudah penerapan.', 'Measures before and after.'],
    lanjut: [
      'Bukti pemakaian oleh unit lain atau sesudah ia berpindah tugas.',
      'Proof of use elsewhere or after moving on.',
    ],
  },
  levels: [
    ['Tidak ada dokumen karya atau perbaikan.', 'There is no document of a work or an improvement.'],
    ['Ada dokumen usulan, tanpa bukti penerapan.', 'There is a proposal, but no proof that it was put to use.'],
    [
      'Ada bukti penerapan, dan dokumennya menyebut peran yang bersangkutan.',
      "There is proof of use, and the document names the candidate's part.",
    ],
    [
      'Seperti 3, dan ada ukuran keadaan sebelum dan sesudah penerapan.',
      'As 3, and there are measures from before and after.',
    ],
    [
      'Seperti 4, dan ada bukti bahwa karya itu dipakai unit lain atau tetap dipakai setelah ia berpindah tugas.',
      'As 4, and there is proof that it is used by another unit or stayed in use after he or she moved on.',
    ],
  ],
})

export const trackRecord: Rubric = rubricSchema.parse({
  v: 1,
  code: 'rekam-jejak',
  method: 'track-record',
  title: { id: 'Penelusuran rekam jejak menurut dokumen', en: 'Track record by documents' },
  criteria: [experience, performance, learning, compliance, improvement],
  notObserved: { rule: 'incomplete' },
  forbiddenQuestions: [
    bilingual([
      'Kabar atau percakapan tentang peserta yang tidak ada dokumennya dan tidak diklarifikasi kepadanya.',
      'Hearsay about a candidate that no document bears out and that was not put to him or her.',
    ]),
    ...forbiddenQuestions,
  ],
})
