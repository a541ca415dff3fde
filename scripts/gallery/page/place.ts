const FITS = ['width', 'page', 'none'] as const;
export type Fit = (typeof FITS)[number];

/** What is looked at; all of it stands in the address, so that a reload or a link comes back to it. */
export interface Place {
  /** Empty in the overview. */
  readonly item: string;
  /** `page-1`, …, `sheet`. */
  readonly picture: string;
  /** Empty: each SOP's own. */
  readonly profile: string;
  readonly query: string;
  /** Empty: all. */
  readonly group: string;
  /** Empty, `defects`, `changed` or a kind of defect. */
  readonly only: string;
  readonly fit: Fit;
}

export function readPlace(hash: string): Place {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: keyof Place) => values.get(name) ?? '';
  return {
    item: text('item'),
    picture: text('picture') || 'page-1',
    profile: text('profile'),
    query: text('query'),
    group: text('group'),
    only: text('only'),
    fit: FITS.find((fit) => fit === text('fit')) ?? 'width',
  };
}

export function writePlace(place: Place): string {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    const usual = (name === 'fit' && value === 'width') || (name === 'picture' && place.item === '');
    if (value !== '' && !usual) values.set(name, value);
  }
  return `#${values}`;
}
