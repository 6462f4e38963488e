import type { QueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { DataRouter, RouteObject } from 'react-router-dom';
import { App } from './App.tsx';
import { createRoutes } from './routes.tsx';

/** What only the demo has: its pages and its bar. It calls back when another person is here. */
export type DemoParts = (onPersona: () => void) => { routes: RouteObject[]; bar: ReactNode };

export interface DrawOptions {
  readonly queryClient: QueryClient;
  readonly demo?: DemoParts | undefined;
  readonly createRouter: (routes: RouteObject[]) => DataRouter;
  readonly render: (app: ReactElement) => void;
}

/** Draws the console; and again, with a router of its own, for another person: nothing of the one before stays. */
export const drawConsole = ({ queryClient, demo, createRouter, render }: DrawOptions): void => {
  let generation = 0;
  let stopBefore: () => void = () => undefined;
  const draw = (): void => {
    stopBefore();
    generation += 1;
    const extra = demo?.(() => void drawAgain());
    const router = createRouter(createRoutes(queryClient, extra?.routes));
    stopBefore = () => router.dispose();
    render(<App key={generation} queryClient={queryClient} router={router} beside={extra?.bar} />);
  };
  const drawAgain = async (): Promise<void> => {
    // An answer still under way belongs to the person before.
    await queryClient.cancelQueries();
    queryClient.clear();
    draw();
  };
  draw();
};
