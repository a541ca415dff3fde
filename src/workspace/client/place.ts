/** The person and the page that an address names: `/orang/<person>/<app>/<rest>`. */
export interface Place {
  readonly person: string;
  readonly app: string;
  readonly rest: readonly string[];
}

export function placeOf(pathname: string): Place {
  const [, , person = 'staf', app = '', ...rest] = pathname
    .split('/')
    .map((part) => decodeURIComponent(part));
  return { person, app, rest: rest.filter((part) => part !== '') };
}

/** The same page seen by another person, where that makes sense. */
export function placeFor(person: string, path: string): string {
  return `/orang/${encodeURIComponent(person)}${path.startsWith('/') ? path : `/${path}`}`;
}
