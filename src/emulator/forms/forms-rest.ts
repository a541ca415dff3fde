import { readAccess } from '../identity/tokens.ts';
import type { World } from '../world/world.ts';
import type { FetchRequest, FetchResponse } from '../world/world-options.ts';
import type { FormData } from './form-data.ts';
import { publishedUrl } from './form-urls.ts';

/** The part of the Forms API (v1) that `FormApp` has no word for: kinds of e-mail collection and publishing. */
const SCOPES = ['forms.body', 'drive', 'drive.file', 'forms'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

class Refusal extends Error {
  readonly code: number;
  readonly status: string;

  constructor(code: number, status: string, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Answers `forms.get`, `forms.batchUpdate` with `updateSettings` and `updateFormInfo`, and `forms.setPublishSettings`. */
export function formsRest(world: World, request: FetchRequest): FetchResponse {
  try {
    const body =
      request.payload.length === 0 ? {} : JSON.parse(Buffer.from(request.payload).toString('utf8'));
    return json(200, answer(world, request, body as Record<string, unknown>));
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof SyntaxError)) throw error;
    const { code, status } = error instanceof Refusal ? error : { code: 400, status: 'INVALID_ARGUMENT' };
    return json(code, { error: { code, message: error.message, status } });
  }
}

function answer(world: World, request: FetchRequest, body: Record<string, unknown>): object {
  const user = callerOf(world, request);
  const [, id = '', verb = ''] =
    /^\/v1\/forms\/([\w-]+)(?::(\w+))?$/.exec(new URL(request.url).pathname) ?? [];
  const record = world.store.get(id);
  if (!record?.form || !world.store.mayOpen(record, user, true))
    throw new Refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
  const { form } = record;
  if (verb === '' && request.method === 'get') return formJson(id, form);
  if (verb === 'setPublishSettings' && request.method === 'post') {
    const settings = body.publishSettings as { publishState?: Record<string, unknown> } | undefined;
    const { isPublished, isAcceptingResponses } = settings?.publishState ?? {};
    if (typeof isPublished !== 'boolean' || typeof isAcceptingResponses !== 'boolean')
      throw new Refusal(400, 'INVALID_ARGUMENT', 'isPublished and isAcceptingResponses must both be set.');
    Object.assign(form, { published: isPublished, accepting: isAcceptingResponses });
    return { formId: id, publishSettings: formJson(id, form).publishSettings };
  }
  if (verb === 'batchUpdate' && request.method === 'post') {
    const requests = (body.requests ?? []) as Record<string, Record<string, unknown>>[];
    for (const one of requests) applyRequest(form, one);
    return { replies: requests.map(() => ({})), writeControl: { requiredRevisionId: '00000001' } };
  }
  throw new Refusal(404, 'NOT_FOUND', `The emulator has no Forms API method for ${request.method} ${verb}`);
}

const KINDS = ['DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT'] as const;

function applyRequest(form: FormData, request: Record<string, Record<string, unknown>>): void {
  const [kind = ''] = Object.keys(request);
  const details = request[kind] ?? {};
  if (typeof details.updateMask !== 'string')
    throw new Refusal(400, 'INVALID_ARGUMENT', `Invalid requests[0].${kind}: update_mask must be set.`);
  if (kind === 'updateFormInfo') {
    const info = (details.info ?? {}) as Record<string, unknown>;
    if (typeof info.title === 'string') form.title = info.title;
    if (typeof info.description === 'string') form.description = info.description;
    return;
  }
  const settings = (details.settings ?? {}) as Record<string, unknown>;
  const wanted = KINDS.find((one) => one === settings.emailCollectionType);
  if (kind !== 'updateSettings' || !wanted)
    throw new Refusal(
      400,
      'INVALID_ARGUMENT',
      `Invalid requests[0].${kind}: not understood by the emulator.`,
    );
  form.emailCollection = wanted;
}

function formJson(id: string, form: FormData) {
  const { title, description, emailCollection, published, accepting } = form;
  return {
    formId: id,
    info: { title, description },
    settings: { emailCollectionType: emailCollection },
    publishSettings: {
      publishState: { isPublished: published, isAcceptingResponses: published && accepting },
    },
    responderUri: publishedUrl(form),
  };
}

/** Both sentences certain. */
function callerOf(world: World, request: FetchRequest): string {
  const header = Object.entries(request.headers).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1];
  const access = readAccess(/^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '');
  if (!access || access.exp * 1000 <= world.now().getTime())
    throw new Refusal(
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    );
  if (!SCOPES.some((scope) => access.scopes.includes(scope)))
    throw new Refusal(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.');
  return access.user;
}

function json(status: number, body: object): FetchResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body),
  };
}
