/** The functions that Apps Script calls by name. Nothing else. */

export { siapkan } from './set-up-calls.ts';
