import { z } from './z.ts';

/** `config.json`, beside the built console: where its backend is. */
export const runtimeConfigSchema = z.object({
  apiBaseUrl: z.string().min(1).describe('an absolute URL, or a path of the same host'),
});
export type RuntimeConfig = z.infer<typeof runtimeConfigSchema>;
