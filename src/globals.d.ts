/// <reference types="vite/client" />

/** True in the demo build and in tests; a constant, so that a production build drops what stands behind it. */
declare const __DEMO__: boolean;
/** Changes with every build. */
declare const __BUILD_ID__: string;
