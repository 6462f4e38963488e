import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { fieldUses, fieldValues } from './field-values.ts';
import { SignalCache } from './signal-cache.ts';

const event = (n: number, given: Partial<NormalizedEvent>): NormalizedEvent => ({
  id: `e${n}`,
  time: n,
  organizationId: organizationIdSchema.parse('org'),
  product: 'okta',
  activity: 'login',
  ...given,
});
const builder = new EventTableBuilder();
[
  event(1, { country: 'FR', parameters: { risk: 'high' } }),
  event(2, { country: 'FR' }),
  event(3, { country: 'fr' }),
  event(4, { country: 'DE' }),
  event(5, { country: 'US', product: 'duo' }),
  event(6, { country: 'DE', ownAction: true }),
].forEach((one) => builder.append(one));
const table = builder.finish();
const cache = new SignalCache();
const values = (text: string, most = 10) =>
  fieldValues(table, cache, { product: 'okta', field: 'country', text, most });

describe('the values of a field', () => {
  it('count together in whatever case they are written, the commonest first, without our own actions', () => {
    expect(values('')).toEqual([
      { value: 'FR', events: 3 },
      { value: 'DE', events: 1 },
    ]);
  });
  it('are those that hold what is typed, and no more than asked for', () => {
    expect(values(' d ')).toEqual([{ value: 'DE', events: 1 }]);
    expect(values('', 1)).toEqual([{ value: 'FR', events: 3 }]);
    expect(values('US')).toEqual([]);
  });
});

it('the fields that a product carries come with how many events do, and an example', () => {
  expect(fieldUses(table, cache, 'okta')).toEqual([
    { field: 'activity', events: 4, example: 'login' },
    { field: 'country', events: 4, example: 'FR' },
    { field: 'parameters.risk', events: 1, example: 'high' },
  ]);
  expect(fieldUses(table, cache, 'slack')).toEqual([]);
});
