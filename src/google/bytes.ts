/** Apps Script's bytes are signed, −128 to 127. */
export function toBlob(bytes: Uint8Array, mimeType: string, name: string): GoogleAppsScript.Base.Blob {
  const signed = Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  return Utilities.newBlob(signed, mimeType, name);
}

export function fromBlob(blob: { getBytes(): readonly number[] }): Uint8Array {
  return Uint8Array.from(blob.getBytes(), (byte) => byte & 255);
}
