import { useLingui } from '@lingui/react/macro';
import { absoluteTime, relativeTime } from './time-words.ts';
import { useNow } from './use-now.ts';

export interface TimeProps {
  /** UTC milliseconds */
  readonly at: number;
  /** UTC milliseconds of the present; the clock's when left out */
  readonly now?: number;
  readonly form?: 'relative' | 'absolute' | 'both';
  /** IANA zone; the reader's own when left out */
  readonly zone?: string;
}

/** A moment, relative and absolute with its zone: one is shown, the other is in the title. */
export const Time = ({ at, now, form = 'relative', zone }: TimeProps) => {
  const { i18n } = useLingui();
  const clock = useNow();
  const absolute = absoluteTime(at, i18n.locale, zone);
  const relative = relativeTime(at, now ?? clock, i18n.locale);
  return (
    <time
      className="tabular"
      dateTime={new Date(at).toISOString()}
      title={form === 'absolute' ? relative : absolute}
    >
      {form === 'relative' ? relative : form === 'absolute' ? absolute : `${relative}, ${absolute}`}
    </time>
  );
};
