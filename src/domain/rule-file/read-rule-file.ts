import { isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document } from 'yaml';
import type { NamedList } from '#src/contract/named-list.ts';
import { wireSchema } from '#src/contract/open-number.ts';
import { ruleFileSchema } from '#src/contract/rule-file.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { filePath, offsetOf } from './file-place.ts';
import { namedOrganizations, toRule } from './to-rule.ts';

/** What is wrong, and where; lines and columns begin with 1. */
export interface RuleFileError {
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

/** One rule of a file, ready to be replayed. */
export interface RuleDocument {
  readonly body: RuleBody;
  readonly lists: readonly NamedList[];
  /** the organizations of the scope in the file's own words, in the order of the body's ids */
  readonly organizations: readonly string[];
  /** where the rule begins, and each of its tests */
  readonly line: number;
  readonly testLines: readonly number[];
  /** what is evaluated but probably not as meant */
  readonly warnings: readonly RuleFileError[];
}

/** The rules of a file: YAML, one document a rule, or JSON. A rule with an error is left out, the others stand. */
export const readRuleFile = (text: string): { rules: RuleDocument[]; errors: RuleFileError[] } => {
  const lines = new LineCounter();
  const rules: RuleDocument[] = [];
  const errors: RuleFileError[] = [];
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  for (const document of Array.isArray(documents) ? documents : []) {
    if (isEmpty(document) && document.errors.length === 0) continue;
    const found = readDocument(document, lines);
    errors.push(...found.errors);
    if (found.rule !== undefined) rules.push(found.rule);
  }
  if (rules.length === 0 && errors.length === 0) {
    errors.push({ line: 1, column: 1, message: message('rule_file.empty') });
  }
  return { rules, errors };
};

/** Of a file that is no text at all the parser's words are pages of nonsense. */
const inOneLine = (text: string): string => text.replaceAll(/[\p{C}\uFFFD]+/gu, ' ').slice(0, 200);

/** Nothing but remarks, as after a line of three dashes at the end. */
const isEmpty = ({ contents }: Document.Parsed): boolean =>
  contents === null || (isScalar(contents) && contents.value === null);

const readDocument = (
  document: Document.Parsed,
  lines: LineCounter,
): { rule?: RuleDocument; errors: RuleFileError[] } => {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map((error) => ({
        ...at(error.pos[0]),
        message: message('rule_file.not_yaml', {
          problem: inOneLine(error.message.split(' at line')[0] ?? ''),
        }),
      })),
    };
  }
  const place = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const offset = unknownAlias(document);
    return {
      errors: [
        {
          ...(offset === undefined ? place([]) : at(offset)),
          message: message('rule_file.not_yaml', { problem }),
        },
      ],
    };
  }
  const parsed = ruleFileSchema.safeParse(value);
  if (!parsed.success) {
    return {
      errors: parsed.error.issues
        .flatMap((issue) => flatIssues(issue, []))
        .map((issue) => ({
          // A key that is not known is where it stands.
          ...place(
            issue.code === 'unrecognized_keys'
              ? [...issue.path, ...issue.keys.slice(0, 1)]
              : issue.path,
          ),
          message: issueWords(issue, value),
        })),
    };
  }
  const unknown = lostKeys(value, parsed.data, []);
  if (unknown.length > 0) {
    return {
      errors: unknown.map((path) => ({
        ...place(path),
        message: message('rule_file.unknown_key', {
          keys: path.slice(-1).map(String),
          allowed: allowedAt(path.slice(0, -1), value),
        }),
      })),
    };
  }
  const { body, problems } = toRule(parsed.data);
  const issues = problems.length > 0 ? [] : ruleIssues(body);
  const told = issues.map((issue) => ({
    effect: issue.effect,
    ...place(filePath(issue.pointer)),
    message: issue.message,
  }));
  const errors = [
    ...problems.map(({ path, message: words }) => ({ ...place(path), message: words })),
    ...told.filter(({ effect }) => effect !== 'warning'),
  ].map(({ line, column, message: words }) => ({ line, column, message: words }));
  if (errors.length > 0) return { errors };
  return {
    errors: [],
    rule: {
      body,
      lists: parsed.data.lists ?? [],
      organizations: namedOrganizations(parsed.data.scope),
      line: place([]).line,
      testLines: (body.tests ?? []).map((_test, index) => place(['tests', index]).line),
      warnings: told.map(({ line, column, message: words }) => ({ line, column, message: words })),
    },
  };
};

