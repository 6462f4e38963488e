import { describe, expect, it } from 'vitest';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import { parameterField } from '#src/domain/event-fields.ts';
import { fieldOptions, findFields } from './field-options.ts';

const own = (name: string) => ({ field: parameterField(name), events: 3, example: 'x' });
const words = (field: FieldName) => (field === 'ip' ? 'IP address' : field);

describe('the fields that can be chosen', () => {
  it('those of every event come first, then the provider’s own as often as they are there', () => {
    const uses = [
      { field: 'ip' as const, events: 9, example: '192.0.2.1' },
      own('login_type'),
      own('is_suspicious'),
    ];
    expect(fieldOptions(uses, 'ip')).toEqual([
      ...EVENT_FIELDS,
      'parameters.login_type',
      'parameters.is_suspicious',
    ]);
    // One that is chosen stays to be seen, whatever the history has.
    expect(fieldOptions(undefined, 'parameters.gone')).toEqual([
      ...EVENT_FIELDS,
      'parameters.gone',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['by its words', 'ADDRESS', ['ip']],
    ['by its name', 'login', ['parameters.login_type']],
    ['a name that nobody has is a parameter', 'parameters.my_own', ['parameters.my_own']],
    [
      'a very long one is cut to what a name may be',
      'y'.repeat(200),
      [`parameters.${'y'.repeat(120)}`],
    ],
  ])('are found %s', (_name, typed, found) => {
    expect(findFields(['ip', 'city', 'parameters.login_type'], typed, words)).toEqual(found);
  });

  it('of hundreds of parameters only so many are listed, and all fields', () => {
    const many = Array.from({ length: 300 }, (_, index) => parameterField(`p${index}`));
    const found = findFields([...EVENT_FIELDS, ...many], '', words);
    expect(found).toHaveLength(EVENT_FIELDS.length + 60);
  });
});
