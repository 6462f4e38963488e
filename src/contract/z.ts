import { z } from 'zod';

// zod 4 probes `new Function` when an object schema is built, which the content security policy
// reports as a violation. Everybody imports zod through this file, so that it is set before any schema.
z.config({ jitless: true });

export { z };
