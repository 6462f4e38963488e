import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * The value, sharing with the one before all that says the same: react-hook-form hands out copies, and
 * a signal or a node that is a new object at each key would be drawn anew at each key.
 */
export const useShared = <T>(value: T): T => {
  const [kept, setKept] = useState({ given: value, shared: value });
  if (kept.given === value) return kept.shared;
  const shared = replaceEqualDeep(kept.shared, value);
  setKept({ given: value, shared });
  return shared;
};
