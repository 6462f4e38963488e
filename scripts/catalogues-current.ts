import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Are the committed catalogues what `npm run messages` would write? A build reads the words of the domain from
 * them alone, so that a message missing there would be shown as its id. Nothing under `src` is touched.
 */
const committed = 'src/messages/catalogues';
const collected = 'test-results/catalogues';
const names = ['en.po', 'en.ts', 'pseudo.po', 'pseudo.ts'];
const files = ['', 'demo', 'editor', 'editor-parts', 'versions', 'list', 'kept-lists'].flatMap(
  (folder) => names.map((name) => join(folder, name)),
);

export const cataloguesAreCurrent = (): boolean => {
  rmSync(collected, { recursive: true, force: true });
  mkdirSync(collected, { recursive: true });
  // What is collected is merged into what is there, and keeps its date.
  cpSync(committed, collected, { recursive: true });
  const lingui = (...args: string[]): boolean => {
    const { status, stdout, stderr } = spawnSync('npx', ['lingui', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CATALOGUES: collected },
    });
    if (status !== 0) console.log(stdout + stderr);
    return status === 0;
  };
  if (!lingui('extract', '--clean', '--overwrite') || !lingui('compile', '--typescript'))
    return false;
  const old = files.filter(
    (file) =>
      readFileSync(join(committed, file), 'utf8') !== readFileSync(join(collected, file), 'utf8'),
  );
  for (const file of old)
    console.log(`${join(committed, file)} is not current: run \`npm run messages\`.`);
  rmSync(collected, { recursive: true, force: true });
  return old.length === 0;
};

if (import.meta.main) process.exit(cataloguesAreCurrent() ? 0 : 1);
