import { VIEW_LIMITS } from '#src/data/list-views.ts';
import type { ListViews } from '#src/data/list-views.ts';

const same = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

/** Why a view cannot have the name; `own` is the name it has. */
export const nameProblem = (
  { views }: ListViews,
  name: string,
  own?: string,
): 'empty' | 'taken' | 'too_many' | undefined => {
  const wanted = name.trim();
  if (wanted === '') return 'empty';
  if (views.some((view) => view.name !== own && same(view.name, wanted))) return 'taken';
  return own === undefined && views.length >= VIEW_LIMITS.views ? 'too_many' : undefined;
};

export const withView =
  (name: string, search: string) =>
  (before: ListViews): ListViews => ({
    ...before,
    views: [
      ...before.views.filter((view) => !same(view.name, name)),
      { name: name.trim(), search },
    ],
  });

export const withName =
  (old: string, name: string) =>
  (before: ListViews): ListViews => ({
    ...before,
    views: before.views.map((view) => (view.name === old ? { ...view, name: name.trim() } : view)),
    ...(before.first === old ? { first: name.trim() } : {}),
  });

export const withoutView =
  (name: string) =>
  ({ first, ...before }: ListViews): ListViews => ({
    ...before,
    views: before.views.filter((view) => view.name !== name),
    ...(first === undefined || first === name ? {} : { first }),
  });

/** Which view an address without a query opens; undefined for none. */
export const withFirst =
  (name: string | undefined) =>
  ({ first: _first, ...before }: ListViews): ListViews => ({
    ...before,
    ...(name === undefined ? {} : { first: name }),
  });
