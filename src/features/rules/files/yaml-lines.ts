/** A line of YAML in parts that look different: what stands before the name of a member, the name with its colon, and the rest. */
export interface YamlLine {
  readonly before: string;
  readonly name: string;
  readonly rest: string;
}

const KEY = /^(\s*(?:- )*)([^\s"'#|>[{&*!-][^:]*:|"(?:[^"\\]|\\.)*":|'(?:[^']|'')*':)(?=\s|$)/;
/** A text over several lines begins after it. */
const BLOCK = /(?::|-) [|>][\d+-]*$/;

/** Only for looks: it knows YAML as `writeRuleFile` writes it. */
export const yamlLines = (text: string): YamlLine[] => {
  // Lines further in than this belong to a text, whatever they look like.
  let textFrom = Infinity;
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent > textFrom || indent === -1) return { before: '', name: '', rest: line };
      textFrom = BLOCK.test(line) ? indent : Infinity;
      const [, before = '', name = ''] = KEY.exec(line) ?? [];
      return { before, name, rest: line.slice(before.length + name.length) };
    });
};
