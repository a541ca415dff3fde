import { googleBook } from '../../google/registry/book.ts';

export function siapkan() {
  return googleBook.ensure('Registri SOP');
}
