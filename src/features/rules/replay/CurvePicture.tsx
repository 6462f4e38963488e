import Box from '@mui/material/Box';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleSymlog } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { CurvePoint } from '#src/domain/replay/replay-curve.ts';
import { placeAmong } from './curve-place.ts';
import { useWidth } from './use-width.ts';

interface CurvePictureProps {
  readonly points: readonly CurvePoint[];
  /** the number as it is, among the points or between two of them */
  readonly value: number;
  readonly triggers: number | undefined;
  readonly label: string;
  /** a value in words, and short for the axis */
  readonly words: (value: number) => string;
  readonly short: (value: number) => string;
  /** absent for somebody who may not change the rule */
  readonly onPick: ((value: number) => void) | undefined;
  /** a drag or a key is over */
  readonly onPicked: () => void;
}

const HEIGHT = 136;
const MARGIN = { left: 40, right: 16, top: 22, bottom: 22 };
/** From here on small counts would lie on the axis if the scale were even. */
const LOGARITHMIC = 30;
const LABEL_WIDTH = 44;

const tick = { fill: 'var(--mui-palette-text-secondary)', fontSize: 11, fontFamily: 'inherit' };
const line = 'var(--mui-palette-divider)';
const accent = 'var(--mui-palette-primary-main)';

/** How many triggers there would be at other values of a number. The mark is dragged, or moved with the keys of a slider. */
export const CurvePicture = ({
  points,
  value,
  triggers,
  label,
  words,
  short,
  onPick,
  onPicked,
}: CurvePictureProps) => {
  const { t, i18n } = useLingui();
  const [frame, width] = useWidth(420);
  const values = points.map((point) => point.value);
  const most = Math.max(1, triggers ?? 0, ...points.map((point) => point.triggers));
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const bottom = HEIGHT - MARGIN.bottom;
  // The values grow by factors: each is as far from the next as any other.
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, values.length - 1)],
    range: [MARGIN.left, right],
  });
  const scale = { domain: [0, most], range: [bottom, MARGIN.top] };
  const y = most > LOGARITHMIC ? scaleSymlog<number>(scale) : scaleLinear<number>(scale);
  const at = placeAmong(values, value);
  const count = triggers ?? points[Math.round(at)]?.triggers ?? 0;
  const every = Math.max(1, Math.ceil((values.length * LABEL_WIDTH) / (right - MARGIN.left)));

  const pick = (index: number) => {
    const next = values[Math.max(0, Math.min(values.length - 1, index))];
    if (next !== undefined && next !== value) onPick?.(next);
  };
  const pickAt = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    pick(Math.round(x.invert(event.clientX - left)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: Math.floor(at) + 1,
      ArrowUp: Math.floor(at) + 1,
      ArrowLeft: Math.ceil(at) - 1,
      ArrowDown: Math.ceil(at) - 1,
      PageUp: Math.floor(at) + 3,
      PageDown: Math.ceil(at) - 3,
      Home: 0,
      End: values.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    pick(next);
  };
  const counted =
    triggers === undefined
      ? t`counting`
      : triggers === 1
        ? t`1 trigger`
        : t`${i18n.number(triggers)} triggers`;

  return (
    <Box
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={values[0] ?? 0}
      aria-valuemax={values.at(-1) ?? 0}
      aria-valuenow={value}
      aria-valuetext={`${words(value)}: ${counted}`}
      aria-readonly={onPick === undefined}
      {...(onPick && {
        onKeyDown,
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          pickAt(event);
        },
        onPointerMove: (event: PointerEvent<HTMLElement>) => {
          if (event.buttons === 1) pickAt(event);
        },
        onPointerUp: onPicked,
        onKeyUp: onPicked,
      })}
      sx={{
        height: HEIGHT,
        touchAction: 'pan-y',
        userSelect: 'none',
        cursor: onPick ? 'ew-resize' : 'default',
      }}
    >
      <svg aria-hidden width={width} height={HEIGHT} style={{ display: 'block' }}>
        <AxisLeft
          scale={y}
          left={MARGIN.left}
          tickValues={ticksUpTo(most)}
          tickFormat={(n) =>
            i18n.number(Number(n), { notation: 'compact', maximumFractionDigits: 1 })
          }
          stroke={line}
          tickStroke={line}
          tickLength={4}
          tickLabelProps={{ ...tick, textAnchor: 'end', dx: -4, dy: 4 }}
        />
        <AxisBottom
          scale={x}
          top={bottom}
          tickValues={[...values.keys()].filter((index) => index % every === 0)}
          tickFormat={(index) => short(values[Number(index)] ?? 0)}
          stroke={line}
          tickStroke={line}
          tickLength={4}
          tickLabelProps={{ ...tick, textAnchor: 'middle' }}
        />
        <Area
          data={[...points.entries()]}
          x={([index]) => x(index)}
          y0={bottom}
          y1={([, point]) => y(point.triggers)}
          fill={accent}
          fillOpacity={0.09}
        />
        <LinePath
          data={[...points.entries()]}
          x={([index]) => x(index)}
          y={([, point]) => y(point.triggers)}
          stroke={accent}
          strokeWidth={1.5}
        />
        {points.map((point, index) => (
          <circle key={point.value} cx={x(index)} cy={y(point.triggers)} r={2} fill={accent} />
        ))}
        <line x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={bottom} stroke={accent} strokeWidth={1} />
        <circle
          cx={x(at)}
          cy={y(count)}
          r={6}
          fill="var(--mui-palette-background-paper)"
          stroke={accent}
          strokeWidth={2.5}
        />
        <text
          x={x(at)}
          y={12}
          fontSize={12}
          fontWeight={600}
          fill="var(--mui-palette-text-primary)"
          textAnchor={x(at) < width / 3 ? 'start' : x(at) > (width * 2) / 3 ? 'end' : 'middle'}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {short(value)}: {triggers === undefined ? '…' : i18n.number(triggers)}
        </text>
      </svg>
    </Box>
  );
};

/** A few round numbers from 0 to the most, on an even scale or by powers of ten. */
const ticksUpTo = (most: number): number[] => {
  if (most <= LOGARITHMIC) {
    const step = most <= 4 ? 1 : most <= 10 ? 5 : 10;
    return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  }
  const powers = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, n) => 10 ** n);
  return [0, ...powers.filter((power) => power > 1 || most < 1_000)];
};
