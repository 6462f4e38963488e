/** Text as it compares: without case. Account names, values of conditions and groups all go through here. */
export const fold = (text: string): string => text.toLowerCase();
