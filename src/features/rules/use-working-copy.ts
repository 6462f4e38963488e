import { useEffect, useMemo, useState } from 'react';
import { useKeptCopy } from '#src/data/use-kept-copy.ts';
import type { KeptCopy, KeptCopyOptions } from '#src/data/use-kept-copy.ts';
import { holdWorkingCopy } from '#src/data/working-copy.ts';
import type { RuleFormValues } from './rule-form.ts';

export interface CopyState extends KeptCopy {
  /** another tab has this rule open */
  readonly elsewhere: boolean;
}

export interface CopyOptions extends Omit<KeptCopyOptions<RuleFormValues>, 'copy'> {
  readonly values: RuleFormValues;
  readonly dirty: boolean;
  readonly base: RuleFormValues | undefined;
  readonly baseEtag: string | undefined;
}

/** Keeps what is typed into the form of a rule, and tells when another tab has the rule open. */
export const useWorkingCopy = ({
  values,
  dirty,
  base,
  baseEtag,
  ...options
}: CopyOptions): CopyState => {
  const { userId, thing } = options;
  const [elsewhere, setElsewhere] = useState(false);
  const copy = useMemo(
    () => (dirty ? { values, base, baseEtag } : undefined),
    [values, dirty, base, baseEtag],
  );
  const kept = useKeptCopy({ ...options, copy });

  // Another tab can only be heard of from the browser.
  useEffect(() => holdWorkingCopy(userId, thing, (held) => setElsewhere(!held)), [userId, thing]);

  return { ...kept, elsewhere };
};
