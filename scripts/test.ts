import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';

/** Everything: types, lint, unit and page tests, both builds, sizes, journeys. Ends with `N passed, N failed`. */

let passed = 0;
let failed = 0;
const results = 'test-results';

const step = (name: string, run: () => boolean): boolean => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const fine = run();
  console.log(`── ${name}: ${fine ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (fine) passed += 1;
  else failed += 1;
  return fine;
};
const npx = (args: string[], env: Record<string, string> = {}): boolean =>
  spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What only the mock or the demo writes. None of it may be in a production build. */
const mockMarkers = ['mockServiceWorker', '__demo', 'respond-demo-persona', 'msw/', 'SharedWorker'];
const productionIsClean = (): boolean => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((f) => /\.(js|html|css|json)$/.test(f));
  const found = files.flatMap((file) => {
    const text = readFileSync(join('dist', file), 'utf8');
    return mockMarkers.filter((marker) => text.includes(marker)).map((marker) => `${file} has “${marker}”`);
  });
  for (const line of found) console.log(line);
  return files.length > 0 && found.length === 0;
};

if (!(await ensureBrowser())) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });

step('types', () => npx(['tsc', '--noEmit']));
step('lint', () => npx(['oxlint', '--deny-warnings']));
step('format', () => npx(['oxfmt', '--check']));

const unitReport = join(results, 'unit.json');
step('unit and page tests', () =>
  npx(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
);
const unit = read(unitReport) as { numPassedTests: number; numFailedTests: number };
passed += unit.numPassedTests;
failed += unit.numFailedTests;

if (step('production build', () => npx(['vite', 'build']))) {
  step('production build has no byte of the mock', productionIsClean);
  step('size of the first screens', () => npx(['node', 'scripts/size.ts']));
}

const journeys = join(process.cwd(), 'journeys.json');
step('journeys in a browser', () => npx(['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: journeys }));
const { stats } = read(journeys) as { stats: { expected: number; unexpected: number; flaky: number } };
passed += stats.expected;
failed += stats.unexpected + stats.flaky;
rmSync(journeys);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
