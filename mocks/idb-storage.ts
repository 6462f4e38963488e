import { openDB } from 'idb';
import type { Storage } from './backend.ts';

/** Keeps the mock's state in this browser: one record, replaced whole. */
export const idbStorage = (): Storage => {
  const opened = openDB('respond-demo', 1, {
    upgrade(db) {
      db.createObjectStore('state');
    },
  });
  return {
    load: async () => (await opened).get('state', 'snapshot') as Promise<unknown>,
    save: async (snapshot) => {
      await (await opened).put('state', snapshot, 'snapshot');
    },
  };
};
