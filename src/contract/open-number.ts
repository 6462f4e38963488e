import { z } from './z.ts';

/**
 * A number that a draft may leave open: `NaN` in a program, `null` on the wire, where JSON has no `NaN`.
 * Which numbers a rule can be evaluated with is said by `ruleIssues`, not here.
 */
export const openNumber = (description: string) => {
  const schema = z.union([
    z.number(),
    z.null().transform(() => Number.NaN),
    // Whatever else is no number JSON knows (NaN, Infinity) is open too.
    z.custom<number>((value) => typeof value === 'number').transform(() => Number.NaN),
  ]);
  // `describe` would copy it, and its parts would stand in the JSON Schema as if they were shared.
  z.globalRegistry.add(schema, { description });
  return schema;
};

/** The JSON Schema of contract shapes as they are sent: an open number is a number or null. */
export const wireSchema = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ jsonSchema }: { jsonSchema: { anyOf?: unknown[] | undefined } }) => {
    // What has no form in JSON is no choice of its own.
    if (jsonSchema.anyOf === undefined) return;
    jsonSchema.anyOf = jsonSchema.anyOf.filter((form) => Object.keys(form as object).length > 0);
  },
} as const;
