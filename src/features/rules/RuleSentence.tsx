import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { goToField } from './go-to-field.ts';
import { fieldId } from './issue-context.ts';

export interface RuleSentenceProps {
  readonly body: RuleBody;
  readonly issues: readonly RuleIssue[];
  readonly organizations: readonly Organization[];
}

/** The rule in plain words. Each phrase leads to its field; one with something wrong is marked. */
export const RuleSentence = ({ body, issues, organizations }: RuleSentenceProps) => {
  const { t, i18n } = useLingui();
  const parts = ruleSentence(body, organizations);
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t`The rule in words`}
      sx={{ px: 2, py: 1.5, fontSize: '0.9375rem', lineHeight: 1.65 }}
    >
      {parts.map(({ message, pointer }) => {
        const wrong = issues.some(
          (issue) => issue.effect !== 'warning' && issue.pointer.startsWith(pointer),
        );
        return (
          <Box component="span" key={pointer}>
            <MuiLink
              // A link and not a button: a button does not flow with the words around it.
              href={`#${fieldId(pointer)}`}
              onClick={(event) => {
                event.preventDefault();
                goToField(pointer);
              }}
              underline="hover"
              sx={{
                color: wrong ? 'error.main' : 'text.primary',
                textDecoration: wrong ? 'underline wavy' : undefined,
                textUnderlineOffset: '0.2em',
              }}
            >
              {renderMessage(i18n, message)}
            </MuiLink>{' '}
          </Box>
        );
      })}
    </Paper>
  );
};
