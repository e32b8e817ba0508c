/**
 * 2048 Indonesian words (11 bits each) for whatever people read to each other, copy or type: recovery sheets,
 * fingerprints, passphrases. Everyday vocabulary, lower-case a to z, 4 to 8 letters, sorted. No two words share their
 * first four letters, so four typed letters name a word; no two are one letter apart (changed, added or left out), so
 * one slip of pen or ear never turns a word into another. Order and content are part of the formats: never change them.
 */
export const wordList: readonly string[] = `
abadi abjad absen abstrak acara acuan adegan adik adipati adonan adopsi adukan advokat agar agenda agraria ahli ajaib
ajang ajaran ajudan akademi akal akbar akhir akibat akrab akronim aksara akses akta aktif aktual akuarium akuntan
akurat akustik alamat alarm album alergi alfabet aliansi alih aliran aljabar alkali alokasi alpukat alto alumni alun
amanah amatir ambisi ambulans amplop ampuh anak analisis ananda anatomi andalan andil aneh aneka anggap angin angklung
angsur animasi anjuran antara antena antik antre antusias anugerah anyaman aparat apel aplikasi apotek arahan arca
arena argumen arif arloji armada aroma arsip artefak arti arung arus asas aset asisten aspal aspek aspirasi asrama
asri astana astronot asuh asumsi asuransi asyik atap atlas atlet atmosfer atol atraksi atribut aturan audit aula
aurora autentik awam ayat ayunan babak bacaan bagasi bagian bagus bahagia bahtera bait baja bakat baki bakso balai
balerina balita balkon balok bangku banjar bankir bantal banyak barang barter baru basah basis batas baterai batik
baur bayam beasiswa bebatuan bebek bedah bejana belajar beliung beludru benam bengkel benih bensin bentuk benua
berbagi bercakap berenang berhasil beringin berjalan berkas berlayar bernilai bersih beruang berwarna besar besi besok
beton betul biaya bibir bicara bidan bijak biji bikin bilangan biliar bimbing bina bincang bingkai biodata biola
bioskop bisbol biskuit bisnis bisu bobot bocah bodi bohlam bolu bombai boneka bongkar bonsai bonus bordir botani botol
boyong brankas brokoli bros bruto buana budaya bugar bujang bujuk bukan bukit bukti buku bulat buletin bumbu bumerang
bumi buncis bundar bunyi bupati burger buritan bursa buruh busur butir buyung cabang cahaya cairan cakap cakram camat
camilan campur canggih capai capung carik catatan catur cekatan ceker celah celemek cemara cempaka cengkih centong
ceramah cerdas cerewet cerita cermin cerna cerobong cerpen cerutu cetak cicip cikal cincin cipta ciri citra ciut coba
cokelat condong congklak contoh corak coret cuaca cukai cukup cuma cupang curam cuti dadu daerah daftar daging dahlia
dahsyat dahulu dalil damai dampak danau dandan dangkal dansa dapur darat darma dasar dasi datang daun dawet debar
debit dedaunan deduksi definisi dekorasi delapan delegasi delima delman delta demikian denah denda denyut depan
deposit derajat deret dering dermaga deru desakan desimal detail detektif detik dewata dewi diagram dialek diam diet
digital dikte dimensi dinamis dinding dingklik diplomat direktur disiplin diskusi distrik divisi dobel doktor dokumen
domain domino dompet donat dongeng dosen dosis draf drainase drama drum duduk dugaan dukung dunia durasi durian dusun
dwiwarna edisi editor edukasi efektif efisien ejaan ekologi ekonomi eksis ekspor ekstra elastis elegan elektro elemen
elips elite emas ember embun emosi empat emping empuk encer endap endemik energi engsel enteng entri enzim epik
episode erat esai estafet etalase etika etnik evakuasi evolusi fabel fajar faktor fakultas famili fantasi farmasi fase
fasih fauna favorit federasi fenomena feri festival fiksi film filosofi filsafat filter final firma fisika fiskal
fitur flora fluida fokus folio fondasi fonologi formulir forum fosfor fosil foto fragmen fraksi frasa fundamen fungsi
furnitur fusi gabus gadai gadis gaduh gagas gairah gajah galaksi galeri gali galon gambang gamelan gamping gandum
ganjil gapura garpu garuda gasing gatra gaul gaung gawang gaya gedung gejala gelagat gelora gemar gembira gemercik
gemilang gemuruh genap gencar generasi genggam genius genta geografi geologi geometri gerakan gerbang gergaji gerhana
gerilya gerobak geser gesit getah getuk giat gigih giliran gincu ginseng girang gitar gizi gletser globe glukosa golf
golongan gondola gong gores gosok grafik granit gratis griya grup gubernur gudang gugus gulali gulden guling gulma
gumpal guna gundu guntur gunung gurami gurih guru habis hadap hadir hafal hakim halaman halte haluan hamparan hangat
hanya hapus harimau harmoni harta hasil hasrat hati hawa hayati heboh hektare helai helm hemat hendak hening heran
herbal hias hibah hibrida hiburan hidrogen hidup hierarki hijau hikayat hikmah hilir himpun historis hitam hitung hobi
honor horizon hormon hotel hujan hukum hulu humas humor huni huruf ibarat ibunda idaman ideal identik idola ijazah
ikatan ikhlas iklan iklim ikon ikut ilalang ilham ilmiah ilmu ilusi imbang impian impor inang inap incar indah indeks
industri infus ingat inisial inovasi insinyur instansi intan intensif inti ipar irigasi iringan irit isian isolasi
isotop istilah itik izin jabat jadwal jago jagung jahe jahit jaksa jalan jalur jambu jamin janggut janji jantung jarak
jari jarum jasmani jawara jazirah jebol jeda jejak jelajah jelita jembatan jempol jemur jenaka jendela jenis jenjang
jenuh jepit jerapah jernih jeruji jilid jinak jingga jinjing jitu jiwa jodoh joget joging joglo jongkok joran jual
juara judo judul jujur jumbai jumlah jumpa junior jurnal jurus juta kabar kabinet kabut kacang kacip kader kafe kaget
kaidah kain kakatua kakek kaktus kala kaldu kalender kalimat kalkun kalori kalung kambing kamera kampung kamus kanan
kancil kandang kangkung kanopi kantong kanvas kapal kapsul kapten kapulaga karaoke karbon karcis kardus karib karnaval
karpet kartu karunia karyawan kasir kastel kasuari katalog katering katrol katun kaum kawat kayak kayuh kebaikan kebun
kecap kecil kedai kedelai kedip kedua keenam kegiatan kejar kejora kejut kekasih kekuatan kelabu kelereng kelinci
kelopak keluarga kemarin kembar kemeja kemilau kempis kemuning kenalan kencur kenduri kental kenyang keong kepak
kepiting kepul keraton kerbau kereta kerikil kerja kerlip kertas kerucut kesatria ketapang ketel ketiga ketupat
keutuhan khalayak khas khayal khidmat khusus kicau kidung kijang kilat kilo kimia kimono kincir kinerja kios kiper
kiprah kirana kirim kisaran kisi kismis kitab klaim klakson klasemen klien klimaks klinik klorofil klub koalisi koboi
kode kodok koki kokoh kolase kolektor kolibri koloni komet komite komodo kompor kondisi koneksi kongres konon konsonan
kontes konvoi koperasi kopiah kopling koral korek koridor kosakata kosmos kostum kotak kreatif kredit kristal kritik
kromosom kronik kuadrat kuali kuartal kuasa kuat kubah kubik kucing kudapan kuil kuitansi kukus kuliah kulkas kultur
kumbang kumis kumpul kunci kunjung kuno kuntum kunyah kuota kupas kupon kurator kurcaci kurir kursi kurung kurva
kusuma kutilang labirin labu laci lada lagak laguna lahan lahir lajur lakmus lakon lalap lamar lambai lampion lancar
landas langit lanjut lansia lantang lapang lapis laptop laras larva laser laskar latih laut layanan lazim lebat lebih
ledakan legenda lego leher lekas lekuk lelang lelucon lemah lembing lemon lemper lencana lengkap lensa lentera lereng
lesung level libur licin lidah lidi liga lihai lilit limau limbah lincah lindung linggis linier lintas lipat lirik
lisan lisensi liter lobak lodeh logat logika lokal lolos lombok lompatan loncat longgar lontong lorong losmen loteng
loyang luar lubang lubuk lucu lugas luhur lukis lulus lumayan lumbung lumer lumpur lunak luncur lusin lutut luwes maaf
macam madya magang magnet mahal mahkota mahoni majalah majelis maju makan maket maklum makmur makna makrame maksimal
mampu mancung mandiri manfaat mangga manis manja mantel manusia maraton marga markisa marmer mars martil masa masinis
masker masuk materi matriks mawar mayor mebel medali medis meja mekanis melati melek melinjo melon melukis memang
memberi memeluk memilih memori mempelai memuat menara mencari mendaki mengukur meniru menjahit menolong menteri menu
menyanyi merak merdu merekam merica merkuri merpati mertua mesin mesra metafora meteor metode mewah migrasi mikro
milenium milik mimbar mimpi minat mineral mini minta minum minyak mirip misal misteri mitigasi mitos mobil modal
modern molekul momen moncong monitor montir monumen mosaik motif motor muatan muda mukim mulai mulia mulut muncul
mundur mungkin murah murbei murid murni museum musisi mustika mutiara mutlak mutu nabati nadi nagari naik nakhoda
nalar naluri nama nampan nangka nanti napas narasi nasabah nasib naskah natrium naungan navigasi negara negeri nektar
nelayan nenek neon neraca netral neuron ngarai ngengat nikah nikel nikmat nilai ningrat nirmala nirwana noktah
nominasi nomor nona normal notasi notula novel nuansa nukilan numerik nurani nuri nutrisi nyali nyamuk nyanyi nyaris
nyata nyenyak nyiru nyiur nyonya obeng obral ojek okra oksigen oktaf olahraga ombak omzet oncom ongkos ontel opak
operet opini opor opsi optimal oranye orator orbit organ orisinal orkestra ornamen otomatis otonom otot ovasi oven
ozon pabrik pacar padat padma paduka pagi pagoda paham pahlawan pajangan pakis palawija palem paling palka palu
pameran pamong panas pancing pandawa panel panggil panitia panjang panorama pantun panutan papan paprika paragraf
parfum parit parkir parsel paruh pasang pasif paspor pasti pasukan paten patok patroli patungan paus paviliun pawai
payet payung pecel pecinta pedagang pedoman peduli pegawai pejalan pekan pekerja pelana pelihara pelosok peluit
pemandu pembeli pemilik pemuda penari pencatat pendek penguin penjuru pensil pentas penulis penyair pepaya perantau
perban percaya perdana perekat pergi perihal perkasa perlu permai pernik persegi pertiwi perunggu perwira pesawat
peserta pesilat pesona pesta pesulap petani petir petunjuk pewarna piagam piala piano pidato pihak pikat pikir piknik
pikul pilar pilin pilot pimpin pindang pingpong pinisi pinjam pintu pinus pion pipit piramida piring pisah pita piyama
plafon planet plastik platina plaza podium pohon poin pokok pola poles pompa pondok poni populer poros porselen portal
posisi postur potensi potong potret prabu praktik pramuka prasasti predikat premium presiden pribumi prima prinsip
privat produk profesi program promosi proses protein provinsi proyek pualam puan publik pucat pucuk pudar puding puisi
puitis pujangga pulau pulih pulpen pulsa puncak pundi punggung punya purnama purwa pusaka puspa putik putri putus
puyuh raba racik radar radius ragam rahasia rahmat raih rajawali rajin rajut rakit raksasa rakyat ramal rambutan
rampai ramuan rangkai ransel rantai rapat rapi rapor rasional ratus rawan rayap rayu razia reaksi realitas rebana
rebus redam redup refleks regu rekah rekening reklame rekor rekreasi rela relevan relief remaja rembulan rempah
rendang renjana renung renyah reog reptil republik resep resmi resolusi respons restoran resultan retina retorika
reuni revisi rezeki riak ribuan rilis rimbun rimpang rincian rindu ringkas rintik risalah riset ritme ritual riuh
riwayat roda rohani romansa rombong ronce rongga rosela rotan roti royal ruang ruas rugbi rujak rujukan rukun rumah
rumbia rumpun rumus runcing runduk rupawan rupiah rusa rusuk rute rutin ruwat saat sabana sabda sabun sadur safari
safir sagu sahaja sains sajak saji sakti salam saldo salep salin salju saluran sambung sampah samudra sandal sangkar
sanjung santan sapa sarapan sarden saring sarjana saron sasaran sastra satai satelit satria satuan satwa saudara sauh
sawah sawit sawo sebab sebentar sebidang sebut secara secuil sedap sederet sedikit seduh segan segel segitiga segmen
sehari sehelai seikat seimbang seiring sejati sejiwa sejuk sekarang sekitar sekolah sekrup seksi sekutu selasar
seledri selisih seluncur semai semboyan semester semir sempurna semusim senat sendok senggang seni senja sensor sentuh
senyum sepatu sepeda sepotong sepuluh serasi serbet serentak seribu serpih serta serumpun sesama sesuatu setengah
setinggi setrika setuju sewa sewindu siaga siaran siasat sibuk sidang sidik sifat sigap siklus siku silau silsilah
siluet simak simbol simetri simfoni simpan sinar sindir singgah sinopsis sintesis sinyal sipil siput siram sirene
sirih sirkus sirop sirsak sisir sistem siswa situs siul siung skema sketsa skor skripsi skuter slogan sobat sodor sofa
sohib soket sokong solo solusi sonata songket sopan soprano sorban sore sorot sosial spanduk spesial spidol spiral
sponsor spora stabil stadion staf stamina standar stasiun status stiker stok strategi struktur studi stupa suaka
suasana suatu subjek subsidi suci sudah sudut sugesti suguh suhu sukarela sukma sukses sulap sulfur sultan sulung
sumber sumpit sumur sungguh suntik supaya suplai surat survei surya suspensi susul sutra suvenir swadaya swalayan
swasta sweter syahdu syair syal syarat syukur tabah tabib tablet tabung tafsir tagih tahap tahun tajam tajuk takhta
takjub taksi taktik talas talenta tamasya tambak tameng tampil tamu tandu tangkas tanpa tanur tapak taraf target
tarian tata tawon teater tebak tebing tebu tegap teguh tekad teknik tekstil tekun telaah televisi teliti telur teman
tembang tempel tenaga tenggara tenor tentara tenunan teoretis tepat tepi tepung teratai terbit tercatat terdiri terigu
terjun terlatih terminal ternak teropong tersedia tertib terurai terwujud tetangga tetes tetua tiada tiang tiap tiba
tidur tikar tiket tikung timbul timun tindak tinggi tinjau tipe tipis tirai tirta tiru titah titip toko tolak toleran
tolong tomat tombol tonggak tontonan topeng topik torsi total tradisi traktor transfer trem tribun trio tropis trotoar
truk tuah tubruk tubuh tudung tugu tujuan tukang tulen tulip tumbuk tumit tumpeng tunas tunda tunggu tuntun tupai
turbin turis turnamen turun tutor tutul ubin ucapan udara ufuk ujar ujian ukiran ukulele ukur ulam ulang ulasan ulet
ulir ulos umat umbi umbul umpama umum undang unduh unggul ungkap ungu unik unjuk unsur unta untung upacara upah urai
urban urut usaha usap usia usulan usung utama utas utilitas utuh vaksin vakum valid valuta vanila variabel vegetasi
vektor velodrom vena versi vertikal veteran video vila violet virtual visual vital vokasi voli volume vulkanik wacana
wadah waduk wafer wajan wajik wakil waktu walet wangi waris warna wartawan wasit waspada wastafel watak wawasan wayang
wedana welas wesel wibawa wijen wilayah wira wisata wisma wisuda wortel wujud yakin yayasan yoga yoghurt yoyo yuridis
zaitun zaman zamrud zebra zirah zodiak zonasi zoologi
`
  .trim()
  .split(/\s+/)
