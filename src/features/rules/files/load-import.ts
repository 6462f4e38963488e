import type { QueryClient } from '@tanstack/react-query';
import type { RuleId } from '#src/contract/ids.ts';
import type { KeptList } from '#src/contract/named-list.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule } from '#src/contract/rule.ts';
import type { Answer } from '#src/data/client.ts';
import { listQuery, listsQuery } from '#src/data/lists.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { fetchRuleNames } from '#src/data/rule-names.ts';
import { ruleQuery } from '#src/data/rules.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { MOST_FILE_BYTES, planImport } from '#src/domain/rule-file/import-plan.ts';
import type { ImportFile, ImportPlan, KnownRule } from '#src/domain/rule-file/import-plan.ts';

/** Everything that the report of an import speaks of, as it was when it was asked for. */
export interface LoadedImport {
  readonly plan: ImportPlan;
  readonly known: readonly KnownRule[];
  readonly organizations: readonly Organization[];
  /** the rules here that have the name of one of the import */
  readonly existing: ReadonlyMap<RuleId, Answer<Rule>>;
  /** the lists kept here that the import brings or names; what nobody keeps is not in it */
  readonly kept: ReadonlyMap<string, KeptList>;
}

/** Reads files, and asks the backend for what they are compared with. */
export const loadImport = async (
  files: readonly File[],
  queryClient: QueryClient,
  signal: AbortSignal,
): Promise<LoadedImport> => {
  const [read, known, organizations] = await Promise.all([
    Promise.all(files.map(readFile)),
    fetchRuleNames(signal),
    queryClient.query(organizationsQuery()),
  ]);
  const plan = planImport(read, known, organizations);
  const existing = new Map<RuleId, Answer<Rule>>();
  const ids = [...new Set(plan.rules.flatMap(({ namesakes }) => namesakes[0]?.id ?? []))];
  await inTurns(ids, signal, async (id) => {
    existing.set(id, await queryClient.query({ ...ruleQuery(id), staleTime: 0 }));
  });
  const kept = new Map<string, KeptList>();
  const named = new Set([
    ...plan.lists.map(({ name }) => name),
    ...plan.rules.flatMap(({ body }) => listsOfRule(body)),
  ]);
  // Only of those that there are: to ask for one that nobody keeps is an error.
  const names = named.size === 0 ? [] : await queryClient.query({ ...listsQuery(), staleTime: 0 });
  await inTurns(
    names.filter(({ name }) => named.has(name)),
    signal,
    async ({ name }) => {
      kept.set(name, (await queryClient.query({ ...listQuery(name), staleTime: 0 })).data);
    },
  );
  return { plan, known, organizations, existing, kept };
};

/** The text of a file: UTF-8, or UTF-16 where it begins by saying so, as some editors write it. */
const readFile = async (file: File): Promise<ImportFile> => {
  const { name, size } = file;
  if (size > MOST_FILE_BYTES) return { name, bytes: size, text: undefined };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return { name, bytes: size, text: new TextDecoder(encoding).decode(bytes) };
};

const AT_ONCE = 6;

/** Does something for each, a few at a time. */
const inTurns = async <T>(
  items: readonly T[],
  signal: AbortSignal,
  act: (item: T) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length && !signal.aborted) {
      const item = items[next];
      next += 1;
      // One after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      if (item !== undefined) await act(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};
