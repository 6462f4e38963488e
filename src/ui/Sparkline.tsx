export interface SparklineProps {
  /** one figure a day, oldest first */
  readonly values: readonly number[];
  readonly label: string;
}

const WIDTH = 84;
const HEIGHT = 18;

/** A row of bars, as high as the figures are. */
export const Sparkline = ({ values, label }: SparklineProps) => {
  const most = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  // One path, not an element for each day: a list draws dozens of these.
  const bar = (value: number, index: number): string => {
    if (value === 0) return '';
    const height = Math.max(2, (value / most) * (HEIGHT - 2));
    return `M${index * step} ${HEIGHT}v${-height}h${Math.max(1, step - 1)}v${height}z`;
  };
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      style={{ display: 'block', overflow: 'visible' }}
    >
      <rect x={0} y={HEIGHT - 1} width={WIDTH} height={1} fill="var(--mui-palette-divider)" />
      <path d={values.map(bar).join('')} fill="var(--mui-palette-primary-main)" />
    </svg>
  );
};
