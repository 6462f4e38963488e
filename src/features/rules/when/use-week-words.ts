import { useLingui } from '@lingui/react/macro';
import { message } from '#src/domain/message.ts';
import { DAYS } from '#src/contract/schedule.ts';
import { renderMessage } from '#src/messages/render-message.ts';

/** Days and times of a week as they are read. */
export const useWeekWords = (slotMinutes: number) => {
  const { t, i18n } = useLingui();
  const days = [
    t`Monday`,
    t`Tuesday`,
    t`Wednesday`,
    t`Thursday`,
    t`Friday`,
    t`Saturday`,
    t`Sunday`,
  ];
  return {
    day: (day: number): string => days[day] ?? '',
    dayShort: (day: number): string =>
      renderMessage(i18n, message(`day_short.${DAYS[day] ?? 'mon'}`)),
    time: (slot: number): string => {
      const minute = slot * slotMinutes;
      return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    },
  };
};
