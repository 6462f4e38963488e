import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import type { Column } from '#src/ui/DataTable.tsx';
import { Monogram } from '#src/ui/Monogram.tsx';
import { Sparkline } from '#src/ui/Sparkline.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';
import { modeLook } from './mode-look.ts';

/** The columns of the rule list. `organizations` is how many there are at all. */
export const useRuleColumns = (organizations: number): Column<RuleSummary>[] => {
  const { t } = useLingui();
  return [
    {
      id: 'name',
      header: t`Rule`,
      width: 31,
      sort: 'name',
      cell: (rule) => <NameCell rule={rule} />,
    },
    { id: 'mode', header: t`Outcome mode`, width: 12, cell: (rule) => <ModeCell rule={rule} /> },
    {
      id: 'organizations',
      header: t`Organizations`,
      width: 12,
      align: 'right',
      sort: 'organizations',
      cell: (rule) =>
        rule.organizations === organizations ? (
          <Trans>All {rule.organizations}</Trans>
        ) : (
          rule.organizations
        ),
    },
    {
      id: 'signals',
      header: t`Signals`,
      width: 25,
      wholeLine: true,
      cell: (rule) => <SignalsCell rule={rule} />,
    },
    {
      id: 'triggers',
      header: t`Triggers in 30 days`,
      width: 16,
      align: 'right',
      sort: 'triggers',
      cell: (rule) => <TriggersCell rule={rule} />,
    },
    {
      id: 'updated',
      header: t`Last change`,
      width: 13,
      sort: 'updated',
      cell: (rule) => <ChangeCell rule={rule} />,
    },
  ];
};

/** A row stays two lines high; the whole text is in the title and on the rule's own page. */
const oneLine = {
  display: '-webkit-box',
  WebkitLineClamp: 1,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

const NameCell = ({ rule }: { readonly rule: RuleSummary }) => (
  <>
    <MuiLink component={Link} to={paths.rule(rule.id)} color="textPrimary" sx={{ fontWeight: 600 }}>
      {rule.name === '' ? <Trans>Rule without a name</Trans> : rule.name}
    </MuiLink>
    {rule.description !== '' && (
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        title={rule.description}
        sx={oneLine}
      >
        {rule.description}
      </Typography>
    )}
  </>
);

const ModeCell = ({ rule }: { readonly rule: RuleSummary }) => {
  const { i18n } = useLingui();
  const present = OUTCOME_MODES.filter((mode) => rule.modes[mode] > 0).toReversed();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.5 }}>
      {present.map((mode) => {
        const { icon, tone } = modeLook[mode];
        const word = renderMessage(i18n, message(`mode.${mode}`));
        return (
          <StatusChip
            key={mode}
            icon={icon}
            tone={tone}
            label={present.length > 1 ? `${rule.modes[mode]} ${word}` : word}
          />
        );
      })}
    </Box>
  );
};

const SignalsCell = ({ rule }: { readonly rule: RuleSummary }) => {
  const { i18n } = useLingui();
  const products = [...new Set(rule.signals.map((signal) => signal.product))];
  const signals = rule.signals.map((signal) => signal.name).join(' · ');
  return (
    <>
      <Box title={signals} sx={oneLine}>
        {signals}
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.25,
          mt: 0.25,
          color: 'text.secondary',
          fontSize: '0.75rem',
        }}
      >
        {products.map((product) => {
          const name = renderMessage(i18n, message(`product.${product}`));
          return (
            <Box key={product} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              <Monogram name={name} />
              {name}
            </Box>
          );
        })}
      </Box>
    </>
  );
};

const TriggersCell = ({ rule }: { readonly rule: RuleSummary }) => {
  const { t } = useLingui();
  const { triggers } = rule;
  if (triggers.kind === 'unknown')
    return (
      <Typography variant="caption" color="textSecondary">
        <Trans>Being counted</Trans>
      </Typography>
    );
  const { count } = triggers;
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: { xs: 'flex-start', sm: 'flex-end' },
        alignItems: 'center',
        gap: 1,
      }}
    >
      <Sparkline
        values={triggers.perDay}
        label={t`${plural(count, { one: '# trigger', other: '# triggers' })} over 30 days, by replay`}
      />
      <Box
        component="span"
        sx={{
          minWidth: 28,
          ...(count === 0 ? { color: 'text.secondary' } : { fontWeight: 600 }),
        }}
      >
        {count}
      </Box>
    </Box>
  );
};

const ChangeCell = ({ rule }: { readonly rule: RuleSummary }) => (
  <>
    <Time at={rule.updatedAt} />
    <Typography variant="caption" component="div" color="textSecondary">
      {rule.updatedBy.name}
    </Typography>
  </>
);
