import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Product } from '#src/contract/product.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { describeActivity } from '#src/domain/activities.ts';
import { durationText } from '#src/domain/rule-file/duration-text.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { testLanes } from './test-lanes.ts';
import type { TestLane } from './test-lanes.ts';

interface TestTimelineProps {
  readonly test: RuleTest;
  /** of an event that says none */
  readonly product: Product;
}

/** The events of a test on one axis, a line for each kind of event, and below what the rule must say of them. */
export const TestTimeline = ({ test, product }: TestTimelineProps) => {
  const { t, i18n } = useLingui();
  const { lanes, fires, span, from, until } = testLanes(test, product);
  const nameOf = (lane: TestLane): string => {
    const words = describeActivity(lane.product, lane.activity);
    const activity = words === undefined ? lane.activity : renderMessage(i18n, words);
    return lane.result === undefined ? activity : `${activity} · ${lane.result}`;
  };
  const length = durationText(span);
  const counted = joinList(
    i18n,
    lanes.map((lane) => `${i18n.number(lane.at.length)} × ${nameOf(lane)}`),
  );
  const place = (at: number) => (span === 0 ? 0 : (at / span) * 100);
  return (
    <Box
      role="img"
      aria-label={lanes.length === 0 ? t`No event at all` : t`Within ${length}: ${counted}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, max-content) minmax(80px, 1fr)',
        columnGap: 1.5,
        rowGap: 0.25,
        fontSize: '0.75rem',
        lineHeight: '18px',
        maxWidth: '100%',
        '& > :nth-of-type(odd)': { maxWidth: { xs: 130, sm: 220 } },
      }}
    >
      {lanes.map((lane) => (
        <Lane key={`${lane.product} ${lane.activity} ${lane.result ?? ''}`} name={nameOf(lane)}>
          {lane.at.map((at, index) => (
            <Box
              // Two events may be at one time.
              key={index}
              component="span"
              title={durationText(at)}
              sx={{
                ...mark,
                borderRadius: '50%',
                bgcolor: 'primary.main',
                opacity:
                  (from !== undefined && at < from) || (until !== undefined && at > until)
                    ? 0.35
                    : 1,
              }}
              style={{ left: `${place(at)}%` }}
            />
          ))}
        </Lane>
      ))}
      <Lane
        strong
        bare={fires === undefined}
        name={test.expect === 'nothing' ? <Trans>Must not fire</Trans> : <Trans>Must fire</Trans>}
      >
        {fires?.map(({ at, who }, index) => (
          <Box
            key={index}
            component="span"
            title={`${who} ${durationText(at)}`}
            sx={{ ...mark, rotate: '45deg', bgcolor: 'text.primary' }}
            style={{ left: `${place(at)}%` }}
          />
        ))}
      </Lane>
      <Box />
      <Box
        className="tabular"
        sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}
      >
        <span>{durationText(0)}</span>
        {span > 0 && <span>{length}</span>}
      </Box>
    </Box>
  );
};

const mark = {
  position: 'absolute',
  top: '50%',
  width: 8,
  height: 8,
  translate: '-50% -50%',
} as const;

const Lane = ({
  name,
  strong = false,
  bare = false,
  children,
}: {
  readonly name: ReactNode;
  readonly strong?: boolean;
  /** nothing is on its axis */
  readonly bare?: boolean;
  readonly children: ReactNode;
}) => (
  <>
    <Box
      sx={{
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontWeight: strong ? 600 : 400,
        color: strong ? 'text.primary' : 'text.secondary',
      }}
    >
      {name}
    </Box>
    <Box sx={{ px: '4px' }}>
      <Box
        sx={{
          position: 'relative',
          height: 18,
          // The axis itself.
          background: bare
            ? 'none'
            : 'linear-gradient(var(--mui-palette-divider), var(--mui-palette-divider)) 0 50% / 100% 1px no-repeat',
        }}
      >
        {children}
      </Box>
    </Box>
  </>
);
