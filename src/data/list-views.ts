import { useSyncExternalStore } from 'react';
import { z } from '#src/contract/z.ts';
import { useSession } from './session.ts';

/** A named set of filters, order and columns, as the address holds them. */
const viewSchema = z.object({ name: z.string().min(1).max(60), search: z.string().max(2_000) });
export type ListView = z.infer<typeof viewSchema>;
export const VIEW_LIMITS = { name: 60, views: 50 } as const;

const listViewsSchema = z.object({
  views: z.array(viewSchema).max(VIEW_LIMITS.views),
  /** name of the view that an address without a query opens */
  first: z.string().optional(),
  /** the columns that an address without a query opens with, where no view does */
  columns: z.string().max(400).optional(),
});
/** How a person likes to see one list; kept for that person in this browser. */
export type ListViews = z.infer<typeof listViewsSchema>;

const NONE: ListViews = { views: [] };
const listeners = new Set<() => void>();
const keyOf = (userId: string, list: string) => `respond-list ${list} ${userId}`;

const textOf = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    // A browser that keeps nothing has no views.
    return '';
  }
};
const parse = (text: string): ListViews => {
  if (text === '') return NONE;
  try {
    return listViewsSchema.parse(JSON.parse(text));
  } catch {
    return NONE;
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  // Another tab of the same person tells of its change.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

export interface UseListViews {
  readonly kept: ListViews;
  /** false when this browser keeps nothing */
  readonly keep: (change: (before: ListViews) => ListViews) => boolean;
}

/** What is kept of a list for the person who is here, and how to change it. */
export const useListViews = (list: string): UseListViews => {
  const { user } = useSession();
  const key = keyOf(user.id, list);
  const text = useSyncExternalStore(subscribe, () => textOf(key));
  return {
    kept: parse(text),
    keep: (change) => {
      try {
        localStorage.setItem(key, JSON.stringify(change(parse(textOf(key)))));
      } catch {
        return false;
      }
      for (const listener of listeners) listener();
      return true;
    },
  };
};

/** The query that an address without one stands for; '' for the list as it is. */
export const firstSearch = ({ views, first, columns }: ListViews): string => {
  const view = views.find(({ name }) => name === first);
  if (view !== undefined) return view.search;
  return columns === undefined ? '' : new URLSearchParams({ columns }).toString();
};

/** The same for a loader, which is no component. */
export const firstSearchOf = (userId: string, list: string): string =>
  firstSearch(parse(textOf(keyOf(userId, list))));
