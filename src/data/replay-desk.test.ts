import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import { expect, it, vi } from 'vitest';
import type { HistoryManifest } from '#src/contract/history.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { cutIntoSlices } from '#src/domain/events/arrow.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { ReplayDesk } from './replay-desk.ts';
import { openLocalPort } from './replay-port.ts';
import type { FromEngine, ToEngine } from './replay-protocol.ts';

const events = Array.from({ length: 200 }, (_, n): NormalizedEvent => ({
  id: `e${n}`,
  time: n * 60_000,
  organizationId: organizationIdSchema.parse('org-a'),
  product: 'okta',
  activity: 'login',
  account: `user${n % 4}@example.com`,
}));

const history = (revision: string) => {
  const builder = new EventTableBuilder();
  for (const event of events) builder.append(event);
  const table = builder.finish();
  const slices: Uint8Array[] = [];
  const manifest: HistoryManifest = {
    revision,
    from: 0,
    until: 200 * 60_000,
    events: table.rows,
    slices: [],
  };
  cutIntoSlices(
    table,
    (bytes, from, until) => {
      manifest.slices.push({
        index: slices.length,
        from,
        until,
        events: until - from,
        bytes: bytes.byteLength,
      });
      slices.push(bytes);
    },
    4_000,
  );
  return { manifest, slices };
};

const body = (threshold: number): RuleBody => ({
  name: 'rule',
  description: '',
  scope: { kind: 'all' },
  signals: [
    {
      id: signalIdSchema.parse('s'),
      name: 's',
      product: 'okta',
      activities: [],
      condition: { op: 'all', conditions: [] },
    },
  ],
  pattern: {
    kind: 'event_count',
    signalIds: [signalIdSchema.parse('s')],
    threshold,
    groupBy: ['account'],
    windowMs: 3_600_000,
  },
  response: { target: { kind: 'group_account' }, actions: [] },
});
const ask = (
  desk: ReplayDesk,
  asker: number,
  threshold: number,
  source: 'history' | 'own_logs' = 'history',
) => desk.ask(asker, String(threshold), source, { body: body(threshold), organizationIds: 'all' });

const loaded = async (fetch?: ConstructorParameters<typeof ReplayDesk>[1]) => {
  const { manifest, slices } = history('r1');
  const desk = new ReplayDesk(
    openLocalPort,
    fetch ?? (async (_, index) => new Uint8Array(slices[index] ?? []).buffer),
  );
  desk.load('me r1', manifest);
  await vi.waitFor(() => expect(desk.history.status).not.toBe('loading'));
  return { desk, manifest, slices };
};

it('an analyst gets an answer over the whole history, and its events on request', async () => {
  const { desk, manifest } = await loaded();
  expect(manifest.slices.length).toBeGreaterThan(2);
  const asker = desk.newAsker();
  ask(desk, asker, 3);
  await vi.waitFor(() => expect(desk.reply(asker)?.to).toBe('3'));
  const answer = desk.reply(asker)?.answer;
  expect(answer?.signals).toEqual([
    { signalId: signalIdSchema.parse('s'), events: 200, accounts: 4 },
  ]);
  expect(answer?.revision).toBe('r1');
  const rows = answer?.triggers[0]?.steps[0]?.rows ?? [];
  expect((await desk.events('history', 'r1', rows)).map(({ account }) => account)).toEqual(
    Array(3).fill('user0@example.com'),
  );
  await expect(desk.events('history', 'r0', rows)).rejects.toThrow('changed');
});

it('only the latest question of an asker is answered', async () => {
  const { desk } = await loaded();
  const [one, other] = [desk.newAsker(), desk.newAsker()];
  const seen: (string | undefined)[] = [];
  desk.subscribe(() => seen.push(desk.reply(one)?.to));
  ask(desk, one, 2);
  ask(desk, other, 5);
  ask(desk, one, 4);
  await vi.waitFor(() => expect([desk.reply(one)?.to, desk.reply(other)?.to]).toEqual(['4', '5']));
  expect(seen).not.toContain('2');
});

it('an answer that comes late never overwrites a newer one', () => {
  let receive: (message: FromEngine) => void = () => undefined;
  const sent: ToEngine[] = [];
  const desk = new ReplayDesk((onMessage) => {
    receive = onMessage;
    return { send: (message) => sent.push(message) };
  });
  const asker = desk.newAsker();
  ask(desk, asker, 2);
  ask(desk, asker, 3);
  const numbers = sent.map((message) => (message.kind === 'ask' ? message.number : 0));
  const answer = {
    triggers: [],
    found: 0,
    signals: [],
    pending: [],
    excepted: [],
    perDay: [],
    perHour: [],
    from: 0,
    until: 0,
    notes: [],
    revision: '',
    ms: 0,
  };
  receive({ kind: 'answer', asker, number: numbers[1] ?? 0, answer: { ...answer, found: 3 } });
  receive({ kind: 'answer', asker, number: numbers[0] ?? 0, answer: { ...answer, found: 2 } });
  expect(desk.reply(asker)).toMatchObject({ to: '3', answer: { found: 3 } });
});

it('a slice that does not come is told, and can be tried again', async () => {
  const { slices } = history('r1');
  let broken = true;
  const { desk, manifest } = await loaded(async (_, index) => {
    if (broken && index === 1) throw new Error('gone');
    return new Uint8Array(slices[index] ?? []).buffer;
  });
  expect(desk.history).toMatchObject({ status: 'failed', error: new Error('gone') });
  broken = false;
  desk.reset();
  desk.load('me r1', manifest);
  await vi.waitFor(() => expect(desk.history.status).toBe('ready'));
});

it('a slice that is no Arrow stream is told', async () => {
  const { desk } = await loaded(async () => new TextEncoder().encode('nonsense').buffer);
  expect(desk.history.status).toBe('failed');
});

it('own logs are read in place, counted, replayed, and removed', async () => {
  const desk = new ReplayDesk(openLocalPort);
  const line = (n: number, name = 'login_failure') =>
    JSON.stringify({
      id: {
        time: new Date(n * 60_000).toISOString(),
        uniqueQualifier: String(n),
        customerId: 'C1',
      },
      actor: { email: 'ann@example.com' },
      events: [{ type: 'login', name }],
    });
  desk.addLogs([
    new File([`${line(1)}\n${line(2)}\nbroken\n`], 'one.ndjson'),
    new File([`${line(2)}\n${line(3)}`], 'two.ndjson'),
  ]);
  await vi.waitFor(() =>
    expect(desk.logs.files.map(({ status }) => status)).toEqual(['read', 'read']),
  );
  expect(desk.logs).toMatchObject({
    events: 3,
    progress: undefined,
    report: {
      lines: 5,
      events: 3,
      repeats: 1,
      rejectedLines: 1,
      rejected: [{ file: 'one.ndjson', line: 3 }],
    },
  });
  const asker = desk.newAsker();
  const rule = body(3);
  desk.ask(asker, 'q', 'own_logs', {
    body: {
      ...rule,
      signals: rule.signals.map((signal) => ({ ...signal, product: 'google_workspace' as const })),
    },
    organizationIds: 'all',
  });
  await vi.waitFor(() => expect(desk.reply(asker)?.answer?.found).toBe(1));
  desk.removeLogs();
  await vi.waitFor(() => expect(desk.logs.files).toEqual([]));
  ask(desk, asker, 2, 'own_logs');
  await vi.waitFor(() => expect(desk.reply(asker)?.error).toBeInstanceOf(Error));
});
