import { organizationIdSchema } from '#src/contract/ids.ts';
import { expect, it } from 'vitest';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { conditionRows } from './condition-rows.ts';
import { event, tableOf } from './replay-fixtures.ts';

/** Row 0 has everything, row 1 has nothing but what an event must have. */
const table = tableOf([
  event('a', 0, {
    account: 'Ann@Example.com',
    ip: '192.0.2.7:443',
    country: 'FR',
    severity: 3,
    app: 'Mail',
    parameters: { size: '12.5', note: 'ten' },
  }),
  {
    id: 'b',
    time: 1,
    organizationId: organizationIdSchema.parse('org-a'),
    product: 'okta',
    activity: 'fail',
  },
]);
const rowsOf = (condition: Condition) => [
  ...conditionRows(table, condition, Uint32Array.of(0, 1), new Map()),
];

const cases: [Comparison, number[]][] = [
  [{ op: 'equals', field: 'account', value: 'ann@example.COM' }, [0]],
  [{ op: 'equals', field: 'account', value: 'ann' }, []],
  [{ op: 'equals', field: 'ip', value: '::FFFF:192.0.2.7' }, [0]],
  [{ op: 'equals', field: 'severity', value: '3' }, [0]],
  [{ op: 'not_equals', field: 'account', value: 'bob' }, [0]],
  [{ op: 'not_equals', field: 'account', value: 'ANN@example.com' }, []],
  [{ op: 'one_of', field: 'app', values: ['x', 'MAIL'] }, [0]],
  [{ op: 'not_one_of', field: 'app', values: ['x'] }, [0]],
  [{ op: 'not_one_of', field: 'app', values: ['mail'] }, []],
  [{ op: 'contains', field: 'account', value: 'EXAMPLE' }, [0]],
  [{ op: 'starts_with', field: 'account', value: 'ANN@' }, [0]],
  [{ op: 'ends_with', field: 'account', value: '.com' }, [0]],
  [{ op: 'exists', field: 'country' }, [0]],
  [{ op: 'not_exists', field: 'country' }, [1]],
  [{ op: 'exists', field: 'parameters.absent' }, []],
  [{ op: 'not_exists', field: 'parameters.absent' }, [0, 1]],
  [{ op: 'greater', field: 'severity', value: 2 }, [0]],
  [{ op: 'greater', field: 'severity', value: 3 }, []],
  [{ op: 'greater_or_equal', field: 'severity', value: 3 }, [0]],
  [{ op: 'less', field: 'parameters.size', value: 12.6 }, [0]],
  [{ op: 'less_or_equal', field: 'parameters.size', value: 12.5 }, [0]],
  [{ op: 'less', field: 'parameters.note', value: 99 }, []],
  [{ op: 'in_network', field: 'ip', values: ['192.0.2.0/29'] }, [0]],
  [{ op: 'in_network', field: 'ip', values: ['192.0.2.8/29', 'nonsense'] }, []],
  [{ op: 'not_in_network', field: 'ip', values: ['198.51.100.0/24'] }, [0]],
  [{ op: 'country_is', field: 'country', values: ['fr'] }, [0]],
  [{ op: 'country_is_not', field: 'country', values: ['US'] }, [0]],
  [{ op: 'country_is_not', field: 'country', values: ['FR'] }, []],
];

it.each(cases)('%j holds at rows %j', (comparison, expected) => {
  expect(rowsOf(comparison)).toEqual(expected);
});

it('a comparison on a field that the event lacks is false, in its negative form too; only `not` turns it', () => {
  for (const [comparison, rows] of cases) {
    if (comparison.op === 'not_exists') continue;
    expect(rowsOf(comparison)).not.toContain(1);
    expect(rowsOf({ op: 'not', condition: comparison })).toEqual(
      [0, 1].filter((row) => !rows.includes(row)),
    );
  }
});

it('an empty `all` is true of every event and an empty `any` of none', () => {
  expect(rowsOf({ op: 'all', conditions: [] })).toEqual([0, 1]);
  expect(rowsOf({ op: 'any', conditions: [] })).toEqual([]);
});

it('an address that is none is neither inside nor outside a network', () => {
  const hidden = tableOf([event('a', 0, { ip: 'redacted' })]);
  const values = ['192.0.2.0/24'];
  for (const op of ['in_network', 'not_in_network'] as const) {
    expect([
      ...conditionRows(hidden, { op, field: 'ip', values }, Uint32Array.of(0), new Map()),
    ]).toEqual([]);
  }
});
