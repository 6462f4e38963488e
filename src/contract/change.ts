import { ruleIdSchema } from './ids.ts';
import { z } from './z.ts';

/** What changed, so that a page can ask again. Sent by server-sent events, and by `GET /changes?since=` to fill a gap. */
export const changeSchema = z.object({
  id: z.int().nonnegative(),
  resource: z.enum([
    'rules',
    'rule',
    'arming',
    'lists',
    'connections',
    'capability',
    'history',
    'everything',
  ]),
  ruleId: ruleIdSchema
    .optional()
    .describe('of a rule or its arming; any of them where it is absent'),
});
export type Change = z.infer<typeof changeSchema>;

export const changesSchema = z.object({
  last: z.int().nonnegative().describe('id of the newest change'),
  complete: z.boolean().describe('false: older changes are gone, ask for everything again'),
  changes: z.array(changeSchema),
});
export type Changes = z.infer<typeof changesSchema>;
