import { start } from '#src/app/start.tsx';
import { runtimeConfigSchema } from '#src/contract/runtime-config.ts';

const readConfig = async () => {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
  return runtimeConfigSchema.parse(await response.json());
};

const main = async (): Promise<void> => {
  const config = await readConfig();
  // A build-time constant: nothing behind it is in a production build.
  if (__DEMO__) {
    const [{ startMocks }, { demo }, { restoreFailures }] = await Promise.all([
      import('#mocks/browser.ts'),
      import('#src/demo/demo.tsx'),
      import('#src/demo/demo-client.ts'),
    ]);
    await startMocks();
    await restoreFailures();
    await start({ ...config, demo });
    return;
  }
  await start(config);
};

main().catch((error: unknown) => {
  // Nothing could be drawn: the plainest words, without the catalogue that may be what failed.
  const root = document.getElementById('root');
  if (root !== null) root.textContent = `Respond Console could not start: ${String(error)}`;
  console.error(error);
});
