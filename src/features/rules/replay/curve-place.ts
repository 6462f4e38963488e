/** Where a number stands among ascending values: their index, or between two of them as far as it is from each. */
export const placeAmong = (values: readonly number[], value: number): number => {
  const above = values.findIndex((one) => one >= value);
  if (above === -1) return Math.max(0, values.length - 1);
  const high = values[above] ?? value;
  const low = values[above - 1];
  if (low === undefined || high === value) return above;
  return above - 1 + (value - low) / (high - low);
};
