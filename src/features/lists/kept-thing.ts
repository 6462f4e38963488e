/** Under which a person's changes to a list are kept in this browser. */
export const keptThing = (listName: string): string => `list ${listName}`;
