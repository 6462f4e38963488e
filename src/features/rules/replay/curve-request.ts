import type { Pattern } from '#src/contract/rule.ts';
import type { CurveNumber } from '#src/domain/replay/curve-values.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';

/** The numbers of a pattern that have a curve. */
export const curveNumbers = (pattern: Pattern): readonly CurveNumber[] =>
  'threshold' in pattern ? ['threshold', 'windowMs'] : ['windowMs'];

export const numberOf = (pattern: Pattern, number: CurveNumber): number | undefined =>
  number === 'windowMs' ? pattern.windowMs : 'threshold' in pattern ? pattern.threshold : undefined;

/** A request that stays the same while the number of the curve, or what is done about a trigger, is changed. */
export const curveRequest = (request: ReplayRequest, number: CurveNumber): ReplayRequest => {
  const { tests: _, ...body } = request.body;
  return {
    ...request,
    body: {
      ...body,
      name: '',
      description: '',
      pattern: { ...body.pattern, [number]: 1_000 },
      response: { target: { kind: 'group_account' }, actions: [] },
    },
  };
};
