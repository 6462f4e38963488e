export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member as text; undefined when it is missing, empty, or neither text nor number. */
export const textAt = (record: unknown, key: string): string | undefined => {
  const value = isRecord(record) ? record[key] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
