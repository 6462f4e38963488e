import { signalIdSchema } from '../src/contract/ids.ts';
import type { Condition } from '../src/contract/condition.ts';
import type { Product } from '../src/contract/product.ts';
import type { Pattern, RuleBody, Signal } from '../src/contract/rule.ts';
import { COUNTRIES } from './generated-events.ts';

/** What is changed of a rule from one run to the next. */
export interface Change {
  /** two countries whose events one of the signals leaves out: its condition */
  readonly without: readonly [string, string];
  readonly threshold: number;
  readonly windowMs: number;
}

export interface BenchRule {
  readonly name: string;
  readonly start: Pick<Change, 'threshold' | 'windowMs'>;
  readonly body: (change: Change) => RuleBody;
}

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const STEP = { signIn: 'user.session.start', download: 'FileDownloaded' } as const;
export const RARE = {
  removed: 'user.mfa.factor.deactivate',
  granted: 'user.account.privilege.grant',
  enrolled: 'user.mfa.factor.activate',
} as const;

/**
 * Pairs of rare countries: so many conditions that no run meets one the cache knows, all of one
 * cost.
 */
export const withoutPair = (run: number): Change['without'] => {
  const rare = COUNTRIES.slice(10);
  const first = run % rare.length;
  const second = (first + 1 + (Math.floor(run / rare.length) % (rare.length - 1))) % rare.length;
  return [rare[first] ?? '', rare[second] ?? ''];
};

const id = (text: string) => signalIdSchema.parse(text);
const ANY: Condition = { op: 'all', conditions: [] };

const signal = (
  name: string,
  activity: string,
  condition: Condition = ANY,
  product: Product = 'okta',
): Signal => ({ id: id(name), name, product, activities: [activity], condition });

const result = (value: string): Condition => ({ op: 'equals', field: 'result', value });
const notFrom = ([one, other]: Change['without']): Condition => ({
  op: 'country_is_not',
  field: 'country',
  values: [one, other],
});

const failed = (without: Change['without']) =>
  signal('failed', STEP.signIn, { op: 'all', conditions: [result('failure'), notFrom(without)] });

const rule = (name: string, signals: Signal[], pattern: Pattern): RuleBody => ({
  name,
  description: '',
  scope: { kind: 'all' },
  signals,
  pattern,
  response: {
    target:
      pattern.groupBy[0] === 'account'
        ? { kind: 'group_account' }
        : { kind: 'signal_account', signalId: id('failed'), role: 'account', cap: 100 },
    actions: [],
  },
});

export const bruteForce: BenchRule = {
  name: 'brute force, then success',
  start: { threshold: 5, windowMs: 10 * MINUTE },
  body: ({ without, threshold, windowMs }) =>
    rule('brute force', [failed(without), signal('success', STEP.signIn, result('success'))], {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('failed'), atLeast: threshold },
        { signalId: id('success'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs,
    }),
};

export const spray: BenchRule = {
  name: 'spray by address',
  start: { threshold: 10, windowMs: 30 * MINUTE },
  body: ({ without, threshold, windowMs }) =>
    rule('spray', [failed(without)], {
      kind: 'value_count',
      signalIds: [id('failed')],
      field: 'account',
      threshold,
      groupBy: ['ip'],
      windowMs,
    }),
};

/** The threshold is that of the downloads. */
export const takeOver: BenchRule = {
  name: 'three steps and an absence',
  start: { threshold: 10, windowMs: HOUR },
  body: ({ without, threshold, windowMs }) =>
    rule(
      'take-over',
      [
        signal('removed', RARE.removed),
        signal('granted', RARE.granted),
        signal('download', STEP.download, notFrom(without), 'microsoft_365'),
        signal('enrolled', RARE.enrolled),
      ],
      {
        kind: 'temporal_ordered',
        steps: [
          { signalId: id('removed'), atLeast: 1 },
          { signalId: id('granted'), atLeast: 1 },
          { signalId: id('download'), atLeast: threshold },
        ],
        absent: [{ signalId: id('enrolled'), side: 'after', withinMs: HOUR }],
        groupBy: ['account'],
        windowMs,
      },
    ),
};
