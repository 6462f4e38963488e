/** What RE2 does not have, since it reads a text once: looking around, and going back to what was found. */
const NOT_LINEAR = /\\[1-9]|\\k<|\(\?<?[=!]/;

/**
 * Why a text is no regular expression that a rule can hold; undefined when it is one. A check for the form
 * alone, without the engine's own reader, which is large: what passes here and fails there matches nothing,
 * and the backend refuses it.
 */
export const expressionProblem = (source: string): 'not_linear' | 'wrong' | undefined => {
  if (NOT_LINEAR.test(source)) return 'not_linear';
  try {
    // RE2 writes flags at the front, which JavaScript does not read.
    RegExp(source.replace(/^\(\?[imsU]+\)/, ''), 'u');
    return undefined;
  } catch {
    return 'wrong';
  }
};
