import { REASON_LIMITS } from '#src/contract/arming.ts';

/** Whether a reason is too short to be one. */
export const isShortReason = (reason: string): boolean => reason.trim().length < REASON_LIMITS.min;
