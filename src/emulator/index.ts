export type { FormItemData } from './forms/form-data.ts';
export {
  AnswersRefused,
  type FormPage,
  type GivenAnswers,
  type Submission,
  type UploadedFile,
} from './forms/form-desk.ts';
export type { Authentication, MailFile, MailRecord } from './mail/mail-data.ts';
export type { OutsideMail, WrittenMail } from './mail/post-office.ts';
export type { CallRecord, Fault } from './runtime/call-log.ts';
export type { Conversation } from './runtime/conversation.ts';
export {
  EmulatorError,
  NotEmulatedError,
  ScriptException,
} from './runtime/errors.ts';
export type { ObservedCall, ObservedRun, Observer } from './runtime/observer.ts';
export type {
  Answer,
  MenuItem,
  MenuRecord,
  ProjectUi,
  Question,
  ShownHtml,
  Toast,
} from './runtime/project-ui.ts';
export type {
  ConsoleLine,
  OpenProject,
  RunMode,
  ScriptProject,
} from './runtime/script-project.ts';
export type { Task } from './runtime/task.ts';
export { offsetAt } from './runtime/zone-offset.ts';
export { EMULATED_REQUESTS } from './sheets-api/batch-update.ts';
export type { Area, ImageData, JsonObject, TextRun, ValidationRule } from './spreadsheet/spreadsheet-data.ts';
export type { ShareRole } from './world/drive-desk.ts';
export type { TabName } from './world/sheet-desk.ts';
export { MIME } from './world/mime-types.ts';
export type {
  PlainCell,
  PlainSheet,
  PlainSpreadsheet,
} from './world/plain-spreadsheet.ts';
export {
  createWorld,
  loadWorld,
  type World,
} from './world/world.ts';
export type { FetchRequest, FetchResponse, WorldOptions } from './world/world-options.ts';
export type { WebPage } from './web/web-page.ts';
export type { WebRequest } from './web/web-request.ts';
export type { RunOutcome } from './world/runner.ts';
export type { TriggerRun } from './world/trigger-desk.ts';
export type { Access, AccountKind, ExecuteAs, FileRecord, TriggerRecord } from './world/world-state.ts';
