/** Somebody who uses the workspace. All names are invented. */
export interface Person {
  /** Stands in addresses: `/orang/<id>/`. */
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly role: 'staf' | 'unit' | 'pimpinan' | 'admin' | 'luar';
}

/** The people of the ready office, in the order of the switcher. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'staf',
    name: 'Rahmi Paputungan',
    position: 'Staf Bagian Organisasi',
    email: 'staf.organisasi@example.go.id',
    role: 'staf',
  },
  {
    id: 'dinkes',
    name: 'Yusra Mamonto',
    position: 'Dinas Kesehatan',
    email: 'dinkes@example.go.id',
    role: 'unit',
  },
  {
    id: 'disdik',
    name: 'Fadel Damopolii',
    position: 'Dinas Pendidikan',
    email: 'disdik@example.go.id',
    role: 'unit',
  },
  {
    id: 'dukcapil',
    name: 'Sintia Lomban',
    position: 'Dinas Kependudukan dan Pencatatan Sipil',
    email: 'dukcapil@example.go.id',
    role: 'unit',
  },
  {
    id: 'asisten',
    name: 'Hendra Manoppo',
    position: 'Asisten Administrasi Umum',
    email: 'asisten.umum@example.go.id',
    role: 'pimpinan',
  },
  {
    id: 'sekda',
    name: 'Maria Sugeha',
    position: 'Sekretaris Daerah',
    email: 'sekda@example.go.id',
    role: 'pimpinan',
  },
  {
    id: 'wali-kota',
    name: 'Abdul Gobel',
    position: 'Wali Kota',
    email: 'wali.kota@example.go.id',
    role: 'pimpinan',
  },
  {
    id: 'admin',
    name: 'Kantor Bagian Organisasi',
    position: 'Admin, pemilik akun kantor',
    email: 'kantor.organisasi@example.go.id',
    role: 'admin',
  },
  {
    id: 'warga',
    name: 'Nina Lasabuda',
    position: 'Warga, orang luar',
    email: 'warga@example.com',
    role: 'luar',
  },
];

/** Whoever opens a page without signing in; stands in addresses like a person. */
export const ANONYMOUS = 'tanpa-masuk';

export function personOf(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

export function personByEmail(email: string): Person | undefined {
  return PEOPLE.find((person) => person.email === email.toLowerCase());
}
