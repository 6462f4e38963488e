import { canonicalText } from '#src/domain/canonical-text.ts';
import type { OrganizationId, RuleId, SignalId } from '#src/contract/ids.ts';
import type { KeptList, NamedList } from '#src/contract/named-list.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import { namedListAt } from '#src/domain/named-lists.ts';
import { readRuleFile } from './read-rule-file.ts';
import type { RuleDocument, RuleFileError } from './read-rule-file.ts';

/** Some thousand rules; beyond it no person reads the report. */
export const MOST_FILE_BYTES = 8_000_000;

/** A file on its way into the console; `text` is undefined where it was too large to be read. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: number;
  readonly text: string | undefined;
}

/** A rule that the console has. */
export interface KnownRule {
  readonly id: RuleId;
  readonly name: string;
}

/** One rule of a file, as the console would hold it. */
export interface PlannedRule {
  readonly key: string;
  readonly file: string;
  readonly document: RuleDocument;
  /** with the organizations of this console */
  readonly body: RuleBody;
  /** named in the file and not known here; the body's scope is without them */
  readonly unknownOrganizations: readonly string[];
  /** rules here that have its name */
  readonly namesakes: readonly KnownRule[];
  /** an earlier rule of the same import has its name */
  readonly repeats: boolean;
}

/** What was refused, and where. */
export interface Refusal extends RuleFileError {
  readonly file: string;
}

export interface ImportPlan {
  readonly rules: readonly PlannedRule[];
  readonly refused: readonly Refusal[];
  /** each list that the files bring, once by name; the first of several counts */
  readonly lists: readonly NamedList[];
}

/** What the files say, against what the console has. */
export const planImport = (
  files: readonly ImportFile[],
  known: readonly KnownRule[],
  organizations: readonly Organization[],
): ImportPlan => {
  const namesakes = new Map<string, KnownRule[]>();
  for (const rule of known) {
    const name = fold(rule.name.trim());
    namesakes.set(name, [...(namesakes.get(name) ?? []), rule]);
  }
  const seen = new Set<string>();
  const rules: PlannedRule[] = [];
  const refused: Refusal[] = [];
  const lists = new Map<string, NamedList>();
  for (const file of files) {
    const read = readImported(file);
    refused.push(...read.errors.map((error) => ({ ...error, file: file.name })));
    for (const [at, document] of read.rules.entries()) {
      const name = fold(document.body.name);
      for (const list of document.lists) {
        if (!lists.has(list.name)) lists.set(list.name, list);
      }
      rules.push({
        // Two files may have one name.
        key: `${files.indexOf(file)}:${at}`,
        file: file.name,
        document,
        ...withOrganizations(document, organizations),
        namesakes: namesakes.get(name) ?? [],
        repeats: seen.has(name),
      });
      seen.add(name);
    }
  }
  return { rules, refused, lists: [...lists.values()] };
};

/** The rules of a text, or why it is not read at all. */
export const readImported = ({ bytes, text }: Omit<ImportFile, 'name'>) => {
  if (text === undefined || bytes > MOST_FILE_BYTES) {
    const values = { megabytes: Math.ceil(bytes / 1e6), most: MOST_FILE_BYTES / 1e6 };
    return refusedWhole(message('rule_file.too_large', values));
  }
  // No text has it, and of what is no text a parser says a page of nonsense.
  return text.includes('\0') ? refusedWhole(message('rule_file.no_text')) : readRuleFile(text);
};

const refusedWhole = (
  words: RuleFileError['message'],
): { rules: RuleDocument[]; errors: RuleFileError[] } => ({
  rules: [],
  errors: [{ line: 1, column: 1, message: words }],
});

/** The rule with the organizations that the console knows by what the file calls them: id, name or domain. */
export const withOrganizations = (
  { body, organizations: names }: Pick<RuleDocument, 'body' | 'organizations'>,
  organizations: readonly Organization[],
): { body: RuleBody; unknownOrganizations: string[] } => {
  if (!('organizationIds' in body.scope)) return { body, unknownOrganizations: [] };
  const found = names.map((name) => organizationOf(name, organizations));
  const ids = [...new Set(found.filter((id) => id !== undefined))];
  return {
    body: { ...body, scope: { ...body.scope, organizationIds: ids } },
    unknownOrganizations: names.filter((_name, at) => found[at] === undefined),
  };
};

const organizationOf = (
  name: string,
  organizations: readonly Organization[],
): OrganizationId | undefined => {
  const exact = organizations.find(({ id }) => id === name);
  if (exact !== undefined) return exact.id;
  const wanted = fold(name.trim());
  const [only, other] = organizations.filter((organization) =>
    [organization.id, organization.name, organization.domain].some((word) => fold(word) === wanted),
  );
  // Two of one name: nobody can know which is meant.
  return other === undefined ? only?.id : undefined;
};

