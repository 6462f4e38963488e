import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { BellOff, BellRing } from 'lucide-react';
import { useState } from 'react';
import { RULE_TEST_LIMITS } from '#src/contract/rule-test.ts';
import type { Message } from '#src/domain/message.ts';
import { useEditorActs } from '#src/features/rules/editor-acts.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import type { TestWish } from '#src/domain/rule-file/make-test.ts';
import { useTestMaker } from './test-maker.ts';

interface AddTestProps {
  readonly of: TestWish['of'];
  /** whom it is about, for its name */
  readonly who: string;
  /** the question before the two answers */
  readonly label: string;
}

type State =
  | { readonly kind: 'idle' | 'making' | 'broken' }
  | { readonly kind: 'refused'; readonly why: Message }
  | { readonly kind: 'made'; readonly at: number };

/** Makes a test of something the replay shows: that it must fire, or must not. Nothing for those who only read. */
export const AddTest = ({ of, who, label }: AddTestProps) => {
  const { t, i18n } = useLingui();
  const acts = useEditorActs();
  const make = useTestMaker();
  const [state, setState] = useState<State>({ kind: 'idle' });
  if (acts === undefined || make === undefined) return null;

  const add = async (expect: TestWish['expect']) => {
    setState({ kind: 'making' });
    const name = (expect === 'fires' ? t`Fires for ${who}` : t`Does not fire for ${who}`).slice(
      0,
      RULE_TEST_LIMITS.name,
    );
    try {
      const { test, refused } = await make({ name, expect, of });
      if (test === undefined) setState({ kind: 'refused', why: refused });
      else setState({ kind: 'made', at: acts.addTest(test) });
    } catch {
      setState({ kind: 'broken' });
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5, flexBasis: '100%', px: 0.75 }}>
      <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="body2" color="textSecondary" sx={{ alignSelf: 'center' }} aria-hidden>
          {label}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<BellRing size={14} aria-hidden />}
          onClick={() => void add('fires')}
        >
          <Trans>Must fire</Trans>
        </Button>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          startIcon={<BellOff size={14} aria-hidden />}
          onClick={() => void add('nothing')}
        >
          <Trans>Must not fire</Trans>
        </Button>
      </Box>
      <Typography role="status" variant="body2" component="div" color="textSecondary">
        {state.kind === 'made' && (
          <>
            <Trans>The test is added.</Trans>{' '}
            <MuiLink
              component="button"
              type="button"
              sx={{ font: 'inherit', verticalAlign: 'baseline' }}
              onClick={() => goToField(`/tests/${state.at}`)}
            >
              <Trans>Show it</Trans>
            </MuiLink>
          </>
        )}
        {state.kind === 'refused' && renderMessage(i18n, state.why)}
        {state.kind === 'broken' && (
          <Trans>The events of this replay are gone. Wait for the next answer and try again.</Trans>
        )}
      </Typography>
    </Box>
  );
};
