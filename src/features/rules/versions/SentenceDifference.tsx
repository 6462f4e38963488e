import { useLingui } from '@lingui/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { MarkedText } from './MarkedText.tsx';
import { sentenceRuns } from './sentence-runs.ts';
import type { Side } from './VersionDifference.tsx';

interface SentenceDifferenceProps {
  readonly before: Side;
  readonly after: Side;
  readonly organizations: readonly Organization[];
}

/** Two versions of a rule as sentences, one under the other, with the words marked in which they differ. */
export const SentenceDifference = ({ before, after, organizations }: SentenceDifferenceProps) => {
  const { i18n } = useLingui();
  const phrases = (body: RuleBody) =>
    ruleSentence(body, organizations).map(({ pointer, message }) => ({
      pointer,
      text: renderMessage(i18n, message),
    }));
  const runs = sentenceRuns(phrases(before.body), phrases(after.body));
  const isSame = !runs.before.some(({ changed }) => changed) && !runs.after.some((r) => r.changed);
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 1.5,
        py: 1.25,
        display: 'grid',
        gap: 1,
        lineHeight: 1.6,
        overflowWrap: 'anywhere',
      }}
    >
      {isSame ? (
        <Sentence label={`${before.label} · ${after.label}`}>
          <MarkedText runs={runs.after} side="after" />
        </Sentence>
      ) : (
        <>
          <Sentence label={before.label}>
            <MarkedText runs={runs.before} side="before" />
          </Sentence>
          <Sentence label={after.label}>
            <MarkedText runs={runs.after} side="after" />
          </Sentence>
        </>
      )}
    </Box>
  );
};

const Sentence = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <div>
    <Typography variant="overline" component="div" color="textSecondary">
      {label}
    </Typography>
    <Typography component="p">{children}</Typography>
  </div>
);
