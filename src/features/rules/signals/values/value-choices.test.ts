import { describe, expect, it } from 'vitest';
import { valueChoices } from './value-choices.ts';

const note = (events: number) => `${events} times`;

describe('the values a field offers', () => {
  it('what the events carry comes first, with what is known of it, and nothing stands twice', () => {
    expect(
      valueChoices(
        [
          { value: 'Denied', events: 7 },
          { value: 'odd', events: 2 },
        ],
        [
          { value: 'success', words: 'Success' },
          { value: 'denied', words: 'Denied by a person' },
        ],
        note,
      ),
    ).toEqual([
      { value: 'denied', words: 'Denied by a person', detail: undefined, note: '7 times' },
      { value: 'odd', words: undefined, detail: undefined, note: '2 times' },
      { value: 'success', words: 'Success' },
    ]);
  });
});