const unknownAlias = (document: Document.Parsed): number | undefined => {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
};

/** Keys that reading left out: the contract's own shapes do so, where a file would mean something by them. */
const lostKeys = (
  value: unknown,
  read: unknown,
  path: readonly PropertyKey[],
): (readonly PropertyKey[])[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (!Object.hasOwn(read, name)) return [here];
    return lostKeys(member, (read as Record<string, unknown>)[name], here);
  });
};

type Issue = z.core.$ZodIssue;

/** The issues inside a union, where one of its forms was clearly meant; the issue itself otherwise. */
const flatIssues = (
  issue: Issue,
  before: readonly PropertyKey[],
): (Issue & { path: PropertyKey[] })[] => {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.filter((form) =>
      form.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
    );
    const [meant] = forms;
    if (forms.length === 1 && meant !== undefined) {
      return meant.flatMap((one) => flatIssues(one, path));
    }
  }
  return [{ ...issue, path }];
};

const issueWords = (issue: Issue, value: unknown): Message => {
  const allowed = allowedAt(issue.path, value);
  if (issue.code === 'unrecognized_keys') {
    return message('rule_file.unknown_key', { keys: issue.keys, allowed });
  }
  const name = issue.path.length === 0 ? '/' : issue.path.map(String).join('.');
  const found = valueAt(value, issue.path);
  if (found === undefined) {
    const kinds = allowed.length > 0 ? allowed : kindsAt(issue.path, value);
    return message('rule_file.missing', { name, allowed: kinds });
  }
  // Of a union it is known only that none of its forms fits: they are told.
  const possible =
    allowed.length === 0 && issue.code === 'invalid_union' ? kindsAt(issue.path, value) : allowed;
  return possible.length > 0
    ? message('rule_file.not_possible', { name, found: shown(found), allowed: possible })
    : message('rule_file.wrong', { name, problem: issue.message });
};

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && key in inside
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

let schema: JsonSchema | undefined;

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
}

/** The forms that what stands at a place may have, from the JSON Schema. */
const formsAt = (path: readonly PropertyKey[], value: unknown): JsonSchema[] => {
  // A JSON Schema is JSON; its members are read as what they may be.
  schema ??= ruleFileJsonSchema() as JsonSchema;
  let here = forms(schema, value);
  path.forEach((key, at) => {
    const there = valueAt(value, path.slice(0, at + 1));
    here = here.flatMap((form) => {
      const next = typeof key === 'number' ? form.items : form.properties?.[String(key)];
      return next === undefined ? [] : forms(next, there);
    });
  });
  return here;
};

/** What may stand at a place: the keys of an object, or the values of a choice. */
const allowedAt = (path: readonly PropertyKey[], value: unknown): string[] => {
  const here = formsAt(path, value);
  const keys = here.flatMap((form) => Object.keys(form.properties ?? {}));
  const values = here.flatMap((form) =>
    form.const === undefined ? (form.enum ?? []) : [form.const],
  );
  return [...new Set([...keys, ...values.map(String)])];
};

/** The kinds of value that may stand where no choice is given: a text, a number. */
const kindsAt = (path: readonly PropertyKey[], value: unknown): string[] => [
  ...new Set(formsAt(path, value).flatMap(({ description, type }) => description ?? type ?? [])),
];

/** A schema without references, and the forms of it that fit the value's own kind. */
const forms = (given: JsonSchema, value: unknown): JsonSchema[] => {
  const name = given.$ref?.split('/').at(-1);
  if (name !== undefined) {
    const target = given.$ref === '#' ? schema : schema?.$defs?.[name];
    return target === undefined ? [] : forms(target, value);
  }
  const choices = given.anyOf ?? given.oneOf;
  if (choices === undefined) return [given];
  const all = choices.flatMap((choice) => forms(choice, value));
  const fitting = all.filter((form) =>
    ['kind', 'op'].some((key) => {
      const wanted = form.properties?.[key]?.const;
      return (
        wanted !== undefined &&
        typeof value === 'object' &&
        value !== null &&
        (value as Record<string, unknown>)[key] === wanted
      );
    }),
  );
  return fitting.length > 0 ? fitting : all;
};

/** The JSON Schema of a rule file, for editors. */
export const ruleFileJsonSchema = (): object => ({
  $id: 'https://respond.example/schemas/rule.schema.json',
  title: 'Respond rule',
  ...z.toJSONSchema(ruleFileSchema, { ...wireSchema, target: 'draft-2020-12', reused: 'ref' }),
});
