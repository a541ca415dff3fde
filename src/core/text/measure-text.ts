/** Face and size of a text; sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
}

/** Width in points of one line of text. Everything that lays out text takes this as an argument. */
export type MeasureText = (text: string, style: TextStyle) => number;
