import type { Emulates } from '../runtime/emulates.ts';
import { ScriptException } from '../runtime/errors.ts';
import type { Execution } from '../runtime/execution.ts';
import { ServiceObject } from '../runtime/service-object.ts';
import { URL_CHARACTERS } from '../world/limits.ts';
import { fetchInWorld } from '../web/network.ts';
import type { FetchRequest, FetchResponse } from '../world/world-options.ts';
import { BlobObject, isBlobSource } from './blob.ts';

interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly payload?: unknown;
  readonly muteHttpExceptions?: boolean;
  readonly followRedirects?: boolean;
}

/** `UrlFetchApp`: nothing leaves this computer; the world's `fetch` option answers, or every request is refused. */
export class UrlFetchService
  extends ServiceObject
  implements Emulates<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetch'>
{
  readonly interfaceName = 'URL_Fetch.UrlFetchApp';

  fetch(url: string, options: FetchOptions = {}): HttpResponse {
    const { world, user } = this.run;
    // Wording certain.
    if (url.length > URL_CHARACTERS) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
    if (!/^https?:\/\//.test(url)) throw new ScriptException(`Invalid argument: ${url}`);
    world.useDaily(user, 'urlfetch');
    const { urlFetchWhitelist } = this.run.setup.folder.manifest;
    // From memory.
    if (urlFetchWhitelist && !urlFetchWhitelist.some((prefix) => url.startsWith(prefix)))
      throw new ScriptException(`UrlFetch calls to ${url} are not permitted by your admin`);
    const payload = payloadOf(options.payload);
    const isForm =
      typeof options.payload === 'object' &&
      !Array.isArray(options.payload) &&
      !isBlobSource(options.payload);
    const response = this.follow(
      {
        url,
        method: (options.method ?? (options.payload === undefined ? 'get' : 'post')).toLowerCase(),
        headers: options.headers ?? {},
        contentType:
          options.contentType ??
          (options.payload !== undefined && (isForm || typeof options.payload === 'string')
            ? 'application/x-www-form-urlencoded'
            : undefined),
        payload,
      },
      options.followRedirects !== false,
    );
    if (response.status >= 400 && !options.muteHttpExceptions) {
      const body = Buffer.from(bytesOf(response)).toString('utf8').slice(0, 100);
      throw new ScriptException(
        `Request failed for ${new URL(url).origin} returned code ${response.status}. Truncated server response: ${body} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return new HttpResponse(this.run, response);
  }

  /** A redirect is asked for with GET and without the payload, as browsers do. */
  private follow(request: FetchRequest, redirects: boolean): FetchResponse {
    const { world } = this.run;
    let response = fetchInWorld(world, request);
    for (let hops = 0; redirects && [301, 302, 303].includes(response.status) && hops < 10; hops += 1) {
      const location = Object.entries(response.headers ?? {}).find(([name]) => /^location$/i.test(name))?.[1];
      if (location === undefined) break;
      const url = new URL(location, request.url).href;
      response = fetchInWorld(world, {
        ...request,
        url,
        method: 'get',
        contentType: undefined,
        payload: new Uint8Array(),
      });
    }
    return response;
  }

  fetchAll(requests: readonly unknown[]): HttpResponse[] {
    return requests.map((request) => {
      if (typeof request === 'string') return this.fetch(request);
      const { url, ...options } = request as FetchOptions & { url: string };
      return this.fetch(url, options);
    });
  }
}

function payloadOf(payload: unknown): Uint8Array {
  if (payload === undefined || payload === null) return new Uint8Array();
  if (isBlobSource(payload)) return payload.toBlob().bytes;
  if (Array.isArray(payload)) return Uint8Array.from(payload as number[], (byte) => byte & 0xff);
  if (typeof payload === 'object') {
    const pairs = Object.entries(payload as Record<string, unknown>);
    const form = pairs.map(
      ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
    );
    return new Uint8Array(Buffer.from(form.join('&')));
  }
  return new Uint8Array(Buffer.from(String(payload)));
}

function bytesOf(response: FetchResponse): Uint8Array {
  return typeof response.body === 'string' ? new Uint8Array(Buffer.from(response.body)) : response.body;
}

type Members =
  | 'getAllHeaders'
  | 'getAs'
  | 'getBlob'
  | 'getContent'
  | 'getContentText'
  | 'getHeaders'
  | 'getResponseCode';

/** `HTTPResponse`. */
export class HttpResponse
  extends ServiceObject
  implements Emulates<GoogleAppsScript.URL_Fetch.HTTPResponse, Members>
{
  readonly interfaceName = 'URL_Fetch.HTTPResponse';
  private readonly response: FetchResponse;

  constructor(run: Execution, response: FetchResponse) {
    super(run);
    this.response = response;
  }

  toBlob(): BlobObject {
    const type = Object.entries(this.response.headers ?? {}).find(([name]) =>
      /^content-type$/i.test(name),
    )?.[1];
    return new BlobObject(this.run, {
      bytes: bytesOf(this.response),
      contentType: type ?? null,
      name: null,
    });
  }

  getBlob(): BlobObject {
    return this.toBlob();
  }

  getAs(contentType: string): BlobObject {
    return this.toBlob().getAs(contentType);
  }

  getContent(): number[] {
    return this.toBlob().getBytes();
  }

  getContentText(charset?: string): string {
    return this.toBlob().getDataAsString(charset);
  }

  getHeaders(): object {
    return { ...this.response.headers };
  }

  getAllHeaders(): object {
    return this.getHeaders();
  }

  getResponseCode(): number {
    return this.response.status;
  }
}