/**
 * The rule with the ids that the signals have in a version that is there: the same signal is the same to
 * history, comparison and evidence. A signal is the one of its name and id, else of its name, else of its id.
 */
export const fittedTo = (body: RuleBody, existing: Pick<RuleBody, 'signals'>): RuleBody => {
  const free = new Set(existing.signals);
  const ids = new Map<SignalId, SignalId>();
  const sameName = (a: Signal, b: Signal) => fold(a.name) === fold(b.name);
  const passes: ((a: Signal, b: Signal) => boolean)[] = [
    (a, b) => a.id === b.id && sameName(a, b),
    sameName,
    (a, b) => a.id === b.id,
  ];
  for (const matches of passes) {
    for (const signal of body.signals) {
      if (ids.has(signal.id)) continue;
      const [one] = [...free].filter((candidate) => matches(signal, candidate));
      if (one === undefined) continue;
      free.delete(one);
      ids.set(signal.id, one.id);
    }
  }
  const taken = new Set<string>(ids.values());
  for (const { id } of body.signals) {
    if (ids.has(id)) continue;
    const own = freeId(id, taken);
    taken.add(own);
    ids.set(id, own);
  }
  const idOf = (id: SignalId): SignalId => ids.get(id) ?? id;
  const { target } = body.response;
  return {
    ...body,
    signals: body.signals.map((signal) => ({ ...signal, id: idOf(signal.id) })),
    pattern: renamed(body.pattern, idOf),
    response: {
      ...body.response,
      target:
        target.kind === 'group_account' ? target : { ...target, signalId: idOf(target.signalId) },
    },
  };
};

/** The id itself, or with a number that makes it another than those that are taken. */
const freeId = (id: SignalId, taken: ReadonlySet<string>): SignalId => {
  let n = 1;
  let free = id;
  // A brand is on a text that has the form of an id, as this one has.
  while (taken.has(free)) free = `${id.slice(0, 190)}-${(n += 1)}` as SignalId;
  return free;
};

const renamed = (pattern: Pattern, idOf: (id: SignalId) => SignalId): Pattern => {
  const step = <S extends { readonly signalId: SignalId }>(one: S): S => ({
    ...one,
    signalId: idOf(one.signalId),
  });
  const absent = pattern.absent === undefined ? {} : { absent: pattern.absent.map(step) };
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count':
      return { ...pattern, signalIds: pattern.signalIds.map(idOf), ...absent };
    case 'temporal':
      return { ...pattern, steps: pattern.steps.map(step), ...absent };
    case 'temporal_ordered':
      return { ...pattern, steps: pattern.steps.map(step), ...absent };
    default:
      return pattern satisfies never;
  }
};

/** Whether two versions say the same, however they write it: what goes without saying, said or not. */
export const sameRule = (a: RuleBody, b: RuleBody): boolean =>
  canonicalText(plain(a)) === canonicalText(plain(b));

/** Without what goes without saying. */
const plain = (body: RuleBody): object => {
  const { schedule, scope, signals, pattern, severity } = body;
  return said({
    ...body,
    severity: severity === 'medium' ? undefined : severity,
    schedule: schedule?.kind === 'always' ? undefined : schedule,
    scope:
      'organizationIds' in scope
        ? { ...scope, organizationIds: scope.organizationIds.toSorted() }
        : scope,
    signals: signals.map((signal) => said({ ...signal, disabled: signal.disabled || undefined })),
    pattern: said({
      ...pattern,
      ...('comparison' in pattern && pattern.comparison === 'gte' ? { comparison: undefined } : {}),
      acrossOrganizations: pattern.acrossOrganizations || undefined,
      absent: pattern.absent?.map(({ side, ...absent }) =>
        side === 'either' ? absent : { ...absent, side },
      ),
    }),
  });
};

/** Without members that are empty. */
const said = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, member]) =>
        member !== undefined &&
        member !== '' &&
        !(typeof member === 'object' && Object.keys(member as object).length === 0),
    ),
  );

/** How a list that a file brings stands to the one that the console keeps under its name. */
export type ListStanding = 'missing' | 'same' | 'differs';

/** `now` is in UTC milliseconds: what has expired by then is in no list. */
export const listStanding = (
  list: NamedList,
  kept: KeptList | undefined,
  now: number,
): ListStanding => {
  if (kept === undefined) return 'missing';
  const values = (one: NamedList) => [...new Set(one.values.map((value) => fold(value.trim())))];
  const [brought, here] = [values(list), new Set(values(namedListAt(kept, now)))];
  return list.kind === kept.kind &&
    brought.length === here.size &&
    brought.every((value) => here.has(value))
    ? 'same'
    : 'differs';
};
