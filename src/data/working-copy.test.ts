import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deleteWorkingCopy,
  holdWorkingCopy,
  loadWorkingCopy,
  saveWorkingCopy,
} from './working-copy.ts';

const copy = { values: { name: 'Spray' }, baseEtag: '"v1"', base: { name: 'Old' }, at: 1 };

describe('what somebody has typed', () => {
  it('is found again, with the version it was begun from', async () => {
    expect(await saveWorkingCopy('ada', 'rule-1', copy)).toBe(true);
    expect(await loadWorkingCopy('ada', 'rule-1')).toEqual(copy);
  });

  it('is nobody else’s', async () => {
    await saveWorkingCopy('ada', 'rule-1', copy);
    expect(await loadWorkingCopy('robin', 'rule-1')).toBeUndefined();
    expect(await loadWorkingCopy('ada', 'rule-2')).toBeUndefined();
  });

  it('is gone when it is thrown away', async () => {
    await saveWorkingCopy('ada', 'rule-1', copy);
    await deleteWorkingCopy('ada', 'rule-1');
    expect(await loadWorkingCopy('ada', 'rule-1')).toBeUndefined();
  });

  it('that cannot be kept is said not to be', async () => {
    // A function cannot be stored, as nothing can in a browser that forbids storage.
    expect(
      await saveWorkingCopy('ada', 'rule-1', { ...copy, values: () => 1, base: undefined }),
    ).toBe(false);
  });
});

describe('a rule open in two tabs', () => {
  /** As much of Web Locks as is asked of it: one holder at a time, the next in the order of asking. */
  const fakeLocks = () => {
    let tail = Promise.resolve();
    return {
      request: (
        _name: string,
        { signal }: { signal: AbortSignal },
        hold: () => Promise<void>,
      ): Promise<void> => {
        const before = tail;
        const mine = before.then(() => (signal.aborted ? undefined : hold()));
        tail = mine;
        return mine;
      },
    };
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { locks: fakeLocks() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is held by the first, and the second is told', async () => {
    const first = vi.fn();
    const second = vi.fn();
    const letGo = holdWorkingCopy('ada', 'rule-1', first);
    await vi.advanceTimersByTimeAsync(10);
    const letSecondGo = holdWorkingCopy('ada', 'rule-1', second);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(first.mock.calls).toEqual([[true]]);
    expect(second.mock.calls).toEqual([[false]]);

    letGo();
    await vi.advanceTimersByTimeAsync(10);
    expect(second.mock.calls).toEqual([[false], [true]]);
    letSecondGo();
  });

  it('is not called open elsewhere while the tab before it closes', async () => {
    const second = vi.fn();
    const letGo = holdWorkingCopy('ada', 'rule-1', () => undefined);
    holdWorkingCopy('ada', 'rule-1', second);
    await vi.advanceTimersByTimeAsync(100);
    letGo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second.mock.calls).toEqual([[true]]);
  });
});
