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
import { Monogram } from '#src/ui/Monogram.tsx';
import { Sparkline } from '#src/ui/Sparkline.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';
import { toneColor } from '#src/ui/tones.ts';
import { modeLook } from '#src/features/rules/mode-look.ts';
import { severityTone } from './severity-tone.ts';
import { statusLook, useStatusWords } from './status-look.ts';

interface CellProps {
  readonly rule: RuleSummary;
}

/** A row stays two lines high; the whole text is in the title and on the rule's own page. */
const lines = (count: number) =>
  ({
    display: '-webkit-box',
    WebkitLineClamp: count,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  }) as const;

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const NameCell = ({ rule, tabIndex }: CellProps & { readonly tabIndex: 0 | -1 }) => (
  <>
    <MuiLink
      component={Link}
      to={paths.rule(rule.id)}
      tabIndex={tabIndex}
      color="textPrimary"
      sx={{ fontWeight: 600 }}
    >
      {rule.name === '' ? <Trans>Rule without a name</Trans> : rule.name}
    </MuiLink>
    {rule.description !== '' && (
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        title={rule.description}
        sx={lines(1)}
      >
        {rule.description}
      </Typography>
    )}
  </>
);

export const StatusCell = ({ rule: { status } }: CellProps) => {
  const words = useStatusWords();
  return <StatusChip {...statusLook[status]} label={words[status]} />;
};

/** What the rule really does: one that is not enabled does nothing, whatever its records say. */
export const ModeCell = ({ rule }: CellProps) => {
  const { i18n } = useLingui();
  if (rule.status !== 'enabled') return <StatusCell rule={rule} />;
  const present = OUTCOME_MODES.filter((mode) => rule.modes[mode] > 0).toReversed();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.5 }}>
      {present.map((mode) => {
        const word = renderMessage(i18n, message(`mode.${mode}`));
        return (
          <StatusChip
            key={mode}
            {...modeLook[mode]}
            label={present.length > 1 ? `${rule.modes[mode]} ${word}` : word}
          />
        );
      })}
    </Box>
  );
};

export const SeverityCell = ({ rule: { severity } }: CellProps) => {
  const { i18n } = useLingui();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          width: 8,
          height: 8,
          borderRadius: '50%',
          backgroundColor: toneColor(severityTone[severity]),
        }}
      />
      {renderMessage(i18n, message(`severity.${severity}`))}
    </Box>
  );
};

export const SignalsCell = ({ rule }: CellProps) => {
  const signals = rule.signals.map((signal) => signal.name).join(' · ');
  return (
    <>
      <Box title={signals} sx={lines(1)}>
        {signals}
      </Box>
      <Box sx={{ mt: 0.25 }}>
        <ProductsCell rule={rule} />
      </Box>
    </>
  );
};

export const ProductsCell = ({ rule }: CellProps) => {
  const { i18n } = useLingui();
  const products = [...new Set(rule.signals.map((signal) => signal.product))];
  return (
    <Box
      sx={{
        display: 'flex',
        columnGap: 1.25,
        color: 'text.secondary',
        fontSize: '0.75rem',
      }}
    >
      {products.map((product) => {
        const name = renderMessage(i18n, message(`product.${product}`));
        return (
          <Box
            key={product}
            title={name}
            sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}
          >
            <Monogram name={name} />
            <span style={oneLine}>{name}</span>
          </Box>
        );
      })}
    </Box>
  );
};

/** Words of one kind, one after the other. */
export const WordsCell = ({ words }: { readonly words: readonly string[] }) => {
  const text = words.join(', ');
  return (
    <Box title={text} sx={lines(2)}>
      {text}
    </Box>
  );
};

export const VersionCell = ({ rule: { version, running } }: CellProps) => (
  <>
    {running !== undefined && running < version ? (
      <Trans>v{version} proposed</Trans>
    ) : (
      <Trans>v{version}</Trans>
    )}
    <Typography variant="caption" component="div" color="textSecondary">
      {running === undefined ? (
        <Trans>none runs</Trans>
      ) : running < version ? (
        <Trans>v{running} runs</Trans>
      ) : (
        <Trans>runs</Trans>
      )}
    </Typography>
  </>
);

export const TriggersCell = ({ rule }: CellProps) => {
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

export const ChangeCell = ({ rule }: CellProps) => (
  <>
    <Time at={rule.updatedAt} />
    <Typography variant="caption" component="div" color="textSecondary">
      {rule.updatedBy.name}
    </Typography>
  </>
);
