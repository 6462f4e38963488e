import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { BellOff, BellRing, CircleCheck, CircleDashed, CircleX, Copy, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { Product } from '#src/contract/product.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { RuleTestResult } from '#src/domain/rule-file/rule-test.ts';
import { RULE_TEST_LIMITS } from '#src/contract/rule-test.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { TestCell } from './TestCell.tsx';
import { TestEvents } from './TestEvents.tsx';
import { TestTimeline } from './TestTimeline.tsx';

export interface TestActs {
  readonly change: (index: number, test: RuleTest) => void;
  readonly duplicate: (index: number) => void;
  readonly remove: (index: number, test: RuleTest) => void;
  readonly open: (index: number | undefined) => void;
}

interface TestCardProps {
  readonly test: RuleTest;
  readonly index: number;
  /** undefined while it has not been run as it is */
  readonly result: RuleTestResult | undefined;
  /** the rule cannot be run as it is */
  readonly waiting: boolean;
  readonly product: Product;
  readonly isOpen: boolean;
  readonly readOnly: boolean;
  readonly acts: TestActs;
}

/** One test: whether it passes and why not, what happens in it, and what the rule must say of that. */
export const TestCard = memo(
  ({ test, index, result, waiting, product, isOpen, readOnly, acts }: TestCardProps) => {
    const { t, i18n } = useLingui();
    const { name, expect } = test;
    const failures = result?.failures ?? [];
    const mustFire = expect !== 'nothing';
    return (
      <Paper
        variant="outlined"
        component="li"
        aria-label={t`Test ${index + 1}: ${name}`}
        id={fieldId(`/tests/${index}`)}
        // Where there is no field to go to, the test itself is gone to.
        {...(readOnly && { tabIndex: -1 })}
        sx={{
          p: 1.5,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'minmax(0, 1fr)',
          bgcolor: 'background.default',
          ...(failures.length > 0 && { borderColor: 'error.main' }),
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
          <Box sx={{ display: 'flex', flex: '1 1 260px', gap: 1, minWidth: 0 }}>
            <Box sx={{ pt: 0.5 }}>
              {result === undefined ? (
                <StatusChip
                  icon={CircleDashed}
                  tone="neutral"
                  label={waiting ? t`Not run` : t`Runs`}
                />
              ) : failures.length === 0 ? (
                <StatusChip icon={CircleCheck} tone="good" label={t`Passes`} />
              ) : (
                <StatusChip icon={CircleX} tone="bad" label={t`Fails`} />
              )}
            </Box>
            <Box
              sx={{
                flex: 1,
                minWidth: 0,
                '& .MuiTextField-root': { width: '100%' },
                '& .MuiInputBase-root .MuiInputBase-input': { py: 0.75 },
              }}
            >
              <TestCell
                label={t`Name of test ${index + 1}`}
                value={name}
                hint={t`A name of up to ${RULE_TEST_LIMITS.name} characters`}
                disabled={readOnly}
                width={300}
                onChange={(text) => {
                  const next = text.trim();
                  if (next === '' || next.length > RULE_TEST_LIMITS.name) return false;
                  acts.change(index, { ...test, name: next });
                  return true;
                }}
              />
            </Box>
          </Box>
          <SegmentedChoice
            label={t`What the rule must say`}
            value={mustFire ? 'fires' : 'nothing'}
            disabled={readOnly}
            options={[
              {
                value: 'fires',
                label: (
                  <>
                    <BellRing size={13} aria-hidden />
                    <Trans>Must fire</Trans>
                  </>
                ),
              },
              {
                value: 'nothing',
                label: (
                  <>
                    <BellOff size={13} aria-hidden />
                    <Trans>Must not fire</Trans>
                  </>
                ),
              },
            ]}
            onChange={(next) => {
              if ((next === 'fires') !== mustFire) acts.change(index, { ...test, expect: next });
            }}
          />
          {!readOnly && (
            <Box sx={{ display: 'flex' }}>
              <IconButton
                size="small"
                aria-label={t`Duplicate test ${index + 1}`}
                onClick={() => acts.duplicate(index)}
              >
                <Copy size={15} aria-hidden />
              </IconButton>
              <IconButton
                size="small"
                aria-label={t`Remove test ${index + 1}`}
                onClick={() => acts.remove(index, test)}
              >
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </Box>
          )}
        </Box>
        {failures.length > 0 && (
          <Box component="ul" aria-label={t`Why it fails`} sx={{ m: 0, pl: 2.25 }}>
            {failures.map((failure, at) => (
              // The same may be said twice.
              <Typography key={at} component="li" variant="body2" sx={{ color: 'error.main' }}>
                {renderMessage(i18n, failure)}
              </Typography>
            ))}
          </Box>
        )}
        <TestTimeline test={test} product={product} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={isOpen}
            onClick={() => acts.open(isOpen ? undefined : index)}
            endIcon={<TurnIcon open={isOpen} />}
            sx={{ color: 'text.secondary', ml: -0.75 }}
          >
            <Plural value={test.events.length} _0="No event" one="# event" other="# events" />
          </Button>
          <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
            <Expected expect={expect} />
          </Typography>
          {!readOnly && typeof expect !== 'string' && (
            <Button
              size="small"
              color="inherit"
              sx={{ color: 'text.secondary' }}
              onClick={() => acts.change(index, { ...test, expect: 'fires' })}
            >
              <Trans>Take any trigger</Trans>
            </Button>
          )}
        </Box>
        {isOpen && (
          <TestEvents
            events={test.events}
            label={name}
            disabled={readOnly}
            onChange={(events) => acts.change(index, { ...test, events })}
          />
        )}
      </Paper>
    );
  },
);
TestCard.displayName = 'TestCard';

/** What a test asks for, in words. */
const Expected = ({ expect }: Pick<RuleTest, 'expect'>) => {
  const { i18n, t } = useLingui();
  if (expect === 'nothing') return <Trans>It must not fire for anybody.</Trans>;
  if (expect === 'fires') return <Trans>It must fire at least once.</Trans>;
  const told = expect.map(({ at, account, group }) => {
    const who = account ?? (Object.values(group ?? {}).join(', ') || t`anybody`);
    return at === undefined ? who : t`${who} after ${String(at)}`;
  });
  return (
    <Trans>
      It must fire for {new Intl.ListFormat(localeOf(i18n.locale)).format(told)}, and for nobody
      else.
    </Trans>
  );
};

const localeOf = (locale: string): string => (locale === 'pseudo' ? 'en' : locale);
