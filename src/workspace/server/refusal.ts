/** Something that is not done, with an Indonesian sentence for the person and an HTTP status. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
