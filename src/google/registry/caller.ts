/**
 * Who has called a function. Every global function of a web app can be called by every visitor, so what only the owner or a trigger
 * may start asks here first.
 */
export function isOwner(): boolean {
  const visitor = Session.getActiveUser().getEmail();
  return visitor !== '' && visitor === Session.getEffectiveUser().getEmail();
}

/** Whether an event came from one of our own triggers; their ids are known to nobody else. */
export function isFromTrigger(event: unknown): boolean {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  if (typeof triggerUid !== 'string' && typeof triggerUid !== 'number') return false;
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === String(triggerUid));
}
