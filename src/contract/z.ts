import { config } from 'zod';

// zod 4 probes `new Function` when an object schema is built, which the content security policy
// reports as a violation. Everybody imports zod through this file, so that it is set before any schema.
config({ jitless: true });

// As a namespace of its own: a bundler drops what of it nobody names.
export * as z from 'zod';
