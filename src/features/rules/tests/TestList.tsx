import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { Product } from '#src/contract/product.ts';
import { RULE_TEST_LIMITS } from '#src/contract/rule-test.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { TestCard } from './TestCard.tsx';
import type { TestActs } from './TestCard.tsx';
import type { RuleTests } from './use-rule-tests.ts';

interface TestListProps {
  readonly tests: readonly RuleTest[];
  readonly run: RuleTests;
  readonly waiting: boolean;
  readonly product: Product;
  readonly readOnly: boolean;
  /** gets the tests as they are then */
  readonly onEdit: (edit: (tests: readonly RuleTest[]) => readonly RuleTest[]) => void;
}

/** The tests of a rule, each with how it does. One that is taken away can be put back. */
export const TestList = ({ tests, run, waiting, product, readOnly, onEdit }: TestListProps) => {
  const { t } = useLingui();
  const [open, setOpen] = useState<number>();
  const [removed, setRemoved] = useState<{ test: RuleTest; index: number }>();
  // The acts stay the same objects, so that a card is drawn anew only when its test changes.
  const acts = useMemo(
    (): TestActs => ({
      open: setOpen,
      change: (index, test) => onEdit((now) => now.with(index, test)),
      duplicate: (index) => {
        setOpen(undefined);
        onEdit((now) => {
          const original = now[index];
          if (original === undefined) return now;
          const name = `${original.name.slice(0, RULE_TEST_LIMITS.name - 4)} (2)`;
          return now.toSpliced(index + 1, 0, { ...original, name });
        });
        requestAnimationFrame(() => goToField(`/tests/${index + 1}`, 'nearest'));
      },
      remove: (index, test) => {
        setOpen(undefined);
        setRemoved({ test, index });
        onEdit((now) => now.toSpliced(index, 1));
      },
    }),
    [onEdit],
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box role="status">
        {removed !== undefined && (
          <Notice
            severity="info"
            action={
              <Box sx={{ display: 'flex' }}>
                <Button
                  key={removed.test.name}
                  // The button that had the focus is gone with the test.
                  ref={focusOnce}
                  size="small"
                  color="inherit"
                  onClick={() => {
                    const { index, test } = removed;
                    onEdit((now) => now.toSpliced(index, 0, test));
                    setRemoved(undefined);
                    requestAnimationFrame(() => goToField(`/tests/${index}`, 'nearest'));
                  }}
                >
                  <Trans>Put it back</Trans>
                </Button>
                <Button size="small" color="inherit" onClick={() => setRemoved(undefined)}>
                  <Trans>Close</Trans>
                </Button>
              </Box>
            }
          >
            <Trans>The test “{removed.test.name}” is removed.</Trans>
          </Notice>
        )}
      </Box>
      {tests.length > 0 && (
        <Box
          component="ul"
          aria-label={t`Tests`}
          sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}
        >
          {tests.map((test, index) => (
            <TestCard
              // Two tests may say the same; their place tells them apart.
              key={index}
              test={test}
              index={index}
              result={run.isOld ? undefined : run.results?.[index]}
              waiting={waiting}
              product={product}
              isOpen={open === index}
              readOnly={readOnly}
              acts={acts}
            />
          ))}
        </Box>
      )}
    </Box>
  );
};

const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();
