import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAs } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

const sample = join(import.meta.dirname, 'samples/rules.yaml');

test('an analyst drops a file on the list, reads the report and imports; a rule goes out as YAML and comes back pasted', async ({
  page,
}) => {
  await openAs(page, 'analyst', '/rules');
  await expect(page.getByText('12 of 12 rules')).toBeVisible();

  // Dropped as a person drops it: the page takes it, and the browser does not open it.
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'rules.yaml'));
      return data;
    },
    readFileSync(sample, 'utf8'),
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop rule files here')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });

  const report = page.getByRole('dialog', { name: 'Import rules' });
  await expect(report.getByText('2 rules understood in 1 file:')).toBeVisible();
  await expect(report.getByRole('list', { name: 'Refused' })).toContainText('rules.yaml:32:1');
  await report.getByRole('button', { name: 'Look into push fatigue (okta)' }).click();
  await expect(report.getByText('within 15 minutes').first()).toBeVisible();
  await report.getByRole('button', { name: 'Line by line' }).click();
  await expect(report.getByRole('region', { name: 'Lines that differ' })).toContainText(
    'window: 15m',
  );
  await expectNoAxeViolations(page);
  await report.getByRole('button', { name: 'Import 2 rules' }).click();
  await expect(report.getByText('2 rules saved. Nothing was armed.')).toBeVisible();
  await expect(report.getByText('“Rented networks” was made, with 1 entry.')).toBeVisible();

  // Out again as a file, over the browser's own download.
  await report.getByRole('link', { name: 'push fatigue (okta)' }).click();
  await page.getByRole('button', { name: 'YAML', exact: true }).click();
  const yaml = page.getByRole('region', { name: 'The rule as YAML' });
  await expect(yaml).toContainText('atLeast: 6');
  await expectNoAxeViolations(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as YAML' }).click();
  const kept = await download;
  expect(kept.suggestedFilename()).toBe('push-fatigue-okta.yaml');
  const text = readFileSync(await kept.path(), 'utf8');

  // Pasted back as it is, it is the same rule; tightened, the form shows it and nothing is saved.
  await page.getByRole('button', { name: 'Paste YAML…' }).click();
  const paste = page.getByRole('dialog', { name: 'Paste YAML' });
  const area = paste.getByRole('textbox', { name: 'Rule as YAML or JSON' });
  await expect(area).toBeFocused();
  await area.fill(text);
  await expect(paste.getByText('It says the same as the form.')).toBeVisible();
  await area.fill(text.replace('atLeast: 6', 'atLeast: 9'));
  await expect(paste.getByText('9 times').first()).toBeVisible();
  await expectNoAxeViolations(page);
  await paste.getByRole('button', { name: 'Put into the form' }).click();
  await expect(page.getByRole('region', { name: 'The rule in words' })).toContainText('9 times');
  await expect(yaml).toContainText('atLeast: 9');
  await page.getByRole('button', { name: 'Throw changes away' }).click();
  await expect(yaml).toContainText('atLeast: 6');
});
