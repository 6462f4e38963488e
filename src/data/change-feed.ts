import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followChanges } from './changes.ts';
import type { ChangeFeed } from './changes.ts';
import { useSession } from './session.ts';

/** Follows the backend's changes while the page is open; says how. */
export const useChangeFeed = (): ChangeFeed => {
  const queryClient = useQueryClient();
  const { id } = useSession();
  const [feed, setFeed] = useState<ChangeFeed>('connecting');
  // The stream is outside of React, and belongs to one session.
  useEffect(() => followChanges(queryClient, setFeed), [queryClient, id]);
  return feed;
};
