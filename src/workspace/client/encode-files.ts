/** A chosen file as JSON carries it. */
export interface EncodedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export async function encodeFiles(input: HTMLInputElement): Promise<readonly EncodedFile[]> {
  return Promise.all(
    [...(input.files ?? [])].map(async (file) => ({
      name: file.name,
      type: file.type,
      base64: await base64Of(file),
    })),
  );
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(file.type));
    reader.readAsDataURL(file);
  });
}
