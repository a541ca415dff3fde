import { WORKSPACE } from '../../core/messages/workspace.ts';
import { AnswersRefused, EmulatorError, type GivenAnswers, type UploadedFile } from '../../emulator/index.ts';
import { Refusal } from '../server/refusal.ts';
import { type Asked, Fields } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';
import { formAddress } from '../shared/local-address.ts';
import type { FormView } from '../shared/views.ts';
import { param, type Route } from './route.ts';

const MOST_UPLOAD = 10 * 1024 * 1024;

/** A form as its respondents have it. Whoever is not signed in may answer where the form lets them. */
export const FORM_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/orang/:person/formulir/:form',
    answer: (workspace, asked) => ({ json: formView(workspace, asked) }),
  },
  {
    method: 'POST',
    path: '/api/orang/:person/formulir/:form',
    answer: (workspace, asked) => {
      const fields = new Fields(asked);
      const url = formAddress(param(asked, 'form'), fields.text('search'));
      try {
        const answers = answersFrom(fields.record('answers'));
        const email = fields.optionalText('email');
        const { confirmation, editUrl } = workspace.office.world.forms.submitFrom(
          asked.person?.email ?? null,
          url,
          answers,
          email,
        );
        return {
          json: { kind: 'sent', confirmation: WORKSPACE.form.words[confirmation] ?? confirmation, editUrl },
        };
      } catch (error) {
        if (error instanceof AnswersRefused)
          return {
            json: {
              kind: 'refused',
              problems: Object.fromEntries(
                Object.entries(error.problems).map(([title, problem]) => [
                  title,
                  WORKSPACE.form.words[problem] ?? problem,
                ]),
              ),
            },
          };
        throw asRefusal(error);
      }
    },
  },
];

function formView(workspace: Workspace, asked: Asked): FormView {
  const search = asked.query.get('search') ?? '';
  try {
    const page = workspace.office.world.forms.open(
      asked.person?.email ?? null,
      formAddress(param(asked, 'form'), search),
    );
    return {
      title: page.title,
      description: page.description,
      formId: page.formId,
      email: page.email,
      prefilled: page.prefilled,
      items: page.items.map((item) => ({
        id: item.id,
        type: item.type,
        title: item.title,
        helpText: item.helpText,
        required: item.required,
        choices: item.choices.map(({ value, navigation, page: to }) => ({
          value,
          navigation: navigation ?? null,
          page: to ?? null,
        })),
        otherOption: item.otherOption,
        navigation: item.navigation,
        page: item.page,
      })),
    };
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Sentences of the form's page; the known ones of Google in Indonesian. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof EmulatorError)) return error;
  const { message } = error;
  const closed = /^The form (.*) is no longer accepting responses\.$/.exec(message)?.[1];
  if (closed !== undefined) return new Refusal(409, WORKSPACE.form.closed(closed));
  return new Refusal(409, WORKSPACE.form.words[message] ?? message);
}

/** Texts, lists of texts, or uploaded files as `{ name, type, base64 }`. */
function answersFrom(given: Readonly<Record<string, unknown>>): GivenAnswers {
  const answers: Record<string, string | string[] | UploadedFile[]> = {};
  for (const [title, value] of Object.entries(given)) {
    if (typeof value === 'string') answers[title] = value;
    else if (Array.isArray(value))
      answers[title] = value.every((entry) => typeof entry === 'string')
        ? value.map(String)
        : value.map((entry) => uploadFrom(entry));
    else throw new Refusal(400, WORKSPACE.errors.badRequest(title));
  }
  return answers;
}

function uploadFrom(entry: unknown): UploadedFile {
  const { name, type, base64 } = (entry ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof type !== 'string' || typeof base64 !== 'string')
    throw new Refusal(400, WORKSPACE.errors.badRequest('files'));
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length > MOST_UPLOAD) throw new Refusal(413, WORKSPACE.errors.tooLarge);
  return {
    name: name.replace(/[/\\]/g, '_').slice(0, 200),
    mimeType: type || 'application/octet-stream',
    bytes,
  };
}
