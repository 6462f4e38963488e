import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { RuleFile } from '#src/contract/rule-file.ts';
import type { AbsentStep, Pattern, RuleBody, Scope, Target } from '#src/contract/rule.ts';
import { parseTime } from '#src/domain/logs/rfc3339.ts';
import { message } from '#src/domain/message.ts';
import { aboutOf } from '#src/domain/rule-about.ts';
import type { Message } from '#src/domain/message.ts';
import { durationMs } from './duration-text.ts';

/** What is wrong at a place of the file. */
export interface RuleFileProblem {
  readonly path: readonly PropertyKey[];
  readonly message: Message;
}

/** A file's rule as the contract has it: ids for names, milliseconds for durations. */
export const toRule = (file: RuleFile): { body: RuleBody; problems: RuleFileProblem[] } => {
  const problems: RuleFileProblem[] = [];
  const ids = new Set<SignalId>();
  const names = new Map<string, Set<SignalId>>();
  const signals = file.signals.map((signal, at) => {
    const id = signalIdSchema.parse(idText(signal.id ?? signal.name) || `signal-${at + 1}`);
    if (ids.has(id)) {
      problems.push({
        path: ['signals', at, 'name'],
        message: message('rule_file.name_twice', { name: signal.name }),
      });
    }
    ids.add(id);
    for (const name of [id, signal.name]) names.set(name, (names.get(name) ?? new Set()).add(id));
    return {
      id,
      name: signal.name,
      product: signal.product,
      activities: signal.activities ?? [],
      condition: signal.condition ?? { op: 'all' as const, conditions: [] },
      ...(signal.join === undefined ? {} : { join: signal.join }),
      ...(signal.disabled === true ? { disabled: true } : {}),
    };
  });
  /** Under `signal` a name or an id, as long as it says which one is meant; under `signalId` an id first. */
  const idOf: IdOf = ({ signal, signalId }, ...path) => {
    const known = [...ids].find((id) => id === signalId);
    const name = signal ?? signalId;
    if (name === undefined) {
      problems.push({ path, message: message('rule_file.signal_missing') });
      return NO_SIGNAL;
    }
    if (signal === undefined && known !== undefined) return known;
    const [id, other] = names.get(name) ?? [];
    if (id !== undefined && other === undefined) return id;
    const at = [...path, signal === undefined ? 'signalId' : 'signal'];
    problems.push({
      path: at,
      message:
        other === undefined
          ? message('rule_file.no_signal', { name, known: file.signals.map((one) => one.name) })
          : message('rule_file.name_twice', { name }),
    });
    return NO_SIGNAL;
  };
  const timeOf = (text: string | number, ...path: PropertyKey[]): number => {
    const time = typeof text === 'number' ? text : parseTime(text)?.ms;
    if (time !== undefined) return time;
    problems.push({ path, message: message('rule_file.no_time', { value: String(text) }) });
    return 0;
  };
  const body: RuleBody = {
    name: file.name,
    description: file.description ?? '',
    ...aboutOf(file),
    scope: toScope(file.scope),
    signals,
    pattern: toPattern(file.pattern, ids, idOf, problems),
    ...(file.schedule === undefined ? {} : { schedule: file.schedule }),
    ...(file.exceptions === undefined
      ? {}
      : {
          exceptions: file.exceptions.map(({ expiresAt, ...exception }, at) => ({
            ...exception,
            ...(expiresAt === undefined
              ? {}
              : { expiresAt: timeOf(expiresAt, 'exceptions', at, 'expiresAt') }),
          })),
        }),
    ...optionalMs('freshnessMs', file.freshness, file.freshnessMs),
    response: {
      target: toTarget(file.response?.target ?? 'group_account', idOf),
      actions: file.response?.actions ?? [],
    },
    ...(file.tests === undefined ? {} : { tests: file.tests }),
  };
  return { body, problems };
};

/** The signal that is meant at a place of the file. */
type IdOf = (
  named: { readonly signal?: string | undefined; readonly signalId?: string | undefined },
  ...path: PropertyKey[]
) => SignalId;

/** What a name becomes as an id. */
export const idText = (name: string) =>
  name
    .trim()
    .replaceAll(/[^\w.:@-]+/g, '-')
    .slice(0, 200);

const organizationIds = (names: readonly string[]) =>
  names.map((name) => organizationIdSchema.parse(idText(name) || 'organization'));

/** The organizations that a scope names, as the file has them. */
export const namedOrganizations = (scope: RuleFile['scope']): readonly string[] => {
  if (scope === undefined || scope === 'all') return [];
  if ('only' in scope) return scope.only;
  if ('allBut' in scope) return scope.allBut;
  return 'organizationIds' in scope ? scope.organizationIds : [];
};

