import { canonicalJson } from './canonical-json.ts';
import { isRecord } from './json-shape.ts';
import { scalarText } from './scalar-text.ts';

/**
 * Parameters of an event of the Reports API: each has a name and one of `value`, `intValue`, `boolValue`,
 * `multiValue`, `multiIntValue`, `multiBoolValue`, `messageValue`, `multiMessageValue`.
 * https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list#Parameter
 */
const SINGLE = ['value', 'intValue', 'boolValue'] as const;
const MULTIPLE = ['multiValue', 'multiIntValue', 'multiBoolValue'] as const;

/**
 * All parameters as text: several values joined by ", ", a message's own parameters under
 * `<name>.<inner name>`, and a name that comes twice joined too.
 */
export const parameterTexts = (parameters: unknown): Record<string, string> => {
  const texts = new Map<string, string[]>();
  collect(parameters, '', texts);
  return Object.fromEntries([...texts].map(([name, values]) => [name, values.join(', ')]));
};

const collect = (parameters: unknown, prefix: string, texts: Map<string, string[]>): void => {
  if (!Array.isArray(parameters)) return;
  for (const parameter of parameters) {
    if (!isRecord(parameter) || typeof parameter['name'] !== 'string') continue;
    const name = `${prefix}${parameter['name']}`;
    for (const text of ownTexts(parameter)) texts.set(name, [...(texts.get(name) ?? []), text]);
    for (const message of messages(parameter)) collect(message['parameter'], `${name}.`, texts);
  }
};

const ownTexts = (parameter: Record<string, unknown>): string[] => [
  ...SINGLE.flatMap((key) => scalarText(parameter[key]) ?? []),
  ...MULTIPLE.flatMap((key) => {
    const values = parameter[key];
    return Array.isArray(values) ? values.flatMap((value) => scalarText(value) ?? []) : [];
  }),
];

const messages = (parameter: Record<string, unknown>): Record<string, unknown>[] => {
  const several = parameter['multiMessageValue'];
  return [parameter['messageValue'], ...(Array.isArray(several) ? several : [])].filter(isRecord);
};

/** The parameters so that the same ones are the same text, in whatever order they and their keys stand. */
export const canonicalParameters = (parameters: unknown): string =>
  Array.isArray(parameters)
    ? JSON.stringify(parameters.map((parameter) => canonicalJson(parameter)).toSorted())
    : '[]';
