/** The sentences of `BACA-DAHULU.html`. HTML is allowed in them; nothing from outside comes in here. */
import type { Language } from '../words/language.ts'

export interface ReadMeWords {
  readonly sample: string
  readonly heading: string
  readonly made: string
  readonly compare: string
  readonly compareWhy: string
  readonly foundingCode: string
  readonly resultCode: string
  readonly files: string
  readonly file: string
  readonly content: string
  readonly bytes: string
  readonly readers: string
  readonly linux: string
  readonly linuxTools: string
  readonly linuxSums: string
  readonly linuxSignatures: string
  readonly linuxScript: string
  readonly linuxProgram: string
  readonly byHand: string
  readonly byHandWhy: string
  readonly byHandBundle: string
  readonly byHandHeads: string
  readonly byHandOpen: string
  readonly windows: string
  readonly windowsCan: string
  readonly windowsRest: string
  readonly signers: string
  readonly signersWhy: string
  readonly firstSignature: string
  readonly secondSignature: string
  readonly publicBundle: string
  readonly proved: string
  readonly provedItems: readonly string[]
  readonly notProved: string
  readonly notProvedItems: readonly string[]
}

const indonesian: ReadMeWords = {
  sample: 'CONTOH – bukan seleksi sungguhan. Semua orang, nilai dan kunci di sini rekaan.',
  heading: 'Baca dahulu',
  made: 'Folder ini dibuat pada',
  compare: '1. Bandingkan dengan kertas',
  compareWhy:
    'Ambil pengumuman dan berita acara di atas kertas yang ditandatangani. Kedua kode di bawah ini harus sama huruf demi huruf dengan yang tercetak di sana. Bila berbeda, berhenti: folder ini bukan milik seleksi itu. Angka dan huruf panjang di bawah tiap kode QR adalah sidik jari lengkap (256 bit).',
  foundingCode: 'Kode pendirian',
  resultCode: 'Kode hasil',
  files: '2. Isi folder',
  file: 'Berkas',
  content: 'Isi',
  bytes: 'Byte',
  readers: 'Berkas terenkripsi (<code>.age</code>) hanya dapat dibuka oleh:',
  linux: '3. Periksa di Linux',
  linuxTools:
    'Empat alat baku cukup: <code>minisign</code>, <code>sha256sum</code>, <code>unzip</code> dan <code>jq</code> (Debian dan Ubuntu: <code>sudo apt install minisign unzip jq</code>). Buka terminal di folder ini.',
  linuxSums:
    'Tidak ada berkas yang berubah, bertambah atau hilang. Perintah pertama harus mencetak <code>UTUH</code> dan tidak yang lain; kedua jumlah harus sama dengan angka setelah tanda pagar.',
  linuxSignatures:
    'Daftar itu ditandatangani dua pemegang kunci. Keduanya harus menulis <code>Signature and comment signature verified</code>, dan <em>trusted comment</em> harus berawal <code>timbang/handover/v1</code>.',
  linuxScript:
    'Skrip pemeriksa. Bandingkan dahulu sidik jarinya dengan yang tercetak pada berita acara, atau ambil skrip dari rilis Timbang; jangan percaya hanya karena ada di folder ini. Setelah itu jalankan.',
  linuxProgram:
    'Dengan program Timbang: menghitung ulang semuanya dan menyebut apa yang terbukti, orang demi orang dan peringkat demi peringkat.',
  byHand: 'Tanpa skrip, dengan tangan',
  byHandWhy: 'Yang dilakukan skrip dapat dilakukan sendiri, langkah demi langkah.',
  byHandBundle:
    'Paket publik. Perintah pertama tidak boleh mencetak nama apa pun setelah daftar uji; jumlah berkas harus dua lebih banyak daripada baris daftar.',
  byHandHeads:
    'Ujung log. Sidik jari baris terakhir setiap log harus sama dengan <code>hash</code> pada ujung log yang ditandatangani pemiliknya; perintah terakhir tidak boleh mencetak <code>GAGAL</code>.',
  byHandOpen: 'Membuka paket rahasia (hanya penerimanya, dengan kuncinya sendiri; alat <code>age</code>).',
  windows: '4. Periksa di Windows',
  windowsCan:
    'Windows tidak memiliki alat-alat itu, tetapi sidik jari satu berkas dapat dilihat. Buka <em>Command Prompt</em> di folder ini, ketik perintah di bawah, lalu bandingkan hasilnya dengan baris berkas itu di <code>SHA256SUMS</code> (buka dengan Notepad). Ulangi untuk setiap berkas.',
  windowsRest:
    'Dengan cara itu terbukti bahwa berkas cocok dengan daftar, tetapi belum bahwa daftar itu asli: tanda tangan tidak diperiksa. Sisanya dikerjakan pemeriksa Timbang (buka program Timbang, menu Periksa, pilih folder ini) atau komputer Linux.',
  signers: '5. Kunci penanda tangan',
  signersWhy:
    'Kunci di sini hanya untuk memudahkan. Kunci yang berlaku adalah yang tercetak pada keputusan panitia atau yang tercatat pada entri pendirian.',
  firstSignature: 'Tanda tangan pertama',
  secondSignature: 'Tanda tangan kedua',
  publicBundle: 'Pembuat paket publik',
  proved: '6. Yang terbukti',
  provedItems: [
    'Tidak ada yang diubah, ditambah atau dihilangkan di bawah ujung log yang ditandatangani.',
    'Setiap entri ditandatangani dengan kunci orang yang disebut, dan urutannya dalam lognya tetap.',
    'Folder ini ditandatangani dua pemegang kunci.',
    'Dengan program Timbang dan paket nilai: setiap peringkat dapat dihitung ulang dari nilai yang disegel.',
  ],
  notProved: '7. Yang tidak terbukti',
  notProvedItems: [
    'Empat alat itu memeriksa keutuhan. Kewenangan, urutan dan peringkat memerlukan program.',
    'Bahwa penilai menilai dengan benar. Yang terbukti hanyalah apa yang mereka segel.',
    'Pengembalian seluruh cakram ke keadaan lama tidak terlihat dari dalam; itu terlihat dari tanda terima dan entri orang lain.',
    'Dua pemegang kunci yang bersekongkol dapat membuka nilai sebelum waktunya; format ini tidak dapat menunjukkannya.',
  ],
}

