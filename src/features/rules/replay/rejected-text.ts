/** Lines that could not be understood, as text to paste elsewhere: one a line, file, number and reason parted by tabs. */
export const rejectedText = (
  rejected: readonly {
    readonly file?: string | undefined;
    readonly line: number;
    readonly words: string;
  }[],
): string =>
  rejected
    .map(({ file, line, words }) => [...(file === undefined ? [] : [file]), line, words].join('\t'))
    .join('\n');
