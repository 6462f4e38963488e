import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { lazy, Suspense } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { goToField } from './go-to-field.ts';
import { fieldId } from './issue-context.ts';
import { withPartWords } from './with-part-words.ts';

// The sentence is read first.
const SentenceNotes = lazy(async () => ({
  default: (await withPartWords(import('./sentence/SentenceNotes.tsx'))).SentenceNotes,
}));

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
      sx={{ px: 2, py: 1.5, fontSize: '0.9375rem', lineHeight: 1.8 }}
    >
      {parts.map(({ message, pointer }) => (
        <Box component="span" key={pointer}>
          <MuiLink
            // A link and not a button: a button does not flow with the words around it.
            href={`#${fieldId(pointer)}`}
            onClick={(event) => {
              event.preventDefault();
              goToField(pointer);
            }}
            underline="hover"
            // As high as a finger needs, without moving the lines.
            sx={{ ...markOf(pointer, issues), py: '0.25em' }}
          >
            {renderMessage(i18n, message)}
          </MuiLink>{' '}
        </Box>
      ))}
      <Suspense fallback={null}>
        <SentenceNotes issues={issues} body={body} />
      </Suspense>
    </Paper>
  );
};

/** A wavy line under what is not complete, and under what can never be. */
const markOf = (pointer: string, issues: readonly RuleIssue[]) => {
  const wavy = { textDecoration: 'underline wavy', textUnderlineOffset: '0.2em' };
  const here = issues.filter((issue) => `${issue.pointer}/`.startsWith(`${pointer}/`));
  if (here.some(({ effect, certain }) => effect !== 'warning' || certain === 'impossible'))
    return { color: 'error.main', ...wavy };
  return { color: 'text.primary' };
};
