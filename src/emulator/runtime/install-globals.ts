import { Script } from 'node:vm';
import { HtmlServiceObject } from '../base/html-service.ts';
import { LoggerService, shownLine } from '../base/logger-service.ts';
import { MimeTypeNames } from '../base/mime-type-names.ts';
import { ScriptAppService } from '../base/script-app-service.ts';
import { SessionService } from '../base/session-service.ts';
import { CacheServiceObject } from '../base/cache-service.ts';
import { LockServiceObject } from '../base/lock-service.ts';
import { PropertiesServiceObject } from '../base/properties-service.ts';
import { UrlFetchService } from '../base/url-fetch-service.ts';
import { UtilitiesService } from '../base/utilities-service.ts';
import { DocumentAppService } from '../document/document-app-service.ts';
import { DriveApiService } from '../drive/drive-api.ts';
import { DriveAppService } from '../drive/drive-app-service.ts';
import { FormAppService } from '../forms/form-app-service.ts';
import { GmailAppService } from '../mail/gmail-app-service.ts';
import { MailAppService } from '../mail/mail-app-service.ts';
import { SheetsService } from '../sheets-api/sheets-service.ts';
import { SpreadsheetAppService } from '../spreadsheet-app/spreadsheet-app-service.ts';
import { ContentServiceObject } from '../web/content-service.ts';
import type { Execution } from './execution.ts';
import { members } from './members.ts';
import type { Membrane } from './membrane.ts';
import type { Realm } from './realm.ts';
import { ServiceObject } from './service-object.ts';

type ServiceClass = new (run: Execution) => ServiceObject;

/** Built-in services that the emulator has, by global name. */
const SERVICES: Readonly<Record<string, ServiceClass>> = {
  CacheService: CacheServiceObject,
  ContentService: ContentServiceObject,
  DocumentApp: DocumentAppService,
  DriveApp: DriveAppService,
  FormApp: FormAppService,
  GmailApp: GmailAppService,
  HtmlService: HtmlServiceObject,
  LockService: LockServiceObject,
  Logger: LoggerService,
  MailApp: MailAppService,
  MimeType: MimeTypeNames,
  PropertiesService: PropertiesServiceObject,
  ScriptApp: ScriptAppService,
  Session: SessionService,
  SpreadsheetApp: SpreadsheetAppService,
  UrlFetchApp: UrlFetchService,
  Utilities: UtilitiesService,
};

/** Advanced services that the emulator has, by id and version in the manifest. */
const ADVANCED: Readonly<Record<string, ServiceClass>> = {
  'drive v3': DriveApiService,
  'sheets v4': SheetsService,
};

/** A service that exists in Apps Script and not here: every member throws by name. */
class MissingService extends ServiceObject {
  readonly interfaceName: string;

  constructor(run: Execution, interfaceName: string) {
    super(run);
    this.interfaceName = interfaceName;
  }
}

/** Names that the typings declare but that are no globals of a script. */
const NOT_GLOBAL = new Set([
  'console',
  'Date2',
  'Charset',
  'DigestAlgorithm',
  'MacAlgorithm',
  'RsaAlgorithm',
]);

/** Puts the services of Apps Script into a fresh realm; advanced ones only when the manifest enables them. */
export function installGlobals(realm: Realm, membrane: Membrane, run: Execution): void {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(realm.context, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  };
  for (const [name, interfaceName] of Object.entries(members.globals)) {
    if (NOT_GLOBAL.has(name)) continue;
    const Service = SERVICES[name];
    define(name, membrane.toScript(Service ? new Service(run) : new MissingService(run, interfaceName)));
  }
  for (const { userSymbol, serviceId, version } of run.setup.folder.manifest.dependencies
    ?.enabledAdvancedServices ?? []) {
    const Service = ADVANCED[`${serviceId} ${version}`];
    const interfaceName = members.advanced[userSymbol] ?? userSymbol;
    define(
      userSymbol,
      membrane.toScript(Service ? new Service(run) : new MissingService(run, interfaceName)),
    );
  }
  define('console', makeConsole(membrane, run));
  run.evaluate = (source, fileName) => new Script(source, { filename: fileName }).runInContext(realm.context);
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'];

function makeConsole(membrane: Membrane, run: Execution): unknown {
  const object = membrane.toScript({}) as Record<string, unknown>;
  for (const level of LEVELS)
    object[level] = membrane.hostFunction(level, (args) => {
      run.setup.print(level, shownLine(args.map((arg) => membrane.toHost(arg))));
    });
  const timers = new Map<string, number>();
  object.time = membrane.hostFunction('time', ([label]) => {
    timers.set(String(label), run.world.now().getTime());
  });
  object.timeEnd = membrane.hostFunction('timeEnd', ([label]) => {
    const elapsed = run.world.now().getTime() - (timers.get(String(label)) ?? 0);
    run.setup.print('log', `${String(label)}: ${elapsed}ms`);
  });
  return object;
}
