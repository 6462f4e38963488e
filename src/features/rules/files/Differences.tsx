import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { writeRuleFile } from '#src/domain/rule-file/write-rule-file.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { partTitle, partWords } from '#src/features/rules/conflict/part-words.ts';
import { differences } from '#src/features/rules/conflict/three-way.ts';
import { toFormValues } from '#src/features/rules/rule-form.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { ChangedLines } from './ChangedLines.tsx';

export interface DifferencesProps {
  /** what is there, and what it is called */
  readonly before: RuleBody;
  readonly beforeLabel: string;
  readonly after: RuleBody;
  readonly afterLabel: string;
  readonly organizations: readonly Organization[];
}

/** Two versions of a rule: in the sentence, field by field, and line by line for whoever wants to know exactly. */
export const Differences = (props: DifferencesProps) => {
  const { t, i18n } = useLingui();
  const { before, after, organizations } = props;
  const [exact, setExact] = useState(false);
  const [mine, theirs] = useMemo(
    () => [toFormValues(before), toFormValues(after)] as const,
    [before, after],
  );
  const phrases = (body: RuleBody) =>
    ruleSentence(body, organizations).map(({ pointer, message }) => ({
      pointer,
      text: renderMessage(i18n, message),
    }));
  const [now, next] = [phrases(before), phrases(after)];
  const inOne = (all: typeof now) => all.map(({ text }) => text).join(' ');
  const rows = differences(mine, mine, theirs).map(({ key }) => ({
    key,
    title: partTitle(i18n, key, theirs, mine),
    now: partWords(i18n, key, mine, organizations),
    next: partWords(i18n, key, theirs, organizations),
  }));
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {inOne(now) !== inOne(next) && (
          <Row
            {...props}
            title={t`Sentence`}
            now={<Sentence phrases={now} other={next} />}
            next={<Sentence phrases={next} other={now} />}
          />
        )}
        {rows.map(({ key, ...row }) =>
          row.now === row.next ? (
            <Row
              key={key}
              {...props}
              title={row.title}
              now={row.now}
              next={<Trans>differs in a detail: see the lines</Trans>}
            />
          ) : (
            <Row key={key} {...props} {...row} />
          ),
        )}
      </Box>
      {rows.length === 0 && (
        <Typography color="textSecondary">
          <Trans>They differ in the order of their signals alone.</Trans>
        </Typography>
      )}
      <Box>
        <Button
          color="inherit"
          size="small"
          aria-expanded={exact}
          endIcon={<TurnIcon open={exact} />}
          onClick={() => setExact(!exact)}
          sx={{ ml: -1 }}
        >
          <Trans>Line by line</Trans>
        </Button>
        {exact && <ChangedLines before={writeRuleFile(before)} after={writeRuleFile(after)} />}
      </Box>
    </Box>
  );
};

interface RowProps extends Pick<DifferencesProps, 'beforeLabel' | 'afterLabel'> {
  readonly title: string;
  readonly now: ReactNode;
  readonly next: ReactNode;
}

const Row = ({ title, now, next, beforeLabel, afterLabel }: RowProps) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      rowGap: 0.5,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '120px minmax(0, 1fr) minmax(0, 1fr)' },
      pt: 0.75,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    <Typography component="dt" variant="h3">
      {title}
    </Typography>
    <Side label={beforeLabel}>{now}</Side>
    <Side label={afterLabel}>{next}</Side>
  </Box>
);

const Side = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
    <Typography variant="caption" component="div" color="textSecondary">
      {label}
    </Typography>
    {children}
  </Box>
);

interface Phrase {
  readonly pointer: string;
  readonly text: string;
}

/** A sentence with the phrases marked that the other one says otherwise. */
const Sentence = ({
  phrases,
  other,
}: {
  readonly phrases: readonly Phrase[];
  readonly other: readonly Phrase[];
}) => (
  <>
    {phrases.map(({ pointer, text }) => {
      const same = other.some((one) => one.pointer === pointer && one.text === text);
      return (
        <span key={pointer}>
          {same ? (
            text
          ) : (
            <Box
              component="mark"
              sx={{
                color: 'inherit',
                borderRadius: 0.5,
                px: 0.25,
                backgroundColor:
                  'color-mix(in srgb, var(--mui-palette-warning-main) 16%, transparent)',
              }}
            >
              {text}
            </Box>
          )}{' '}
        </span>
      );
    })}
  </>
);
