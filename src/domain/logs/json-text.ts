/**
 * The value itself, or what it says where it is JSON of a record or a list inside a text: Duo
 * writes details like this, and so does a cell of CSV. Any other text stays.
 */
export const readJsonText = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    const read: unknown = JSON.parse(value);
    return read;
  } catch {
    return value;
  }
};
