import { mkdirSync, writeFileSync } from 'node:fs';
import { ruleFileJsonSchema } from '#src/domain/rule-file/read-rule-file.ts';

/** The JSON Schema of a rule file, for editors: `npm run schema`. */
export const schemaFile = new URL('../public/schemas/rule.schema.json', import.meta.url);
export const schemaText = (): string => `${JSON.stringify(ruleFileJsonSchema(), null, 2)}\n`;

if (import.meta.main) {
  mkdirSync(new URL('.', schemaFile), { recursive: true });
  writeFileSync(schemaFile, schemaText());
}
