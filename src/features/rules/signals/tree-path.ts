/** A path as text, so that a node's props stay equal while the node does. */
export const parsePath = (path: string): number[] =>
  path === '' ? [] : path.split('.').map(Number);

export const below = (path: string, index: number): string =>
  path === '' ? String(index) : `${path}.${index}`;
