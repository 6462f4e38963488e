import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { CircleSlash2, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { FieldLink } from '#src/features/rules/FieldLink.tsx';

export interface SentenceRemarksProps {
  readonly issues: readonly RuleIssue[];
  readonly body: Pick<RuleBody, 'signals'>;
}

/** What of the sentence can never happen, and what of it makes no difference. */
export const SentenceRemarks = ({ issues, body }: SentenceRemarksProps) => {
  const { t } = useLingui();
  const impossible = issues.filter(({ certain }) => certain === 'impossible');
  const needless = issues.filter(({ certain }) => certain === 'needless');
  // That nothing is left is said of the whole, the rest are its reasons.
  const never = impossible.some(({ message }) => message.id === 'never.pattern');
  const reasons = impossible.filter(({ message }) => message.id !== 'never.pattern');
  return (
    <Box role="status" aria-label={t`Contradictions`}>
      {impossible.length + needless.length > 0 && (
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            mt: 1,
            pt: 1,
            pl: 0,
            borderTop: 1,
            borderColor: 'divider',
            display: 'grid',
            gap: 0.5,
            fontSize: '0.8125rem',
            lineHeight: 1.5,
          }}
        >
          {impossible.length > 0 && (
            <Line icon={CircleSlash2} color="error.main">
              {never ? (
                <strong>
                  <Trans>This rule can never trigger:</Trans>
                </strong>
              ) : (
                <strong>
                  <Trans>This can never happen:</Trans>
                </strong>
              )}{' '}
              <Links issues={reasons.length > 0 ? reasons : impossible} body={body} />
            </Line>
          )}
          {needless.length > 0 && (
            <Line icon={Info} color="text.secondary">
              <Trans>This makes no difference:</Trans> <Links issues={needless} body={body} />
            </Line>
          )}
        </Box>
      )}
    </Box>
  );
};

interface LineProps {
  readonly icon: typeof Info;
  readonly color: string;
  readonly children: ReactNode;
}

const Line = ({ icon, color, children }: LineProps) => (
  <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
    <Box component={icon} size={15} aria-hidden sx={{ flex: 'none', mt: '3px', color }} />
    <Box sx={{ minWidth: 0 }}>{children}</Box>
  </Box>
);

const Links = ({ issues, body }: SentenceRemarksProps) =>
  issues.map(({ pointer, message }, index) => (
    <span key={`${pointer} ${message.id}`}>
      {index > 0 && ' '}
      <FieldLink pointer={pointer} message={message} body={body} />
    </span>
  ));
