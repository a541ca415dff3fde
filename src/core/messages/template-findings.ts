import type { Finding } from '../finding.ts';

function templateFinding(code: string, severity: Finding['severity'], message: string): Finding {
  return { code, severity, place: { kind: 'sop' }, message };
}

export function unreadableTemplate(): Finding {
  return templateFinding(
    'templat-tidak-terbaca',
    'error',
    'Templat tidak dapat dibaca. Simpan ulang templat sebagai dokumen Word (.docx) atau Google Dokumen, lalu coba lagi.',
  );
}

export function unknownPlaceholders(names: readonly string[], known: readonly string[]): Finding {
  const unknown = names.map((name) => `{{${name}}}`).join(', ');
  return templateFinding(
    'templat-penanda-asing',
    'warning',
    `Templat memuat penanda yang tidak dikenal: ${unknown}. Penanda itu dibiarkan apa adanya. Penanda yang dikenal: ${known
      .map((name) => `{{${name}}}`)
      .join(', ')}.`,
  );
}

export function missingFlowPlaceholder(): Finding {
  return templateFinding(
    'templat-tanpa-alur',
    'warning',
    'Templat tidak memuat penanda {{tabel_alur}}, sehingga tabel alur tidak tercetak. Tulis {{tabel_alur}} pada satu paragraf tersendiri.',
  );
}

/** `millimetres`: width, height, then the margins at the top, right, bottom and left. */
export function otherPageSize(millimetres: readonly number[]): Finding {
  const [width, height, top, right, bottom, left] = millimetres;
  return templateFinding(
    'templat-ukuran-halaman',
    'warning',
    `Halaman templat tidak cukup luas untuk tabel alur, sehingga tabel dapat terpotong. Atur ukuran halaman templat menjadi ${width} × ${height} mm dengan margin atas ${top} mm, kanan ${right} mm, bawah ${bottom} mm, dan kiri ${left} mm.`,
  );
}