const english: ReadMeWords = {
  sample: 'CONTOH / SAMPLE – not a real selection. All people, scores and keys in it are invented.',
  heading: 'Read this first',
  made: 'This folder was made on',
  compare: '1. Compare with paper',
  compareWhy:
    'Take the announcement and the minutes on signed paper. The two codes below must equal what is printed there, letter by letter. If they differ, stop: this folder does not belong to that selection. The long digits below each QR code are the whole digest (256 bits).',
  foundingCode: 'Founding code (kode pendirian)',
  resultCode: 'Result code (kode hasil)',
  files: '2. What is in the folder',
  file: 'File',
  content: 'Content',
  bytes: 'Bytes',
  readers: 'Encrypted files (<code>.age</code>) can be opened only by:',
  linux: '3. Check on Linux',
  linuxTools:
    'Four standard tools are enough: <code>minisign</code>, <code>sha256sum</code>, <code>unzip</code> and <code>jq</code> (Debian and Ubuntu: <code>sudo apt install minisign unzip jq</code>). Open a terminal in this folder.',
  linuxSums:
    'No file was changed, added or lost. The first command must print <code>UTUH</code> (intact) and nothing else; both counts must equal the number after the hash sign.',
  linuxSignatures:
    'The list is signed by two key holders. Both must print <code>Signature and comment signature verified</code>, and the trusted comment must begin with <code>timbang/handover/v1</code>.',
  linuxScript:
    'The checking script. First compare its digest with the one printed in the minutes, or take the script from the Timbang release; do not trust it because it lies in this folder. Then run it.',
  linuxProgram: 'With the program Timbang: recomputes everything and says per person and per rank what is proved.',
  byHand: 'Without the script, by hand',
  byHandWhy: 'What the script does can be done step by step.',
  byHandBundle:
    'The public bundle. The first command must print no name after the list of tests; there must be two more files than lines in the list.',
  byHandHeads:
    'Heads of logs. The digest of the last line of each log must equal the <code>hash</code> in the head that its author signed; the last command must not print <code>GAGAL</code> (failed).',
  byHandOpen:
    'Opening the confidential bundle (its recipients only, with their own key; the tool is <code>age</code>).',
  windows: '4. Check on Windows',
  windowsCan:
    'Windows lacks those tools, but the digest of one file can be seen. Open <em>Command Prompt</em> in this folder, type the command below, and compare what it prints with that file’s line in <code>SHA256SUMS</code> (open it with Notepad). Repeat for each file.',
  windowsRest:
    'That proves that the files match the list, but not yet that the list is genuine: signatures are not checked. The Timbang verifier does the rest (open Timbang, choose Verify, choose this folder), or a Linux machine.',
  signers: '5. Keys of the signers',
  signersWhy:
    'The keys are here for convenience. Those that count are printed in the committee’s decree or stand in the founding entry.',
  firstSignature: 'First signature',
  secondSignature: 'Second signature',
  publicBundle: 'Maker of the public bundle',
  proved: '6. What is proved',
  provedItems: [
    'Nothing was changed, added or left out beneath the signed heads of the logs.',
    'Every entry was signed with the key of the person named, and its place in that log is fixed.',
    'This folder was signed by two key holders.',
    'With the program Timbang and the bundle of scores: every rank can be recomputed from the sealed scores.',
  ],
  notProved: '7. What is not proved',
  notProvedItems: [
    'The four tools check integrity. Authority, order and ranks need a program.',
    'That assessors judged rightly. Only what they sealed is proved.',
    'A whole disk set back to an old state can’t be seen from inside; receipts and other people’s entries show it.',
    'Two colluding key holders can open scores early; this format can’t show that.',
  ],
}

export const readMeWords: Readonly<Record<Language, ReadMeWords>> = { id: indonesian, en: english }
