import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { CSSProperties } from 'react';
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

// Styles as they are: rows come and go while a list scrolls, and what builds a class for each element is felt.
/** A row stays two lines high; the whole text is in the title and on the rule's own page. */
const oneLine: CSSProperties = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};
const twoLines: CSSProperties = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
};
const small: CSSProperties = {
  fontSize: '0.75rem',
  lineHeight: 1.45,
  color: 'var(--mui-palette-text-secondary)',
};
const stacked: CSSProperties = { display: 'grid', justifyItems: 'start', gap: 4 };
const aligned: CSSProperties = { display: 'flex', alignItems: 'center', gap: 6, minWidth: 0 };
const products: CSSProperties = { ...small, display: 'flex', columnGap: 10 };
const figure: CSSProperties = { minWidth: 28, fontWeight: 600 };
const noFigure: CSSProperties = { minWidth: 28, color: 'var(--mui-palette-text-secondary)' };

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
      <div title={rule.description} style={{ ...small, ...oneLine }}>
        {rule.description}
      </div>
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
    <div style={stacked}>
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
    </div>
  );
};

export const SeverityCell = ({ rule: { severity } }: CellProps) => {
  const { i18n } = useLingui();
  return (
    <div style={aligned}>
      <span
        aria-hidden
        style={{
          flex: 'none',
          width: 8,
          height: 8,
          borderRadius: '50%',
          backgroundColor: toneColor(severityTone[severity]),
        }}
      />
      {renderMessage(i18n, message(`severity.${severity}`))}
    </div>
  );
};

export const SignalsCell = ({ rule }: CellProps) => {
  const signals = rule.signals.map((signal) => signal.name).join(' · ');
  return (
    <>
      <div title={signals} style={oneLine}>
        {signals}
      </div>
      <ProductsCell rule={rule} />
    </>
  );
};

export const ProductsCell = ({ rule }: CellProps) => {
  const { i18n } = useLingui();
  const names = [...new Set(rule.signals.map((signal) => signal.product))].map((product) =>
    renderMessage(i18n, message(`product.${product}`)),
  );
  return (
    <div style={products}>
      {names.map((name) => (
        <span key={name} title={name} style={aligned}>
          <Monogram name={name} />
          <span style={oneLine}>{name}</span>
        </span>
      ))}
    </div>
  );
};

/** Words of one kind, one after the other. */
export const WordsCell = ({ words }: { readonly words: readonly string[] }) => {
  const text = words.join(', ');
  return (
    <div title={text} style={twoLines}>
      {text}
    </div>
  );
};

export const VersionCell = ({ rule: { version, running } }: CellProps) => (
  <>
    {running !== undefined && running < version ? (
      <Trans>v{version} proposed</Trans>
    ) : (
      <Trans>v{version}</Trans>
    )}
    <div style={small}>
      {running === undefined ? (
        <Trans>none runs</Trans>
      ) : running < version ? (
        <Trans>v{running} runs</Trans>
      ) : (
        <Trans>runs</Trans>
      )}
    </div>
  </>
);

export const TriggersCell = ({ rule }: CellProps) => {
  const { t } = useLingui();
  const { triggers } = rule;
  if (triggers.kind === 'unknown')
    return (
      <span style={small}>
        <Trans>Being counted</Trans>
      </span>
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
      <span style={count === 0 ? noFigure : figure}>{count}</span>
    </Box>
  );
};

export const ChangeCell = ({ rule }: CellProps) => (
  <>
    <Time at={rule.updatedAt} />
    <div style={small}>{rule.updatedBy.name}</div>
  </>
);
