import { describe, expect, it } from 'vitest';
import { fittingEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';

const entry = (group: string, label: string, hint?: string): PaletteEntry => ({
  id: `${group} ${label}`,
  group,
  label,
  hint,
  run: () => undefined,
});
const entries = [
  entry('Pages', 'Rules'),
  entry('Pages', 'Connections'),
  entry('Acts', 'New rule'),
  entry('Rules', 'Push fatigue (Duo)'),
  entry('Rules', 'Password spray from one address'),
  entry('Organizations', 'Fjord Marine', 'fjord.example'),
];
const labels = (text: string) => fittingEntries(entries, text).map(({ label }) => label);

describe('the palette', () => {
  it('shows everything while nothing is typed', () => {
    expect(labels(' ')).toHaveLength(entries.length);
  });
  it('asks for every word, in any order and anywhere', () => {
    expect(labels('duo push')).toEqual(['Push fatigue (Duo)']);
    expect(labels('fjord')).toEqual(['Fjord Marine']);
    expect(labels('push nothing')).toEqual([]);
  });
  it('puts what begins so first', () => {
    expect(labels('rules')[0]).toBe('Rules');
    expect(labels('rule')[0]).toBe('Rules');
    expect(labels('new r')[0]).toBe('New rule');
  });
  it('shows no more than can be read', () => {
    expect(fittingEntries(entries, '', 2)).toHaveLength(2);
  });
});
