import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Info } from 'lucide-react';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeNote } from '#src/domain/replay/describe-note.ts';
import type { ReplayNote } from '#src/domain/replay/replay-answer.ts';
import { renderMessage } from '#src/messages/render-message.ts';

interface ReplayNotesProps {
  readonly notes: readonly ReplayNote[];
  readonly signals: RuleBody['signals'];
  readonly nameOf: (organizationId: string) => string;
}

/** What the answer could not know, or left out: so that a zero is never mistaken for “it did not happen”. */
export const ReplayNotes = ({ notes, signals, nameOf }: ReplayNotesProps) => {
  const { t, i18n } = useLingui();
  if (notes.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t`What this replay could not know`}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}
    >
      {notes.map((note) => (
        <Box
          component="li"
          key={JSON.stringify(note)}
          sx={{ display: 'flex', gap: 0.75, color: 'text.secondary' }}
        >
          <Info size={14} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {renderMessage(i18n, describeNote(note, signals, nameOf))}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
