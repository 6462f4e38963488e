import { ChevronDown } from 'lucide-react';

/** Points down on a button that opens something below it, and up while it is open. */
export const TurnIcon = ({ open }: { readonly open: boolean }) => (
  <ChevronDown size={14} aria-hidden style={{ transform: open ? 'rotate(180deg)' : undefined }} />
);
