import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { BellRing, ChevronDown, ChevronUp, PencilLine, ShieldCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { message } from '#src/domain/message.ts';
import { readiness } from '#src/domain/readiness.ts';
import type { Readiness, Remark } from '#src/domain/readiness.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { FieldLink } from '#src/features/rules/FieldLink.tsx';
import { renderMessage } from '#src/messages/render-message.ts';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import type { Tone } from '#src/ui/tones.ts';
import { useNowhere } from './use-nowhere.ts';

export interface ReadinessStripProps {
  readonly body: RuleBody;
  readonly issues: readonly RuleIssue[];
  readonly organizations: readonly Organization[];
  /** how many of the rule's tests fail; undefined while that is not known */
  readonly failingTests: number | undefined;
}

const looks = {
  draft_only: { icon: PencilLine, tone: 'neutral' },
  alert_only: { icon: BellRing, tone: 'info' },
  ready_for_more: { icon: ShieldCheck, tone: 'good' },
} as const satisfies Record<Readiness, { icon: LucideIcon; tone: Tone }>;

/** How far the rule is, and what is left to settle, each remark a way to its field. */
export const ReadinessStrip = ({
  body,
  issues,
  organizations,
  failingTests,
}: ReadinessStripProps) => {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const nowhere = useNowhere(body, organizations);
  const { state, remarks } = readiness({ body, issues, failingTests, nowhere });
  const { icon, tone } = looks[state];
  const [first] = remarks;
  const more = remarks.length - 1;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t`Readiness`}
      sx={{ px: 1.5, py: 0.75, mb: 2, fontSize: '0.8125rem' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.5,
        }}
      >
        <Box role="status" sx={{ flex: 'none' }}>
          <StatusChip
            icon={icon}
            tone={tone}
            label={renderMessage(i18n, message(`readiness.${state}`))}
          />
        </Box>
        <Box sx={{ flex: '1 1 280px', minWidth: 0, color: 'text.secondary' }}>
          {first === undefined ? (
            <Trans>
              Nothing in the rule speaks against acting. What its record has to show is asked for at
              the outcome mode.
            </Trans>
          ) : open ? (
            <StateWords state={state} />
          ) : (
            <FieldLink pointer={first.pointer} message={first.message} body={body} />
          )}
        </Box>
        {more > 0 && (
          <Button
            color="inherit"
            aria-expanded={open}
            aria-controls={listId}
            endIcon={
              open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />
            }
            onClick={() => setOpen((was) => !was)}
            sx={{ flex: 'none', my: -0.25 }}
          >
            {open ? <Trans>Fold</Trans> : <Plural value={more} one="# more" other="# more" />}
          </Button>
        )}
      </Box>
      {/* Named by the button whether it shows or not. */}
      <Box id={listId} hidden={!open || more < 1}>
        {open && more > 0 && (
          <Box sx={{ display: 'grid', gap: 1, pt: 0.75, pb: 0.5 }}>
            {(['saving', 'alert_only', 'ready_for_more'] as const).map((step) => (
              <RemarkList
                key={step}
                step={step}
                remarks={remarks.filter(({ keepsFrom }) => keepsFrom === step)}
                body={body}
              />
            ))}
          </Box>
        )}
      </Box>
    </Paper>
  );
};

const StateWords = ({ state }: { readonly state: Readiness }) => {
  switch (state) {
    case 'draft_only':
      return <Trans>It can be saved as it is; it is evaluated once this is settled.</Trans>;
    case 'alert_only':
      return <Trans>It can be evaluated. To ask for more, this is open:</Trans>;
    case 'ready_for_more':
      return null;
    default:
      return state satisfies never;
  }
};

interface RemarkListProps {
  readonly step: Remark['keepsFrom'];
  readonly remarks: readonly Remark[];
  readonly body: RuleBody;
}

const RemarkList = ({ step, remarks, body }: RemarkListProps) => {
  const { t } = useLingui();
  if (remarks.length === 0) return null;
  const titles: Record<Remark['keepsFrom'], string> = {
    saving: t`Too large to be saved`,
    alert_only: t`Before it can be evaluated`,
    ready_for_more: t`Before asking for more`,
  };
  return (
    <div>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>
        {titles[step]}
      </Box>
      <Box component="ul" aria-label={titles[step]} sx={{ m: 0, pl: 2.25 }}>
        {remarks.map((remark, index) => (
          // Two remarks may say the same of one field; their place tells them apart.
          <li key={index}>
            <FieldLink pointer={remark.pointer} message={remark.message} body={body} />
          </li>
        ))}
      </Box>
    </div>
  );
};
