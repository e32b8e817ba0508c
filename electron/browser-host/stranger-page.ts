/** What a browser without a session is shown. Both languages, since nobody's choice is known yet. */
export const strangerPage = `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>Timbang</title></head>
<body>
<h1>Timbang</h1>
<p>Halaman ini hanya terbuka lewat alamat yang dicetak Timbang di jendela terminal, dan setiap alamat berlaku satu kali.
Di jendela itu tekan Enter untuk mendapat alamat baru.</p>
<p lang="en">This page opens only with the address that Timbang prints in its terminal window, and each address works once.
Press Enter in that window to get a new one.</p>
</body>
</html>
`
