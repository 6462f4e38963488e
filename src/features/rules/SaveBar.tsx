import { Plural, Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { Check, CircleAlert, Save } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { isProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { BottomBar } from '#src/ui/BottomBar.tsx';
import { FailureLine } from '#src/ui/FailureLine.tsx';
import { goToField } from './go-to-field.ts';
import { NoteField } from './versions/NoteField.tsx';
import { useTestResults } from './tests/test-results.ts';
import { withPartWords } from './with-part-words.ts';

// Comes with the tests.
const TestsLine = lazy(async () => ({
  default: (await withPartWords(import('./tests/TestsLine.tsx'))).TestsLine,
}));

export interface SaveBarProps {
  readonly dirty: boolean;
  readonly isNew: boolean;
  readonly pending: boolean;
  readonly issues: readonly RuleIssue[];
  readonly triedToSave: boolean;
  readonly error: Error | null;
  /** UTC milliseconds */
  readonly keptAt: number | undefined;
  readonly keepFailed: boolean;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Where the rule stands, what keeps it from being saved, and the one act that saves it. */
export const SaveBar = ({
  dirty,
  isNew,
  pending,
  issues,
  triedToSave,
  error,
  keptAt,
  keepFailed,
  note,
  onNote,
  onSave,
  onDiscard,
}: SaveBarProps) => {
  const { i18n } = useLingui();
  const failureWords = useFailureWords();
  const tests = useTestResults();
  const refusing = issues.filter((issue) => issue.effect === 'refuses_save');
  return (
    <BottomBar>
      <Box role="status" sx={{ flex: '1 1 260px', minWidth: 0 }}>
        {error !== null && !isProblem(error, 'version-conflict') ? (
          <FailureLine {...failureWords(error)} />
        ) : triedToSave && refusing.length > 0 ? (
          <Box sx={{ color: 'error.main' }}>
            <Plural
              value={refusing.length}
              one="# field needs attention:"
              other="# fields need attention:"
            />{' '}
            {refusing.slice(0, 3).map((issue, index) => (
              <span key={issue.pointer}>
                {index > 0 && ' · '}
                <MuiLink
                  component="button"
                  type="button"
                  color="error"
                  sx={{ font: 'inherit' }}
                  underline="always"
                  onClick={() => goToField(issue.pointer)}
                >
                  {renderMessage(i18n, issue.message)}
                </MuiLink>
              </span>
            ))}
            {keptAt !== undefined && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                <Trans>What you type is kept in this browser.</Trans>
              </Box>
            )}
          </Box>
        ) : (
          <SaveState
            dirty={dirty}
            isNew={isNew}
            keptAt={keptAt}
            keepFailed={keepFailed}
            remarks={refusing.length > 0 ? 0 : issues.length}
          />
        )}
      </Box>
      <Box role="status">
        {tests.results !== undefined && (
          <Suspense fallback={null}>
            <TestsLine {...tests} />
          </Suspense>
        )}
      </Box>
      {dirty && <NoteField value={note} onChange={onNote} />}
      {dirty && (
        <Button color="inherit" onClick={onDiscard} disabled={pending}>
          {isNew ? <Trans>Start anew</Trans> : <Trans>Throw changes away</Trans>}
        </Button>
      )}
      <Button
        variant="contained"
        startIcon={<Save size={15} aria-hidden />}
        onClick={onSave}
        loading={pending}
      >
        <Trans>Save</Trans>
      </Button>
    </BottomBar>
  );
};

const SaveState = ({
  dirty,
  isNew,
  keptAt,
  keepFailed,
  remarks,
}: {
  dirty: boolean;
  isNew: boolean;
  keptAt: number | undefined;
  keepFailed: boolean;
  /** none of them keeps the rule from being saved */
  remarks: number;
}) => {
  if (keepFailed && dirty) {
    return (
      <Box sx={{ color: 'warning.main', display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <CircleAlert size={15} aria-hidden />
        <Trans>Not saved, and this browser keeps nothing: do not close the tab.</Trans>
      </Box>
    );
  }
  if (dirty) {
    return (
      <Box sx={{ color: 'text.secondary' }}>
        {keptAt === undefined ? (
          <Trans>Not saved.</Trans>
        ) : (
          <Trans>Not saved. What you type is kept in this browser.</Trans>
        )}{' '}
        {remarks > 0 && <Trans>It can be saved as it is, remarks and all.</Trans>}
      </Box>
    );
  }
  return (
    <Box sx={{ color: 'text.secondary', display: 'flex', alignItems: 'center', gap: 0.75 }}>
      {isNew ? (
        <Trans>Nothing typed yet.</Trans>
      ) : (
        <>
          <Check size={15} aria-hidden />
          <Trans>Saved.</Trans>
        </>
      )}
    </Box>
  );
};
