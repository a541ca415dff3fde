import { WORKSPACE } from '../../core/messages/workspace.ts';
import { EmulatorError, type FileRecord } from '../../emulator/index.ts';
import type { Person } from '../office/people.ts';
import { Refusal } from '../server/refusal.ts';
import type { Asked, Reply } from '../server/request.ts';
import type { Workspace } from '../server/workspace.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As `/api/orang/:person/lembar/:file`. */
  readonly path: string;
  /** POST routes are saved and told to everybody afterwards, unless they change nothing. */
  readonly changesNothing?: boolean;
  readonly answer: (workspace: Workspace, asked: Asked) => Reply | Promise<Reply>;
}

/** The signed-in person of the address. */
export function signedIn(asked: Asked): Person {
  if (asked.person === null) throw new Refusal(403, WORKSPACE.errors.signIn);
  return asked.person;
}

/** The file of the address, without its content, when the person may open it. */
export function openedFile(workspace: Workspace, person: Person, id: string): FileRecord {
  try {
    return workspace.office.world.drive.open(person.email, id);
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    const isThere = workspace.office.world.files().some((file) => file.id === id);
    throw isThere
      ? new Refusal(403, WORKSPACE.errors.noAccess(person.email))
      : new Refusal(404, WORKSPACE.errors.noFile);
  }
}

export function param(asked: Asked, name: string): string {
  return asked.params[name] ?? '';
}
