import { openDB } from 'idb';
import type { Storage } from './backend.ts';

/**
 * Keeps the mock's state in this browser: one record, replaced whole. Undefined where the browser lets
 * nothing be kept (some do so in private windows, or when the person forbids it).
 */
export const idbStorage = async (): Promise<Storage | undefined> => {
  try {
    const db = await openDB('respond-demo', 1, {
      upgrade(opened) {
        opened.createObjectStore('state');
      },
    });
    return {
      load: () => db.get('state', 'snapshot') as Promise<unknown>,
      save: async (snapshot) => {
        await db.put('state', snapshot, 'snapshot');
      },
    };
  } catch {
    return undefined;
  }
};
