/** Apps Script's bytes are signed, −128 to 127. */
export function toBlob(bytes: Uint8Array, mimeType: string, name: string): GoogleAppsScript.Base.Blob {
  const signed = Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  return Utilities.newBlob(signed, mimeType, name);
}

export function fromBlob(blob: { getBytes(): readonly number[] }): Uint8Array {
  return Uint8Array.from(blob.getBytes(), (byte) => byte & 255);
}

/** Null for a text that is no base64: Google throws for those. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(Utilities.base64Decode(text), (byte) => byte & 255);
  } catch {
    return null;
  }
}
