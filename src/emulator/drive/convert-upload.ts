import { readXlsx } from '../xlsx/read-xlsx.ts';
import { readDocx } from '../document/read-docx.ts';
import type { World } from '../world/world.ts';
import { MIME } from '../world/mime-types.ts';
import type { FileRecord } from '../world/world-state.ts';

/** An upload that Google cannot convert. */
export class ConversionRefused extends Error {}

/**
 * Converts uploaded bytes into a Google file of the wanted kind, in place.
 *
 * A .docx keeps its bytes and must be readable as one; an .xlsx becomes a spreadsheet. Counts the daily quota.
 */
export function convertUpload(world: World, record: FileRecord, user: string, from: string | null): void {
  if (record.mimeType === MIME.document) {
    if (from !== MIME.docx) throw new ConversionRefused(`Bad Request: conversion of ${from} to a document`);
    world.useDaily(user, 'convert');
    try {
      readDocx(record.bytes);
    } catch {
      throw new ConversionRefused('Bad Request. The uploaded file could not be converted.');
    }
  } else if (record.mimeType === MIME.spreadsheet) {
    if (from !== MIME.xlsx)
      throw new ConversionRefused(`Bad Request: conversion of ${from} to a spreadsheet`);
    world.useDaily(user, 'convert');
    try {
      record.spreadsheet = readXlsx(record.bytes);
    } catch {
      throw new ConversionRefused('Bad Request. The uploaded file could not be converted.');
    }
    record.bytes = new Uint8Array();
  }
}
