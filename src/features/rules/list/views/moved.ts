/** The list with one item a place further; as it is where there is none. */
export const moved = <T>(items: readonly T[], index: number, by: 1 | -1): T[] => {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item === undefined || index + by < 0 || index + by >= items.length) return [...items];
  next.splice(index + by, 0, item);
  return next;
};
