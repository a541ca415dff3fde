/** True for Drive's "there is no such file" and "you may not see it", which users cause by a wrong link. */
export function isOutOfReach(error: unknown): boolean {
  const { message = '', details } = (error ?? {}) as {
    message?: string;
    details?: { code?: number };
  };
  const code = details?.code;
  if (code !== undefined) return code === 404 || (code === 403 && !/rate|quota/i.test(message));
  return /not found|no item with the given id|insufficient permissions|do(es)? not have permission/i.test(
    message,
  );
}

/** True when Drive says that it cannot convert what it was given. */
export function isRefusedContent(error: unknown): boolean {
  const { message = '', details } = (error ?? {}) as { message?: string; details?: { code?: number } };
  return details?.code === 400 || /bad request|could not be converted/i.test(message);
}

/** What the work gives, or null when the file is out of reach; any other failure goes on. */
export function orOutOfReach<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (isOutOfReach(error)) return null;
    throw error;
  }
}
