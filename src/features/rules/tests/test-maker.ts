import { createContext, use } from 'react';
import type { MadeTest, TestWish } from '#src/domain/rule-file/make-test.ts';

/** Makes a test of what the replay shows. Rejected when the events are gone. */
export type MakeTest = (wish: TestWish) => Promise<MadeTest>;

export const TestMakerContext = createContext<MakeTest | undefined>(undefined);

/** Undefined where there is no replay to make a test of. */
export const useTestMaker = (): MakeTest | undefined => use(TestMakerContext);
