import { expect, it } from 'vitest';
import { armingSchema } from '#src/contract/arming.ts';
import { changeRulesAnswerSchema } from '#src/contract/bulk.ts';
import type { RuleAct } from '#src/contract/bulk.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { ruleLabelsSchema, ruleSchema } from '#src/contract/rule.ts';
import { pageOf } from '#src/contract/paging.ts';
import { ruleSummarySchema } from '#src/contract/rule.ts';
import type { Backend } from './backend.ts';
import { json, once, send, start } from './test-requests.ts';
import type { Sent } from './test-requests.ts';

const id = (n: number) => ruleIdSchema.parse(`rule-${n}`);

const change = async (
  backend: Backend,
  act: RuleAct,
  rules: readonly number[],
  { dryRun = false, persona = 'manager' }: { dryRun?: boolean; persona?: Sent['persona'] } = {},
) => {
  const response = await send(backend, 'POST', '/rules/changes', {
    ...(persona === undefined ? {} : { persona }),
    body: { act, ruleIds: rules.map(id), dryRun, reason: 'Too noisy' },
    headers: once(),
  });
  expect(response.status).toBe(200);
  return changeRulesAnswerSchema
    .parse(await json(response))
    .outcomes.map(({ refusal }) => refusal?.code ?? 'done');
};
const arming = async (backend: Backend, n: number) =>
  armingSchema.parse(await json(await send(backend, 'GET', `/rules/rule-${n}/arming`)));
const tagsOf = async (backend: Backend, n: number) => {
  const rule = ruleSchema.parse(await json(await send(backend, 'GET', `/rules/rule-${n}`)));
  return { version: rule.version, tags: rule.tags };
};
const listed = async (backend: Backend, query: string) =>
  pageOf(ruleSummarySchema)
    .parse(await json(await send(backend, 'GET', `/rules?${query}`)))
    .items.map((rule) => rule.id);

it('a dry answer says what would happen, and nothing happens', async () => {
  const backend = await start();
  const { last } = backend.store.changes;
  expect(await change(backend, { kind: 'disable' }, [1, 99], { dryRun: true })).toEqual([
    'done',
    'not_found',
  ]);
  expect((await arming(backend, 1)).status).toBe('enabled');
  expect(backend.store.changes.last).toBe(last);
  expect(backend.store.answers.size).toBe(0);
});

it('disabling and enabling keep the records, and the status says by whom and why', async () => {
  const backend = await start();
  const before = await arming(backend, 1);
  expect(before.statusChange).toBeUndefined();
  expect(await change(backend, { kind: 'disable' }, [1])).toEqual(['done']);
  const disabled = await arming(backend, 1);
  expect(disabled.status).toBe('disabled');
  expect(disabled.records).toEqual(before.records);
  expect(disabled.statusChange).toMatchObject({
    by: { name: 'Mira Castellan' },
    reason: 'Too noisy',
  });
  expect(await change(backend, { kind: 'disable' }, [1])).toEqual(['no_change']);
  expect(await change(backend, { kind: 'enable' }, [1])).toEqual(['done']);
  expect((await arming(backend, 1)).records).toEqual(before.records);
});

it('what was stronger begins as alert-only when it is enabled again, and when it is told to', async () => {
  const backend = await start();
  for (const n of [1, 2]) {
    const stored = backend.store.rules.get(id(n));
    if (stored === undefined) throw new Error(`no rule ${n}`);
    const records = stored.arming.map((record) => ({ ...record, mode: 'automated' as const }));
    expect(records.length).toBeGreaterThan(0);
    backend.store.rules.set(id(n), { ...stored, arming: records });
  }
  const modes = async (n: number) => [
    ...new Set((await arming(backend, n)).records.map(({ mode }) => mode)),
  ];
  await change(backend, { kind: 'disable' }, [1]);
  expect(await modes(1)).toEqual(['automated']);
  await change(backend, { kind: 'enable' }, [1]);
  expect(await modes(1)).toEqual(['alert_only']);
  expect(await change(backend, { kind: 'to_alert_only' }, [2])).toEqual(['done']);
  expect(await modes(2)).toEqual(['alert_only']);
  expect((await arming(backend, 2)).records[0]?.reason).toBe('Too noisy');
  expect(await change(backend, { kind: 'to_alert_only' }, [2])).toEqual(['no_change']);
});

