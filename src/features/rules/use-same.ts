import { useState } from 'react';

/**
 * The value given first of those that say the same, so that what depends on it is not rendered anew at
 * each key. For plain data: it is compared as JSON.
 */
export const useSame = <T>(value: T): T => {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
};
