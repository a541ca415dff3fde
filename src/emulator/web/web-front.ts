import { HtmlOutput } from '../base/html-service.ts';
import { EmulatorError } from '../runtime/errors.ts';
import type { ScriptProject } from '../runtime/script-project.ts';
import type { Task } from '../runtime/task.ts';
import type { World } from '../world/world.ts';
import type { Access, DeploymentRecord, ExecuteAs } from '../world/world-state.ts';
import { TextOutput } from './content-service.ts';
import { WebPage } from './web-page.ts';
import { readAddress, type WebAddress, type WebAnswer, webEvent, type WebRequest } from './web-request.ts';

/** The web apps of a world, and their visitors. */
export class WebFront {
  private readonly world: World;
  /** Texts waiting at script.googleusercontent.com; they are not saved. */
  private readonly echoes = new Map<string, WebAnswer>();

  constructor(world: World) {
    this.world = world;
  }

  /** Puts a project on the web by its manifest's `webapp` block, or as told. Gives the address. */
  deploy(project: ScriptProject, wish: { access?: Access; executeAs?: ExecuteAs } = {}): string {
    const { webapp } = project.folder.manifest;
    const access = wish.access ?? webapp?.access;
    const executeAs = wish.executeAs ?? webapp?.executeAs;
    if (!access || !executeAs) throw new EmulatorError('The manifest has no webapp block');
    const id = `AKfycb${this.world.newId()}`;
    this.world.state.deployments[id] = { scriptId: project.scriptId, owner: project.user, access, executeAs };
    return urlOf(id);
  }

  /** Takes a deployment away: its address leads nowhere then. */
  undeploy(url: string): void {
    const id = readAddress(url)?.deploymentId ?? '';
    delete this.world.state.deployments[id];
  }

  /** The newest address of a script; null when it is not on the web. */
  urlOf(scriptId: string): string | null {
    const found = Object.entries(this.world.state.deployments).filter(([, one]) => one.scriptId === scriptId);
    const last = found[found.length - 1];
    return last ? urlOf(last[0]) : null;
  }

  /** A person opens an address in a browser, which follows redirects. */
  open(visitor: string | null, url: string): WebPage {
    return this.load({ url, visitor });
  }

  /** A person's browser sends a form. */
  post(visitor: string | null, url: string, fields: Readonly<Record<string, string>>): WebPage {
    return this.load({
      url,
      visitor,
      method: 'post',
      contentType: 'application/x-www-form-urlencoded',
      payload: new URLSearchParams(fields).toString(),
    });
  }

  private load(request: WebRequest): WebPage {
    let answer = this.request(request);
    let { url } = request;
    for (let hops = 0; answer.status === 302 && hops < 5; hops += 1) {
      url = answer.headers?.Location ?? '';
      answer = this.request({ url, visitor: request.visitor });
    }
    return new WebPage(answer, url, (functionName) => this.pageTask(request, functionName));
  }

  /** One request without following redirects: what a program, a scanner or the first hop of a browser sees. */
  request(request: WebRequest): WebAnswer {
    const { hostname } = new URL(request.url);
    if (hostname === 'script.googleusercontent.com')
      return this.echoes.get(request.url) ?? page(404, 'Sorry, the file you have requested does not exist.');
    if (hostname === 'accounts.google.com') return page(200, 'Sign in - Google Accounts');
    const method = (request.method ?? 'get').toLowerCase();
    const refused = this.refusal(request);
    if (refused) return refused;
    const answer = this.world.runner.run(() => this.task({ ...request, method })).result() as WebAnswer;
    return method === 'head' ? { ...answer, body: '' } : answer;
  }

  /** As {@link request}, beside other runs inside `world.together`; the outcome's result is the answer. */
  begin(request: WebRequest): Task {
    const refused = this.refusal(request);
    if (refused) throw new EmulatorError(`The web app refuses the request with status ${refused.status}`);
    return this.world.runner.begin(() => this.task(request));
  }

  private find(url: string): { address: WebAddress; deployment: DeploymentRecord } | null {
    const address = readAddress(url);
    const { deployments } = this.world.state;
    if (address === null || !Object.hasOwn(deployments, address.deploymentId)) return null;
    const deployment = deployments[address.deploymentId];
    return deployment ? { address, deployment } : null;
  }

