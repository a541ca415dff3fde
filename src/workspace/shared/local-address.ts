/** Where a Google address lies in the workspace: a path after `/orang/<person>`, or null for addresses outside it. */
export function localPath(address: string): string | null {
  const url = parse(address);
  if (url === null) return null;
  const { hostname, pathname, search, hash } = url;
  if (hostname === 'docs.google.com') return docsPath(pathname, search, hash);
  if (hostname === 'drive.google.com') return drivePath(pathname, url.searchParams);
  if (hostname === 'script.google.com') {
    const rest = /^(?:\/a(?:\/macros)?\/[^/]+)?(?:\/macros)?\/s\/([\w-]+)\/exec(\/.*)?$/.exec(pathname);
    return rest === null ? null : `/web/${rest[1]}/exec${rest[2] ?? ''}${search}${hash}`;
  }
  if (hostname === 'mail.google.com') return '/surat/';
  return null;
}

/** The Google address of a web app page of the workspace. */
export function webAppAddress(deployment: string, rest: string): string {
  return `https://script.google.com/macros/s/${deployment}/exec${rest}`;
}

/** The Google address of a form's page for respondents. */
export function formAddress(publicId: string, search: string): string {
  return `https://docs.google.com/forms/d/e/${publicId}/viewform${search}`;
}

function docsPath(pathname: string, search: string, hash: string): string | null {
  const published = /^\/forms\/d\/e\/([^/]+)\//.exec(pathname)?.[1];
  if (published !== undefined) return `/formulir/${published}${search}`;
  const found = /^\/(spreadsheets|document|forms)\/d\/([\w-]+)/.exec(pathname);
  if (found === null) return null;
  const [, kind, id = ''] = found;
  if (kind === 'spreadsheets') return `/lembar/${id}${hash === '' ? search.replace(/^\?/, '#') : hash}`;
  return kind === 'document' ? `/dokumen/${id}` : `/berkas/${id}`;
}

function drivePath(pathname: string, query: URLSearchParams): string | null {
  const folder = /\/folders\/([\w-]+)/.exec(pathname)?.[1];
  if (folder !== undefined) return `/drive/${folder}`;
  const file = /\/file\/d\/([\w-]+)/.exec(pathname)?.[1] ?? query.get('id');
  return file === null ? null : `/berkas/${file}`;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
