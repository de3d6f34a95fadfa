/** Spellings that are met in copy although KBBI has another, and words that are two; in lower case. */
const PAIRS = `
akte akta|aktifitas aktivitas|amandemen amendemen|analisa analisis|antar-provinsi antarprovinsi
antri antre|apapun apa_pun|apotik apotek|atlit atlet|azas asas|azasi asasi|beresiko berisiko
beritahu beri_tahu|cabe cabai|cidera cedera|coklat cokelat|detil detail|diagnosa diagnosis
diantara di_antara|diantaranya di_antaranya|diapun dia_pun|diatas di_atas|dibawah di_bawah
dibelakang di_belakang|didaerah di_daerah|didalam di_dalam|didepan di_depan|diijinkan diizinkan
dikota di_kota|diluar di_luar|dimana di_mana|dimanapun di_mana_pun|dirubah diubah|dirumah di_rumah
disaat di_saat|disamping di_samping|disana di_sana|diseluruh di_seluruh|disini di_sini|disitu di_situ
ditempat di_tempat|ditengah di_tengah|ditingkat di_tingkat|diwilayah di_wilayah|duren durian
efektifitas efektivitas|ekstrim ekstrem|esensiil esensial|faham paham|fikir pikir|formil formal
frekwensi frekuensi|goa gua|gubenur gubernur|hakekat hakikat|handal andal|hapal hafal|hembus embus
himbau imbau|himbauan imbauan|hipotesa hipotesis|hisap isap|hitungcepat hitung_cepat|hutang utang
ihlas ikhlas|ijin izin|indera indra|inipun ini_pun|isteri istri|itupun itu_pun|jadual jadwal|jaman zaman
jenasah jenazah|jendral jenderal|jum'at jumat|kadaluarsa kedaluwarsa|kampanya kampanye|kandidad kandidat
kaos kaus|kapanpun kapan_pun|karir karier|kemaren kemarin|keatas ke_atas|kebawah ke_bawah|kedalam ke_dalam
kedepan ke_depan|kedepannya ke_depannya|kemana ke_mana|kerjasama kerja_sama|kesana ke_sana|kesini ke_sini
koalsi koalisi|kompetitip kompetitif|komplit komplet|kongkrit konkret|konkrit konkret|konsekwen konsekuen
konsekwensi konsekuensi|kontroversiil kontroversial|kordinasi koordinasi|kordinator koordinator
kreatifitas kreativitas|kuatir khawatir|kwalitas kualitas|kwantitas kuantitas|kwota kuota
lalulintas lalu_lintas|legalisir legalisasi|legislatip legislatif|lembab lembap|lobang lubang
managemen manajemen|manager manajer|manapun mana_pun|mangkok mangkuk|materiil material
mempengaruhi memengaruhi|mempercayai memercayai|menejemen manajemen|menghimbau mengimbau
mengijinkan mengizinkan|mensukseskan menyukseskan|mentaati menaati|menterjemahkan menerjemahkan
merubah mengubah|mesjid masjid|methode metode|milyar miliar|nafas napas|nahkoda nakhoda|nampak tampak
nasehat nasihat|negri negeri|nomer nomor|non-aktif nonaktif|nopember november|objektip objektif
obyek objek|orangtua orang_tua|orisinil orisinal|otopsi autopsi|paska pasca|pebruari februari
perduli peduli|photo foto|pondasi fondasi|praktek praktik|procent persen|produktifitas produktivitas
projek proyek|propinsi provinsi|prosen persen|prosentase persentase|quota kuota|rapih rapi|rejeki rezeki
rejim rezim|resiko risiko|respon respons|rubah ubah|rumahsakit rumah_sakit|saklar sakelar
satupun satu_pun|sekedar sekadar|seksama saksama|siapapun siapa_pun|silahkan silakan|sintesa sintesis
sistim sistem|sorga surga|standarisasi standardisasi|subyek subjek|supir sopir|syah sah
tandatangan tanda_tangan|tanggungjawab tanggung_jawab|tauladan teladan|tehnik teknik|tehnis teknis
tehnologi teknologi|telpon telepon|terimakasih terima_kasih|terlanjur telanjur|tilpun telepon
trampil terampil|transfortasi transportasi|trilyun triliun|ujicoba uji_coba|varitas varietas
wakilrakyat wakil_rakyat|walikota wali_kota
`;

/** By the spelling that is met: the one to write. */
export const STANDARD_WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/[\n|]/).flatMap((pair) => {
    const [met, standard] = pair.trim().split(" ");
    return met && standard ? [[met, standard.replaceAll("_", " ")] as const] : [];
  }),
);
