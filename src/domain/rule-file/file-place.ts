import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';

/** Where the nearest part of the path begins that the file has. */
export const offsetOf = (document: Document.Parsed, path: readonly PropertyKey[]): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? document.range[0];
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    // A key is where a person looks, not the value that may begin lines below.
    const pair = isMap(node) ? pairOf(node, String(key)) : undefined;
    const found = pair?.key ?? (isSeq(node) ? node.items[Number(key)] : undefined);
    if (!isNode(found) || !found.range) break;
    [offset] = found.range;
    node = pair === undefined ? found : pair.value;
  }
  return offset;
};

/** The member of this name, or of the other name that a file may give it. */
const pairOf = ({ items }: YAMLMap, key: string) =>
  items.find((item) => String(item.key) === key) ??
  items.find((item) => shortName(String(item.key)) === shortName(key));

/** `signal` for `signalId`, `window` for `windowMs`. */
const shortName = (key: string): string => key.replace(/Ms$/, '').replace(/Id(s?)$/, '$1');

/** A pointer into the contract's rule as a path of the file. */
export const filePath = (pointer: string): PropertyKey[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The line on which each pointer into the contract's rule stands in the rule's own file; lines begin with 1. */
export const linesOf = (text: string, pointers: readonly string[]): number[] => {
  if (pointers.length === 0) return [];
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  return pointers.map((pointer) =>
    Math.max(1, lineCounter.linePos(offsetOf(document, filePath(pointer))).line),
  );
};