const NO_SIGNAL = signalIdSchema.parse('none');

/** A duration under the contract's name, from whichever of its two forms the file has. */
const optionalMs = <K extends string>(
  name: K,
  text: string | number | undefined,
  ms: number | undefined,
): { [P in K]?: number } => {
  const value = text === undefined ? ms : durationMs(text);
  // The key is the one that was given, which a computed key does not say.
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: number };
};

const toScope = (scope: RuleFile['scope']): Scope => {
  if (scope === undefined || scope === 'all') return { kind: 'all' };
  if ('kind' in scope) return scope;
  const accounts = scope.accounts === undefined ? {} : { accounts: scope.accounts };
  if ('only' in scope)
    return { kind: 'some', organizationIds: organizationIds(scope.only), ...accounts };
  if ('allBut' in scope)
    return { kind: 'all_but', organizationIds: organizationIds(scope.allBut), ...accounts };
  if ('tagged' in scope) return { kind: 'tagged', tags: scope.tagged, ...accounts };
  return { kind: 'all', ...accounts };
};

const toTarget = (
  target: NonNullable<NonNullable<RuleFile['response']>['target']>,
  idOf: IdOf,
): Target => {
  if (target === 'group_account') return { kind: 'group_account' };
  if ('kind' in target) {
    return target.kind === 'group_account'
      ? target
      : { ...target, signalId: idOf({ signalId: target.signalId }, 'response', 'target') };
  }
  return {
    kind: 'signal_account',
    signalId: idOf({ signal: target.signal }, 'response', 'target'),
    role: target.role ?? 'account',
    cap: target.cap ?? 10,
  };
};

const toPattern = (
  pattern: RuleFile['pattern'],
  ids: ReadonlySet<SignalId>,
  idOf: IdOf,
  problems: RuleFileProblem[],
): Pattern => {
  const window = pattern.window ?? pattern.windowMs;
  if (window === undefined) {
    problems.push({ path: ['pattern'], message: message('rule_file.window_missing') });
  }
  const common = {
    groupBy: pattern.groupBy ?? ['account' as const],
    windowMs: window === undefined ? Number.NaN : durationMs(window),
    ...(pattern.absent === undefined
      ? {}
      : {
          absent: pattern.absent.map((absent, at): AbsentStep => ({
            signalId: idOf(absent, 'pattern', 'absent', at),
            ...(absent.side === undefined ? {} : { side: absent.side }),
            ...optionalMs('withinMs', absent.within, absent.withinMs),
          })),
        }),
    ...optionalMs('coolDownMs', pattern.coolDown, pattern.coolDownMs),
    ...(pattern.acrossOrganizations === undefined
      ? {}
      : { acrossOrganizations: pattern.acrossOrganizations }),
  };
  if (pattern.kind === 'event_count' || pattern.kind === 'value_count') {
    const absent = new Set(common.absent?.map(({ signalId }) => signalId));
    const named =
      pattern.signals?.map((signal, at) => idOf({ signal }, 'pattern', 'signals', at)) ??
      pattern.signalIds?.map((signalId, at) => idOf({ signalId }, 'pattern', 'signalIds', at));
    const counted = {
      // What must not be there does not count unless somebody says so.
      signalIds: [...new Set(named ?? [...ids].filter((id) => !absent.has(id)))],
      threshold: pattern.threshold,
      ...(pattern.comparison === undefined ? {} : { comparison: pattern.comparison }),
      ...(pattern.thresholdMax === undefined ? {} : { thresholdMax: pattern.thresholdMax }),
      ...common,
    };
    if (pattern.kind === 'event_count') return { kind: 'event_count', ...counted };
    const { field, andFields } = pattern;
    return {
      kind: 'value_count',
      field,
      ...(andFields === undefined ? {} : { andFields }),
      ...counted,
    };
  }
  const stepOf = (step: (typeof pattern.steps)[number], at: number) => ({
    signalId: idOf(step, 'pattern', 'steps', at),
    atLeast: step.atLeast ?? 1,
    ...optionalMs('withinMs', step.within, step.withinMs),
  });
  if (pattern.kind === 'temporal') {
    const { required } = pattern;
    return {
      kind: 'temporal',
      steps: pattern.steps.map(stepOf),
      ...(required === undefined ? {} : { required }),
      ...common,
    };
  }
  return {
    kind: 'temporal_ordered',
    steps: pattern.steps.map((step, at) => ({
      ...stepOf(step, at),
      ...optionalMs('gapMs', step.gap, step.gapMs),
    })),
    ...common,
  };
};
