/** A text, number or truth value as text without spaces around it; undefined when there is nothing in it. */
export const scalarText = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
};
