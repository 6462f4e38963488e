import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const program = `
  import { activateLocale, i18n } from '#src/messages/i18n.ts';
  import { renderMessage } from '#src/messages/render-message.ts';
  await activateLocale('en');
  console.log(renderMessage(i18n, { id: 'action.block_sign_in' }));
`;

it('a terminal reads the English catalogue in Node as it is, without a bundler', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toContain('Error');
  expect(stdout.trim()).toBe('Block sign-in');
});
