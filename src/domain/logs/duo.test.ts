import { expect, it } from 'vitest';
import { RECORDS } from '#src/testing/log-records.ts';
import { duo } from './duo.ts';

it('knows its own records and no others', () => {
  for (const [name, records] of Object.entries(RECORDS)) {
    for (const record of records) {
      expect([name, duo.recognises(record)]).toEqual([name, name === 'duo']);
    }
  }
  const telephony = { telephony_id: '1', txid: '1', ts: '2026-03-01T09:00:00Z', type: 'sms' };
  expect(duo.recognises(telephony)).toBe(false);
});

it('says why a record is none of its own', () => {
  const reasons = (record: Record<string, unknown>) =>
    duo.parse(record, '').rejected.map(({ id, values }) => [id, values]);
  expect(reasons({})).toEqual([['log.missing_field', { field: 'action' }]]);
  expect(reasons({ action: 'user_update', username: 'Bob' })).toEqual([
    ['log.missing_field', { field: 'isotimestamp' }],
  ]);
});
