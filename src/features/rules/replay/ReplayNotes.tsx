import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Info } from 'lucide-react';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { ReplayNote } from '#src/domain/replay/replay-answer.ts';
import { describeDuration } from '#src/domain/rule-sentence.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';

interface ReplayNotesProps {
  readonly notes: readonly ReplayNote[];
  readonly signals: RuleBody['signals'];
  readonly nameOf: (organizationId: string) => string;
}

/** What the answer could not know, or left out: so that a zero is never mistaken for “it did not happen”. */
export const ReplayNotes = ({ notes, signals, nameOf }: ReplayNotesProps) => {
  const { t } = useLingui();
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
            <NoteWords note={note} signals={signals} nameOf={nameOf} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const MOST_NAMES = 4;

const NoteWords = ({
  note,
  signals,
  nameOf,
}: { readonly note: ReplayNote } & Omit<ReplayNotesProps, 'notes'>) => {
  const { i18n, t } = useLingui();
  const signal = (id: string | undefined) =>
    signals.find((candidate) => candidate.id === id)?.name ?? t`a signal that was removed`;
  const names = (ids: readonly string[]) =>
    ids.length > MOST_NAMES
      ? joinList(i18n, [
          ...ids.slice(0, MOST_NAMES - 1).map(nameOf),
          t`${ids.length - MOST_NAMES + 1} more`,
        ])
      : joinList(i18n, ids.map(nameOf));
  switch (note.code) {
    case 'no_events':
      return <Trans>There are no events at all to replay over, so this is not knowable.</Trans>;
    case 'field_never_present':
      return note.signalId === undefined ? (
        <Trans>
          No event here carries the field {renderMessage(i18n, describeField(note.field))}: what
          asks for it cannot be known.
        </Trans>
      ) : (
        <Trans>
          No event here carries the field {renderMessage(i18n, describeField(note.field))}, which “
          {signal(note.signalId)}” asks for: whether it happened is not knowable.
        </Trans>
      );
    case 'organization_without_data':
      return <Trans>No events of {names(note.organizationIds)}: nothing can be known there.</Trans>;
    case 'product_without_data':
      return (
        <Trans>
          No {renderMessage(i18n, message(`product.${note.product}`))} events of{' '}
          {names(note.organizationIds)}.
        </Trans>
      );
    case 'activity_never_present':
      return (
        <Trans>
          The activity {note.activity} of “{signal(note.signalId)}” never occurs in these events. Is
          it spelled as the provider writes it?
        </Trans>
      );
    case 'window_longer_than_data':
      return (
        <Trans>
          The window ({renderMessage(i18n, describeDuration(note.windowMs))}) is longer than what
          was observed ({renderMessage(i18n, describeDuration(wholeHours(note.dataMs)))}): longer
          patterns cannot be found here.
        </Trans>
      );
    case 'signal_missing':
      return <Trans>The pattern names a signal that is not in the rule any more.</Trans>;
    case 'triggers_cut':
      return (
        <Trans>
          The first {i18n.number(note.shown)} of {i18n.number(note.found)} triggers are listed. The
          count and the timeline are of all.
        </Trans>
      );
    default:
      return note satisfies never;
  }
};

const HOUR = 3_600_000;
const wholeHours = (ms: number) => (ms < HOUR ? ms : Math.round(ms / HOUR) * HOUR);
