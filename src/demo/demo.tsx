import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router-dom';
import { routePatterns } from '#src/paths.ts';
import { DemoBar } from './DemoBar.tsx';
import { SignInPage } from './SignInPage.tsx';

/** What only the demo has: the bar below every page, and the sign-in page of the pretended identity provider. */
export const demo = (onPersona: () => void): { routes: RouteObject[]; bar: ReactNode } => ({
  routes: [{ path: `/${routePatterns.demoSignIn}`, element: <SignInPage /> }],
  bar: <DemoBar onPersona={onPersona} />,
});
