import { cpus, loadavg } from 'node:os';
import { loaded } from './duckdb.ts';
import { generatedEvents } from './generated-events.ts';
import { importTimes } from './import-lines.ts';
import { asTable, collectGarbage } from './measure.ts';
import { CONTESTS, ruleTimes } from './rule-times.ts';
import type { RuleTimes, Runs } from './rule-times.ts';

/**
 * The replay engine against loops by hand and against DuckDB, over generated logs, in one process.
 * Prints what was measured and what of it is within budget; fails only where answers differ.
 * `--quick` takes the smallest log alone. Compare ratios of one run rather than times of two.
 */
const quick = process.argv.includes('--quick');
const SIZES: readonly { rows: number; runs: Runs }[] = quick
  ? [{ rows: 100_000, runs: { warm: 20, engine: 15, duckdb: 5 } }]
  : [
      { rows: 100_000, runs: { warm: 20, engine: 15, duckdb: 7 } },
      { rows: 1_000_000, runs: { warm: 4, engine: 9, duckdb: 5 } },
      { rows: 5_000_000, runs: { warm: 2, engine: 5, duckdb: 3 } },
    ];
const IMPORTED = quick ? 50_000 : 200_000;

interface Measured {
  readonly rows: number;
  readonly bytesAnEvent: number;
  readonly idBytesAnEvent: number;
  readonly dictionaryBytesAnEvent: number;
  readonly rules: readonly RuleTimes[];
}

const measured = async ({ rows, runs }: (typeof SIZES)[number]): Promise<Measured> => {
  const table = generatedEvents(rows);
  const database = await loaded(table);
  const rules: RuleTimes[] = [];
  for (const contest of CONTESTS) rules.push(await ruleTimes(table, database, contest, runs));
  database.close();
  const dictionaries = (['account', 'targetAccount', 'ip', 'device', 'userAgent'] as const).map(
    (name) => table.text(name).values.reduce((sum, { length }) => sum + length, 0),
  );
  return {
    rows,
    bytesAnEvent: table.byteLength / rows,
    idBytesAnEvent: table.ids.byteLength / rows,
    dictionaryBytesAnEvent: dictionaries.reduce((sum, size) => sum + size, 0) / rows,
    rules,
  };
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const times = (value: number): string => `${value.toFixed(2)} ×`;
const size = (rows: number): string => rows.toLocaleString('en');

interface Figure {
  readonly name: string;
  readonly budget: string;
  readonly measured: string;
  /** undefined where there is no budget */
  readonly kept: boolean | undefined;
}

const figuresOf = ({ rows, rules }: Measured): Figure[] =>
  rules.flatMap((one): Figure[] => {
    const name = `${size(rows)}, ${one.rule}`;
    const byHand = one.conditionMs / one.byHandMs;
    const number = one.numberMs / one.conditionMs;
    const duckdb = one.duckdbMs / one.conditionMs;
    const numberToDuckdb = one.duckdbMs / one.numberMs;
    const least = rows === 100_000 ? 8 : rows === 1_000_000 ? 1.5 : undefined;
    const leastNumber = rows === 1_000_000 ? 4 : undefined;
    const atLeast = (value: number | undefined) =>
      value === undefined ? 'recorded' : `≥ ${value} × as fast`;
    return [
      {
        name: `${name}: condition → answer, to the loops by hand`,
        budget: '≤ 2 × (aim 1.3 ×)',
        measured: times(byHand),
        kept: byHand <= 2,
      },
      {
        name: `${name}: number → answer, to the condition's`,
        budget: '≤ 0.33 ×, evaluates none',
        measured: times(number),
        kept: number <= 1 / 3,
      },
      {
        name: `${name}: condition → answer, against DuckDB`,
        budget: atLeast(least),
        measured: times(duckdb),
        kept: least === undefined ? undefined : duckdb >= least,
      },
      {
        name: `${name}: number → answer, against DuckDB`,
        budget: atLeast(leastNumber),
        measured: times(numberToDuckdb),
        kept: leastNumber === undefined ? undefined : numberToDuckdb >= leastNumber,
      },
    ];
  });

const growthOf = (all: readonly Measured[]): Figure[] => {
  const [million, five] = [1_000_000, 5_000_000].map((rows) =>
    all.find((one) => one.rows === rows),
  );
  if (million === undefined || five === undefined) return [];
  return million.rules.flatMap((small): Figure[] => {
    const large = five.rules.find(({ rule }) => rule === small.rule);
    if (large === undefined) return [];
    const engine = large.conditionMs / small.conditionMs;
    const byHand = large.byHandMs / small.byHandMs;
    return [
      {
        name: `growth 1 M → 5 M, ${small.rule}`,
        budget: "≤ 1.15 × the loops' own",
        measured: `${engine.toFixed(1)} and ${byHand.toFixed(1)}: ${times(engine / byHand)}`,
        kept: engine / byHand <= 1.15,
      },
    ];
  });
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const all: Measured[] = [];
for (const one of SIZES) {
  say(`measuring ${size(one.rows)} events …`);
  all.push(await measured(one));
  collectGarbage();
}
const lines = importTimes(generatedEvents(IMPORTED), quick ? 2 : 5);

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
say(`\nNode ${process.version}, ${machine}, load ${loadavg()[0]?.toFixed(1)}. Medians.\n`);
say(
  asTable(
    ['events', 'rule', 'triggers', 'condition', 'number', 'by hand', 'DuckDB, two forms'],
    all.flatMap(({ rows, rules }) =>
      rules.map((one) => [
        size(rows),
        one.rule,
        size(one.triggers),
        ms(one.conditionMs),
        ms(one.numberMs),
        ms(one.byHandMs),
        one.duckdb.map(({ form, ms: took }) => `${form} ${ms(took)}`).join(', '),
      ]),
    ),
  ),
);
say(
  [
    '',
    'The loops by hand give the same triggers with the same events. The queries give every time',
    'at which the pattern is complete in its window, without starting anew or cooling down: every',
    "trigger is among them, and each group's first is the same. What a query takes does not depend",
    'on what was changed. Against DuckDB is how many times as long its faster form takes.',
    '',
  ].join('\n'),
);

const reading = lines.readMs / lines.parseMs;
const figures: Figure[] = [
  ...all.flatMap(figuresOf),
  ...growthOf(all),
  ...all.map((one): Figure => ({
    name: `${size(one.rows)}: memory of the columns`,
    budget: '≤ 120 bytes an event',
    measured:
      `${one.bytesAnEvent.toFixed(1)} (ids ${one.idBytesAnEvent.toFixed(1)}); ` +
      `dictionaries' texts ${one.dictionaryBytesAnEvent.toFixed(1)} apart`,
    kept: one.bytesAnEvent <= 120,
  })),
  {
    name: `importing ${size(lines.lines)} lines, ${lines.megabytes.toFixed(0)} MB`,
    budget: '≤ 3 × JSON.parse alone',
    measured:
      `${ms(lines.readMs)} to ${ms(lines.parseMs)}: ${times(reading)}; ` +
      `finish ${ms(lines.finishMs)} apart`,
    kept: reading <= 3,
  },
];
say(
  asTable(
    ['', 'figure', 'budget', 'measured'],
    figures.map(({ name, budget, measured: found, kept }) => [
      kept === undefined ? ' ' : kept ? '✓' : '✗',
      name,
      budget,
      found,
    ]),
  ),
);

const wrong = all.flatMap(({ rules }) => rules.flatMap((one) => one.wrong));
if (wrong.length > 0) {
  say(`\nAnswers differ:\n${wrong.join('\n')}`);
  process.exitCode = 1;
}
