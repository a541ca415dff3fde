/** What a page gets when it asks the script for something: the answer, or a sentence to show. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };
