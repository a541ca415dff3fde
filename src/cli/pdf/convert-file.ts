/** Started by convert-docx-sync as `node convert-file.ts CONVERTER SOURCE TARGET`. */
import { readFile, writeFile } from 'node:fs/promises';
import { convertDocx } from './convert-docx.ts';
import type { PdfConverter } from './find-converter.ts';

const [converter = '', source = '', target = ''] = process.argv.slice(2);
const pdf = await convertDocx(await readFile(source), JSON.parse(converter) as PdfConverter);
await writeFile(target, pdf);
