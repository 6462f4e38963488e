import { RE2JS } from 're2js';

/** Finds a regular expression of RE2 anywhere in a text, with case, in linear time; undefined for a wrong one. */
export const linearExpression = (source: string): ((text: string) => boolean) | undefined => {
  try {
    const compiled = RE2JS.compile(source);
    return (text) => compiled.matcher(text).find();
  } catch {
    return undefined;
  }
};
