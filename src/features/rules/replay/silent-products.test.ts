import { describe, expect, it } from 'vitest';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { ReplayNote } from '#src/domain/replay/replay-answer.ts';
import { silentProducts } from './silent-products.ts';

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => organizationIdSchema.parse(`org-${index + 1}`));
const lacks = (count: number): ReplayNote => ({
  code: 'product_without_data',
  product: 'okta',
  organizationIds: ids(count),
});
const silent = (count: number): ReplayNote => ({
  code: 'organization_without_data',
  organizationIds: ids(count),
});

describe('products without events', () => {
  it.each<[string, readonly ReplayNote[], number, readonly string[]]>([
    ['none is noted', [], 4, []],
    ['some organizations have it', [lacks(3)], 4, []],
    ['no organization has it', [lacks(4)], 4, ['okta']],
    ['no organization with events has it', [silent(2), lacks(2)], 4, ['okta']],
    ['own logs: nobody knows how many there are', [lacks(1)], 0, ['okta']],
  ])('%s', (_name, notes, inScope, expected) => {
    expect(silentProducts(notes, inScope)).toEqual(expected);
  });
});
