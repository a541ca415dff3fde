import { PAGES } from '../../../core/messages/workspace-pages.ts';
import { webAppAddress } from '../../shared/local-address.ts';
import { post } from '../api.ts';
import { el } from '../element.ts';
import { scriptFrame } from '../frame/script-frame.ts';
import type { PageContext } from '../main.ts';
import { withProgress } from '../progress.ts';
import { sayError, toast } from '../toast.ts';

interface OpenedPage {
  readonly frame: string;
  readonly title: string;
  readonly status: number;
}

/** A page of a web app, exactly as its script serves it, for whoever the address names. */
export async function showWeb({ place, person, main, shell }: PageContext): Promise<void> {
  const [deployment = '', , ...path] = place.rest;
  const rest = path.length === 0 ? '' : `/${path.map(encodeURIComponent).join('/')}`;
  const { search, hash } = window.location;
  shell.fill();
  main.classList.add('web');

  async function show(url: string, fields: Readonly<Record<string, unknown>> | null): Promise<void> {
    const body = fields === null ? { url } : { url, fields };
    const page = await withProgress(PAGES.web.opening, () =>
      post<OpenedPage>(`/api/orang/${person}/web/buka`, body),
    );
    shell.setTitle(page.title || PAGES.web.frame);
    if (page.status >= 400) toast('', PAGES.web.refused(page.status), null, 'bad');
    main.replaceChildren(
      el('h1', { class: 'sr' }, page.title || PAGES.web.frame),
      scriptFrame({
        person,
        frame: page.frame,
        title: page.title || PAGES.web.frame,
        onPost: (address, sent) => {
          show(address, sent).catch(sayError);
        },
        location: () => locationOf(search, hash),
      }),
    );
  }
  await show(webAppAddress(deployment, `${rest}${search}`), null);
}

/** As `google.script.url.getLocation` gives it. */
function locationOf(search: string, hash: string): unknown {
  const query = new URLSearchParams(search);
  const names = [...new Set(query.keys())];
  return {
    hash: hash.replace(/^#/, ''),
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
  };
}
