/** The frame of docs/pemeriksaan.md; the rows come from the checks themselves. */
export const GUIDE_TEXTS = {
  opening: `# Pemeriksaan SOP

Lajur memeriksa SOP terhadap format resmi SOP Administrasi Pemerintahan. Semua temuan ditampilkan sekaligus, masing-masing dengan letaknya, penyebabnya, dan cara memperbaikinya. Bila pada kolom Perbaiki tertulis “ya”, Lajur menawarkan tombol Perbaiki pada temuan yang jalan keluarnya pasti; yang lain diputuskan oleh penyusun.

- **Kesalahan** menghalangi pembuatan dokumen.
- **Peringatan** sebaiknya diperbaiki sebelum SOP disahkan.
- **Saran** boleh diabaikan.

Setiap pemeriksaan dapat dimatikan menurut kodenya di Pengaturan. Dasar yang ditulis di sini perlu dicocokkan dengan naskah peraturannya sebelum dikutip sebagai ketentuan hukum. Berkas ini dibuat dari daftar pemeriksaan di dalam program dan selalu sama dengannya.`,
  header: `| Kode | Tingkat | Arti | Dasar | Perbaiki |
| --- | --- | --- | --- | --- |`,
  groups: {
    F: 'Identitas',
    S: 'Alur dan tabel',
    T: 'Kalimat',
    M: 'Mutu baku',
    P: 'Gambar',
    N: 'Register',
    R: 'Pemantauan dan evaluasi',
  } as Readonly<Record<string, string>>,
  severities: { error: 'Kesalahan', warning: 'Peringatan', info: 'Saran' },
  off: '(Mati sampai dinyalakan.)',
  hasMend: 'ya',
  noMend: 'tidak',
  score: `## Skor kelayakan

Skor dimulai dari 100. Setiap kesalahan mengurangi 12, setiap peringatan 3, setiap saran 1. Satu jenis pemeriksaan paling banyak mengurangi 36 (kesalahan), 12 (peringatan), atau 3 (saran), supaya satu kebiasaan yang berulang di semua baris tidak menghabiskan nilai. R01 dan M03 tidak mengurangi skor. Selama masih ada kesalahan, skor paling tinggi 69. Perbaikan tidak pernah menurunkan skor.

| Skor | Sebutan |
| --- | --- |
| 90–100 | Layak diajukan |
| 70–89 | Layak dengan perbaikan kecil |
| 0–69 | Perlu banyak perbaikan |
| ada kesalahan | Belum layak: ada kesalahan yang harus diperbaiki |`,
} as const;
