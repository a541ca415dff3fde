import type { FormPlan } from '../../application/registry/ports.ts';

/** The Forms API, for what `FormApp` has no word for: verified addresses and publishing. */
const FORMS = 'https://forms.googleapis.com/v1/forms/';

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms */
export interface FormResource {
  readonly responderUri?: string;
  readonly settings?: { readonly emailCollectionType?: string };
  readonly publishSettings?: {
    readonly publishState?: { readonly isPublished?: boolean; readonly isAcceptingResponses?: boolean };
  };
}

const COLLECTION = { terverifikasi: 'VERIFIED', diketik: 'RESPONDER_INPUT' } as const;

/** Null where there is no such form for us. */
export function formResource(id: string): FormResource | null {
  return request(encodeURIComponent(id)) as FormResource | null;
}

export function emailCollection({ settings }: FormResource): FormPlan['email'] | 'tidak ada' {
  const type = settings?.emailCollectionType;
  if (type === COLLECTION.terverifikasi) return 'terverifikasi';
  return type === COLLECTION.diketik ? 'diketik' : 'tidak ada';
}

export function collectEmail(id: string, email: FormPlan['email']): void {
  request(`${encodeURIComponent(id)}:batchUpdate`, {
    requests: [
      {
        updateSettings: {
          settings: { emailCollectionType: COLLECTION[email] },
          updateMask: 'emailCollectionType',
        },
      },
    ],
  });
}

export function publish(id: string, isAcceptingResponses: boolean): void {
  request(`${encodeURIComponent(id)}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses } },
    updateMask: 'publishState',
  });
}

function request(path: string, body?: object): unknown {
  const answer = UrlFetchApp.fetch(FORMS + path, {
    method: body === undefined ? 'get' : 'post',
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
    ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
  });
  const status = answer.getResponseCode();
  if (status === 404 && body === undefined) return null;
  if (status !== 200)
    throw new Error(`The Forms API answered ${status}: ${answer.getContentText().slice(0, 300)}`);
  return JSON.parse(answer.getContentText());
}
