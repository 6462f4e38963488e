/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a rule as the name of its file: letters and digits of any script, and hyphens. */
export const ruleFileName = (name: string): string => {
  const word = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const short = (/^.{0,60}/su.exec(word)?.[0] ?? '').replace(/-+$/, '');
  return `${short === '' ? 'rule' : DEVICE.test(short) ? `rule-${short}` : short}.yaml`;
};
