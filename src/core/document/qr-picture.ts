import { strToU8 } from 'fflate';
import qrcode from 'qrcode-generator';
import { encodePng } from '../picture/encode-png.ts';

/** Pixels of one QR module; printed at 25 mm even a large code keeps sharp edges. */
const MODULE = 8;
/** Modules left white around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;
const INK = 255;

/** A QR code with medium error correction as PNG, black on white. The text is encoded as UTF-8. */
export function qrPicture(text: string): Uint8Array {
  const code = qrcode(0, 'M');
  code.addData(utf8Binary(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const side = (count + 2 * QUIET) * MODULE;
  const data = new Uint8Array(side * side);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) fillModule(data, side, row + QUIET, column + QUIET);
  return encodePng({ width: side, height: side, data });
}

/** The library takes one byte per character. */
function utf8Binary(text: string): string {
  return Array.from(strToU8(text), (byte) => String.fromCharCode(byte)).join('');
}

function fillModule(data: Uint8Array, side: number, row: number, column: number): void {
  for (let y = row * MODULE; y < (row + 1) * MODULE; y++)
    data.fill(INK, y * side + column * MODULE, y * side + (column + 1) * MODULE);
}
