import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cataloguesAreCurrent } from './catalogues-current.ts';
import { ensureBrowser } from './ensure-browser.ts';

/** Everything: types, lint, catalogues, unit and page tests, both builds, sizes, journeys. Ends with `N passed, N failed`. */

let passed = 0;
let failed = 0;
const results = 'test-results';

const step = (name: string, run: () => boolean): boolean => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const fine = run();
  console.log(
    `── ${name}: ${fine ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (fine) passed += 1;
  else failed += 1;
  return fine;
};
const npx = (args: string[], env: Record<string, string> = {}): boolean =>
  spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

/** A report; undefined when the runner fell over before it wrote one, which its step has counted as failed. */
const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.log(`no report in ${file}`);
    return undefined;
  }
};

/** What only the mock or the demo writes. None of it may be in a production build. */
const mockMarkers = ['mockServiceWorker', '__demo', 'respond-demo-persona', 'msw/', 'SharedWorker'];
const productionIsClean = (): boolean => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.(js|html|css|json)$/.test(f),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(join('dist', file), 'utf8');
    return mockMarkers
      .filter((marker) => text.includes(marker))
      .map((marker) => `${file} has “${marker}”`);
  });
  for (const line of found) console.log(line);
  return files.length > 0 && found.length === 0;
};

if (!(await ensureBrowser())) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

step('types', () => npx(['tsc', '--noEmit']));
step('lint', () => npx(['oxlint', '--deny-warnings']));
step('format', () => npx(['oxfmt', '--check']));
step('message catalogues are current', cataloguesAreCurrent);

const unitReport = join(results, 'unit.json');
step('unit and page tests', () =>
  npx([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]),
);
// The shape of vitest's JSON reporter, of the version in the lock file.
const unit = read(unitReport) as { numPassedTests: number; numFailedTests: number } | undefined;
passed += unit?.numPassedTests ?? 0;
failed += unit?.numFailedTests ?? 0;

if (step('production build', () => npx(['vite', 'build']))) {
  step('production build has no byte of the mock', productionIsClean);
  step('size of the first screens', () => npx(['node', 'scripts/size.ts']));
}

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 4173;
      server.close(() => resolve(port));
    });
  });

// Playwright empties its own folder of results when it begins: the report is kept outside.
const journeysReport = join(process.cwd(), 'journeys.json');
const port = String(await freePort());
step('journeys in a browser', () =>
  // CI: a server that happens to listen already would show another build.
  npx(['playwright', 'test'], {
    CI: 'true',
    PREVIEW_PORT: port,
    PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport,
  }),
);
// The shape of Playwright's JSON reporter, of the version in the lock file.
const journeys = read(journeysReport) as
  | { stats: { expected: number; unexpected: number; flaky: number } }
  | undefined;
passed += journeys?.stats.expected ?? 0;
failed += (journeys?.stats.unexpected ?? 0) + (journeys?.stats.flaky ?? 0);
rmSync(journeysReport, { force: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
