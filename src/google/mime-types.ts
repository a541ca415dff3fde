const OFFICE = 'application/vnd.openxmlformats-officedocument';
const GOOGLE = 'application/vnd.google-apps';

export const MIME = {
  doc: `${GOOGLE}.document`,
  sheet: `${GOOGLE}.spreadsheet`,
  folder: `${GOOGLE}.folder`,
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  form: `${GOOGLE}.form`,
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const;
