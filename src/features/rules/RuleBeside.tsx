import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { FileCode, History } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Organization } from '#src/contract/organization.ts';
import { PanelBoundary } from '#src/ui/PanelBoundary.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { PanelFailure } from './PanelFailure.tsx';
import type { RuleEditing } from './use-rule-editing.ts';
import { withVersionWords } from './with-part-words.ts';

// With the YAML library: loaded when it is first opened.
// What is pasted is told by what differs.
const YamlPanel = lazy(async () => ({
  default: (await withVersionWords(import('./files/YamlPanel.tsx'))).YamlPanel,
}));

type View = 'replay' | 'yaml';

export interface RuleBesideProps {
  readonly editing: RuleEditing;
  /** the version that is saved; undefined for a new rule */
  readonly version: number | undefined;
  readonly organizations: readonly Organization[];
  /** the replay */
  readonly children: ReactNode;
}

/** What is seen beside the form, under the sentence: the replay, or the rule as a file. The address says which. */
export const RuleBeside = ({ editing, version, organizations, children }: RuleBesideProps) => {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const view: View = search.get('beside') === 'yaml' ? 'yaml' : 'replay';
  const show = (next: View) =>
    setSearch(
      (before) => {
        if (next === 'replay') before.delete('beside');
        else before.set('beside', next);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: -0.75, mb: -0.75 }}>
        <SegmentedChoice<View>
          label={t`Beside the form`}
          value={view}
          onChange={show}
          options={[
            {
              value: 'replay',
              label: (
                <>
                  <History size={14} aria-hidden />
                  <Trans>Replay</Trans>
                </>
              ),
            },
            {
              value: 'yaml',
              label: (
                <>
                  <FileCode size={14} aria-hidden />
                  <Trans>YAML</Trans>
                </>
              ),
            },
          ]}
        />
      </Box>
      {/* Hidden and not taken away: the form reads its figures, and it holds the logs a person gave. */}
      <Box sx={{ display: view === 'replay' ? 'block' : 'none', minWidth: 0 }}>{children}</Box>
      {view === 'yaml' && (
        <PanelBoundary failure={PanelFailure}>
          <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
            <YamlPanel editing={editing} version={version} organizations={organizations} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
};
