import { useLingui } from '@lingui/react/macro';

/** What a signal is called where one is chosen: its name, or that it has none. */
export const useSignalName = (): ((name: string) => string) => {
  const { t } = useLingui();
  return (name) => (name.trim() === '' ? t`Signal without a name` : name);
};
