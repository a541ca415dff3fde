import type { Route } from '../routes/route.ts';

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path. Parts of a path are decoded one by one and never become file names. */
export class Router {
  private readonly routes: readonly { readonly route: Route; readonly parts: readonly string[] }[];

  constructor(routes: readonly Route[]) {
    this.routes = routes.map((route) => ({ route, parts: route.path.split('/') }));
  }

  find(method: string, path: string): FoundRoute | null {
    const given = path.split('/').map(decode);
    for (const { route, parts } of this.routes) {
      if (route.method !== method || parts.length !== given.length) continue;
      const params: Record<string, string> = {};
      const fits = parts.every((part, index) => {
        const text = given[index] ?? '';
        if (!part.startsWith(':')) return part === text;
        params[part.slice(1)] = text;
        return text !== '';
      });
      if (fits) return { route, params };
    }
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
