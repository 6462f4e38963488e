import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeExceptions, describeSignals } from '#src/domain/describe-signals.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import type { SentencePart } from '#src/domain/rule-sentence.ts';
import { fieldWords } from '#src/features/rules/field-words.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';

export interface NameMeaningsProps {
  readonly body: RuleBody;
  readonly issues: readonly RuleIssue[];
}

/** So many stay in sight; more are unfolded by whoever wants them. */
const MOST_OPEN = 4;

/** What the names in the sentence stand for: which events, under which conditions. */
export const NameMeanings = ({ body, issues }: NameMeaningsProps) => {
  const { t } = useLingui();
  const parts = [...describeSignals(body), ...describeExceptions(body)];
  if (parts.length === 0) return null;
  const list = (
    <Box
      component="ul"
      aria-label={t`What the names stand for`}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid' }}
    >
      {parts.map((part) => (
        <li key={part.pointer}>
          <Meaning part={part} body={body} issues={issues} />
        </li>
      ))}
    </Box>
  );
  return (
    <Box sx={{ mt: 1, fontSize: '0.8125rem', lineHeight: 1.5, color: 'text.secondary' }}>
      {parts.length <= MOST_OPEN ? (
        list
      ) : (
        <details>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            <Trans>What the {parts.length} names stand for</Trans>
          </Box>
          {list}
        </details>
      )}
    </Box>
  );
};

const Meaning = ({
  part: { pointer, message },
  body,
  issues,
}: NameMeaningsProps & { readonly part: SentencePart }) => {
  const { i18n } = useLingui();
  const wrong = issues.some(
    (issue) => issue.effect !== 'warning' && `${issue.pointer}/`.startsWith(`${pointer}/`),
  );
  return (
    <MuiLink
      href={`#${fieldId(pointer)}`}
      color="inherit"
      onClick={(event) => {
        event.preventDefault();
        goToField(pointer);
      }}
      sx={{
        // As high as a finger needs.
        display: 'inline-block',
        py: '3px',
        ...(wrong && {
          color: 'error.main',
          textDecoration: 'underline wavy',
          textUnderlineOffset: '0.2em',
        }),
      }}
    >
      <Box component="span" sx={{ fontWeight: 600 }}>
        {fieldWords(i18n, pointer, body)}:
      </Box>{' '}
      {renderMessage(i18n, message)}
    </MuiLink>
  );
};
