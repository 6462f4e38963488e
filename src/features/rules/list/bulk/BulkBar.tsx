import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { RuleSummary } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { allMatching } from '#src/data/rules.ts';
import type { RuleListFilter } from '#src/data/rules.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { actIcon, useActWords } from './act-words.ts';

export interface BulkBarProps {
  readonly count: number;
  readonly filter: RuleListFilter;
  /** rules that match the filter, loaded or not */
  readonly total: number;
  readonly onAct: (kind: RuleActKind) => void;
  readonly onChoose: (rules: readonly RuleSummary[]) => void;
}

/** As many as one request takes. */
const MOST = 5_000;

/** Under the list while rules are chosen: how many, and what can be done with them. */
export const BulkBar = ({ count, filter, total, onAct, onChoose }: BulkBarProps) => {
  const { t } = useLingui();
  const words = useActWords();
  const toast = useToast();
  const failureWords = useFailureWords();
  const [loading, setLoading] = useState(false);
  const kinds: readonly RuleActKind[] =
    filter.status === 'archived'
      ? ['restore']
      : ['to_alert_only', 'disable', 'enable', 'archive', 'add_tags', 'remove_tags'];

  const chooseAll = async () => {
    setLoading(true);
    try {
      onChoose((await allMatching(filter)).slice(0, MOST));
    } catch (error) {
      const { title, text } = failureWords(error);
      toast(`${title}. ${text}`, 'error');
    } finally {
      setLoading(false);
    }
  };

  return (
    <Box
      role="region"
      aria-label={t`Selected rules`}
      sx={{
        position: 'sticky',
        zIndex: 5,
        bottom: 'calc(8px + var(--below-page))',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 0.5,
        mt: 1,
        px: 1.5,
        py: 0.75,
        border: 1,
        borderColor: 'primary.main',
        borderRadius: 1,
        backgroundColor: 'background.paper',
        boxShadow: 3,
      }}
    >
      <Box role="status" className="tabular" sx={{ mr: 1, fontWeight: 600 }}>
        <Plural value={count} one="# selected" other="# selected" />
      </Box>
      {count < Math.min(total, MOST) && (
        <Button loading={loading} onClick={() => void chooseAll()} sx={{ mr: 1 }}>
          {total > MOST ? (
            <Trans>Select the first {MOST}</Trans>
          ) : (
            <Trans>Select all {total} that match</Trans>
          )}
        </Button>
      )}
      {kinds.map((kind) => {
        const Icon = actIcon[kind];
        return (
          <Button
            key={kind}
            sx={{ order: 2 }}
            color="inherit"
            startIcon={<Icon size={14} aria-hidden />}
            onClick={() => onAct(kind)}
          >
            {words[kind].verb}
          </Button>
        );
      })}
      <IconButton
        size="small"
        aria-label={t`Clear the selection`}
        onClick={() => onChoose([])}
        sx={{ ml: 'auto', order: { xs: 1, sm: 3 } }}
      >
        <X size={15} aria-hidden />
      </IconButton>
    </Box>
  );
};