it('an archived rule is put away, takes no other act, and comes back disabled', async () => {
  const backend = await start();
  expect(await change(backend, { kind: 'archive' }, [1])).toEqual(['done']);
  expect(await listed(backend, '')).not.toContain('rule-1');
  expect(await listed(backend, 'status=archived')).toEqual(['rule-1']);
  for (const [kind, code] of [
    ['archive', 'no_change'],
    ['disable', 'archived'],
    ['enable', 'archived'],
    ['to_alert_only', 'archived'],
  ] as const)
    expect(await change(backend, { kind }, [1])).toEqual([code]);
  expect(await change(backend, { kind: 'restore' }, [1, 2])).toEqual(['done', 'not_archived']);
  expect((await arming(backend, 1)).status).toBe('disabled');
});

it('tags are added and removed as new versions, at most twenty, and are told with how many have them', async () => {
  const backend = await start();
  const { version, tags = [] } = await tagsOf(backend, 1);
  expect(await change(backend, { kind: 'add_tags', tags: ['vip', 'loud'] }, [1, 2])).toEqual([
    'done',
    'done',
  ]);
  expect(await tagsOf(backend, 1)).toEqual({
    version: version + 1,
    tags: [...tags, 'vip', 'loud'],
  });
  expect(await change(backend, { kind: 'add_tags', tags: ['vip'] }, [1])).toEqual(['no_change']);
  expect(await change(backend, { kind: 'remove_tags', tags: ['vip'] }, [1, 3])).toEqual([
    'done',
    'no_change',
  ]);
  expect(await listed(backend, 'tag=vip')).toEqual(['rule-2']);
  const labels = ruleLabelsSchema.parse(await json(await send(backend, 'GET', '/rule-labels')));
  expect(labels.tags).toEqual(
    expect.arrayContaining([
      { value: 'loud', rules: 2 },
      { value: 'vip', rules: 1 },
    ]),
  );
  const many = Array.from({ length: 20 }, (_none, n) => `tag ${n}`);
  expect(await change(backend, { kind: 'add_tags', tags: many }, [1])).toEqual(['too_many_tags']);
});

it('a tag on a running rule leaves it running', async () => {
  const backend = await start();
  await change(backend, { kind: 'add_tags', tags: ['vip'] }, [1]);
  const { version } = await tagsOf(backend, 1);
  expect((await arming(backend, 1)).running).toBe(version);
});

it('who may not is told what, and an organization out of reach keeps a rule as it is', async () => {
  const backend = await start();
  expect(await change(backend, { kind: 'disable' }, [1], { persona: 'viewer' })).toEqual([
    'persona_may_not',
  ]);
  // The first rule of the seeds watches all organizations; the analyst holds some of them.
  expect(await change(backend, { kind: 'disable' }, [1], { persona: 'analyst' })).toEqual([
    'organizations_out_of_reach',
  ]);
  expect(
    await change(backend, { kind: 'add_tags', tags: ['vip'] }, [1], { persona: 'analyst' }),
  ).toEqual(['done']);
});

it('a change of many rules is told once', async () => {
  const backend = await start();
  const stored = backend.store.rules.get(id(1));
  if (stored === undefined) throw new Error('no rule');
  const rules = Array.from({ length: 60 }, (_none, n) => n + 100);
  for (const n of rules)
    backend.store.rules.set(id(n), { ...stored, rule: { ...stored.rule, id: id(n) } });
  const { last } = backend.store.changes;
  await change(backend, { kind: 'disable' }, rules);
  expect(backend.store.changes.after(last).changes).toMatchObject([
    { resource: 'rule' },
    { resource: 'connections' },
    { resource: 'lists' },
  ]);
});
