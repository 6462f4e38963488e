import { describe, expect, it } from 'vitest';
import { blankRule, newSignal } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { differences, merged, proposed } from './three-way.ts';
import type { PartKey, Side } from './three-way.ts';

const base: RuleFormValues = { ...blankRule('Signal'), name: 'Base' };
const edit = (part: Partial<RuleFormValues>): RuleFormValues => ({ ...base, ...part });

describe('two versions of one rule', () => {
  it('says who changed each part', () => {
    const mine = edit({ name: 'Mine', description: 'mine' });
    const theirs = edit({
      name: 'Theirs',
      scope: { kind: 'some', organizationIds: [], tags: [], accounts: undefined },
    });
    expect(differences(base, mine, theirs)).toEqual([
      { key: 'name', changedBy: 'both' },
      { key: 'description', changedBy: 'mine' },
      { key: 'scope', changedBy: 'theirs' },
    ]);
  });

  it('both having changed it to the same is no difference', () => {
    expect(differences(base, edit({ name: 'Same' }), edit({ name: 'Same' }))).toEqual([]);
  });

  it('proposes whoever alone changed a part, and puts together what is chosen', () => {
    const added = newSignal('Added by them');
    const mine = edit({ name: 'Mine' });
    const theirs = edit({ name: 'Theirs', signals: [...base.signals, added] });
    const found = differences(base, mine, theirs);
    const chosen = proposed(found);
    expect([...chosen]).toEqual([
      ['name', 'mine'],
      [`signal:${added.id}`, 'theirs'],
    ]);
    expect(merged(mine, theirs, chosen)).toEqual({ ...mine, signals: theirs.signals });
    expect(
      merged(
        mine,
        theirs,
        new Map<PartKey, Side>([
          ['name', 'theirs'],
          [`signal:${added.id}`, 'mine'],
        ]),
      ),
    ).toEqual({ ...mine, name: 'Theirs' });
  });
});
