import { useSuspenseQuery } from '@tanstack/react-query';
import { useLoaderData } from 'react-router-dom';
import { listQuery } from '#src/data/lists.ts';
import { ListEditor } from './ListEditor.tsx';
import type { KeptChanges } from './read-kept-changes.ts';

interface LoaderData {
  readonly name: string;
  readonly kept: KeptChanges | undefined;
}

/** One list with its entries. */
export const ListPage = () => {
  // The loader of this very route returns it.
  const { name, kept } = useLoaderData() as LoaderData;
  // Another list is another page: nothing of the one before stays.
  return <SavedListPage key={name} name={name} kept={kept} />;
};

const SavedListPage = ({ name, kept }: LoaderData) => {
  const list = useSuspenseQuery(listQuery(name));
  return (
    <ListEditor
      saved={{ list: list.data.data, etag: list.data.etag ?? '' }}
      kept={kept}
      refreshError={list.error ?? undefined}
      onRefresh={() => void list.refetch()}
    />
  );
};
