import { createContext, use } from 'react';

/** Rows of events that are chosen by hand. */
export interface ChosenEvents {
  readonly rows: ReadonlySet<number>;
  readonly choose: (row: number, chosen: boolean) => void;
}

export const ChosenEventsContext = createContext<ChosenEvents | undefined>(undefined);

/** Undefined where nothing can be made of them. */
export const useChosenEvents = (): ChosenEvents | undefined => use(ChosenEventsContext);