  /** Who is turned away before the script runs; sentences from memory, the reserved names from Google's guide. */
  private refusal({ url, visitor }: WebRequest): WebAnswer | null {
    const found = this.find(url);
    if (!found) return page(404, 'Sorry, unable to open the file at this time.');
    const { address, deployment } = found;
    if (['c', 'sid'].some((name) => new URLSearchParams(address.query).has(name)))
      return page(405, 'Sorry, the file you have requested does not exist.');
    const open = deployment.access === 'ANYONE_ANONYMOUS' && address.pathInfo === undefined;
    if (visitor === null)
      return open
        ? null
        : {
            status: 302,
            headers: {
              Location: `https://accounts.google.com/ServiceLogin?continue=${encodeURIComponent(url)}`,
            },
            body: '',
          };
    const isOwner = visitor === deployment.owner;
    const closed =
      (deployment.access === 'MYSELF' && !isOwner) ||
      (deployment.access === 'DOMAIN' && !isOwner && !this.world.sameDomain(visitor, deployment.owner));
    return closed ? page(403, 'You need access') : null;
  }

  private task(request: WebRequest): Task {
    const found = this.find(request.url);
    if (!found) throw new EmulatorError(`No web app at ${request.url}`);
    const { address, deployment } = found;
    const { project, activeUser } = this.identity(deployment, request.visitor);
    const functionName = request.method === 'post' ? 'doPost' : 'doGet';
    const calling = project.calling(functionName, () => [webEvent(request, address)]);
    return project.newTask({
      mode: 'headless',
      functionName,
      activeUser,
      work: (realm, membrane, run) => {
        // Wording certain.
        if (!realm.has(functionName)) return page(200, `Script function not found: ${functionName}`);
        try {
          const result = calling(realm, membrane, run);
          return run.cross(() => this.answer(result));
        } catch (error) {
          if (run.paused) throw error;
          const { name = 'Error', message = '' } = error as Partial<Error>;
          project.console.push({ level: 'error', text: `${name}: ${message}` });
          return page(200, `${name}: ${message}`);
        }
      },
    });
  }

  /** `google.script.run` of a page: by the same rights as the page itself. */
  private pageTask(request: WebRequest, functionName: string) {
    const { url, visitor } = request;
    const found = this.find(url);
    if (!found || this.refusal(request))
      throw new EmulatorError(`${visitor ?? 'Nobody'} got no page of the script at ${url}`);
    return this.identity(found.deployment, visitor, functionName);
  }

  /** By whose rights a visit runs, and whom the script is told to be there. */
  private identity(deployment: DeploymentRecord, visitor: string | null, functionName = '') {
    const { owner, executeAs, scriptId } = deployment;
    const user = executeAs === 'USER_ACCESSING' ? (visitor ?? owner) : owner;
    const told = visitor !== null && (visitor === user || this.world.sameDomain(visitor, owner));
    return {
      project: this.world.scripts.projectOf(scriptId, user),
      activeUser: told ? visitor : '',
      functionName,
    };
  }

  /** A page comes at once; a text is fetched by a second request from another address. Both sentences certain. */
  private answer(result: unknown): WebAnswer {
    if (result instanceof HtmlOutput) {
      const framed = result.frameOptions.name === 'ALLOWALL' ? {} : { 'X-Frame-Options': 'SAMEORIGIN' };
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8', ...framed },
        title: result.title,
        body: result.content,
      };
    }
    if (result instanceof TextOutput) {
      const url = `https://script.googleusercontent.com/macros/echo?user_content_key=${this.world.newId()}&lib=M`;
      this.echoes.set(url, {
        status: 200,
        headers: { 'Content-Type': result.contentType },
        body: result.getContent(),
      });
      return { status: 302, headers: { Location: url }, body: '' };
    }
    return page(
      200,
      result === undefined || result === null
        ? 'The script completed but did not return anything.'
        : 'The script completed but the returned value is not a supported return type.',
    );
  }
}

function urlOf(deploymentId: string): string {
  return `https://script.google.com/macros/s/${deploymentId}/exec`;
}

/** A page of Google's own, not of the script. */
function page(status: number, text: string): WebAnswer {
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    title: 'Error',
    body: `<!DOCTYPE html><title>Error</title><p>${safe}</p>`,
  };
}
