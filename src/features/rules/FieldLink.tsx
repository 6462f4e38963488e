import { useLingui } from '@lingui/react';
import MuiLink from '@mui/material/Link';
import type { RuleBody } from '#src/contract/rule.ts';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { fieldWords } from './field-words.ts';
import { goToField } from './go-to-field.ts';
import { fieldId } from './issue-context.ts';

export interface FieldLinkProps {
  readonly pointer: string;
  readonly message: Message;
  readonly body: Pick<RuleBody, 'signals'>;
}

/** What is said of a field, as the way to it: “Pattern: enter a window …”. */
export const FieldLink = ({ pointer, message, body }: FieldLinkProps) => {
  const { i18n } = useLingui();
  const where = fieldWords(i18n, pointer, body);
  return (
    <MuiLink
      // A link and not a button: a button does not flow with the words around it.
      href={`#${fieldId(pointer)}`}
      color="inherit"
      underline="always"
      sx={{ textDecorationColor: 'var(--control-border)', textUnderlineOffset: '0.2em' }}
      onClick={(event) => {
        event.preventDefault();
        goToField(pointer);
      }}
    >
      {where !== '' && (
        <>
          <strong>{where}:</strong>{' '}
        </>
      )}
      {renderMessage(i18n, message)}
    </MuiLink>
  );
};
