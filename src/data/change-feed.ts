import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followChanges } from './changes.ts';
import type { ChangeFeed } from './changes.ts';

/** Follows the backend's changes while the shell stands; says how. The shell is made anew for another person. */
export const useChangeFeed = (): ChangeFeed => {
  const queryClient = useQueryClient();
  const [feed, setFeed] = useState<ChangeFeed>('connecting');
  // The stream is outside of React.
  useEffect(() => followChanges(queryClient, setFeed), [queryClient]);
  return feed;
};
