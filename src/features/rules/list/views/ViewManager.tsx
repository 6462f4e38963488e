import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Check, House, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { RULE_LIST } from '#src/features/rules/rule-list-filter.ts';
import { useListViews } from '#src/data/list-views.ts';
import type { ListView } from '#src/data/list-views.ts';
import { CHOSEN_HERE } from '#src/ui/use-address-filter.ts';
import { focusOnMount } from '#src/ui/focus-on-mount.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { ViewName } from './ViewName.tsx';
import { nameProblem, withFirst, withName, withoutView, withView } from './view-edits.ts';

export interface ViewManagerProps {
  readonly headingId: string;
}

/** Views that this person has saved in this browser: to open, to name, to begin with, to throw away. */
export const ViewManager = ({ headingId }: ViewManagerProps) => {
  const { t } = useLingui();
  const { search } = useLocation();
  const { kept, keep } = useListViews(RULE_LIST);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form goes with what it has done; reading goes on at the view.
  const [fresh, setFresh] = useState<string>();
  const [naming, setNaming] = useState<string | undefined>();
  const [failed, setFailed] = useState(false);
  const now = search.replace(/^\?/, '');
  const change = (...args: Parameters<typeof keep>) => setFailed(!keep(...args));

  return (
    <>
      <Typography
        ref={heading}
        id={headingId}
        component="h2"
        variant="h3"
        tabIndex={-1}
        sx={{ mb: 1, '&&:focus': { outline: 'none' } }}
      >
        <Trans>Views</Trans>
      </Typography>
      <Box component="ul" aria-labelledby={headingId} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        <Row current={now === ''}>
          <MuiLink component={Link} to={{ search: '' }} state={CHOSEN_HERE} replace sx={look}>
            <Trans>All rules</Trans>
          </MuiLink>
          <First
            name={t`All rules`}
            on={kept.first === undefined}
            onClick={() => change(withFirst(undefined))}
          />
        </Row>
        {kept.views.map((view) =>
          naming === view.name ? (
            <Box component="li" key={view.name} sx={{ py: 0.5 }}>
              <ViewName
                label={t`New name of ${view.name}`}
                begin={view.name}
                button={t`Rename`}
                problem={(name) => nameProblem(kept, name, view.name)}
                onName={(name) => {
                  change(withName(view.name, name));
                  setFresh(name.trim());
                  setNaming(undefined);
                }}
                onCancel={() => {
                  setFresh(view.name);
                  setNaming(undefined);
                }}
              />
            </Box>
          ) : (
            <Saved
              key={view.name}
              view={view}
              current={now === view.search}
              first={kept.first === view.name}
              onFirst={() => change(withFirst(view.name))}
              onRename={() => setNaming(view.name)}
              onUpdate={() => change(withView(view.name, now))}
              fresh={fresh === view.name}
              onRemove={() => {
                change(withoutView(view.name));
                heading.current?.focus();
              }}
            />
          ),
        )}
      </Box>
      {now !== '' && !kept.views.some((view) => view.search === now) && (
        <Box sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <ViewName
            label={t`Save what is shown as`}
            begin=""
            button={t`Save`}
            problem={(name) => nameProblem(kept, name)}
            onName={(name) => {
              change(withView(name, now));
              setFresh(name.trim());
            }}
          />
        </Box>
      )}
      {failed ? (
        <Box sx={{ mt: 1.5 }}>
          <Notice severity="warning" role="alert">
            <Trans>This browser keeps nothing. The address can be copied instead.</Trans>
          </Notice>
        </Box>
      ) : (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1.5, mb: 0 }}>
          {kept.views.length === 0 && now === '' ? (
            <Trans>
              Filter, sort or choose columns: what is shown can then be saved here under a name.
            </Trans>
          ) : (
            <Trans>
              Views are kept for you in this browser. For others, copy the address: it opens the
              same view.
            </Trans>
          )}
        </Typography>
      )}
    </>
  );
};

const look = { flex: 1, minWidth: 0, py: 0.75, color: 'text.primary' } as const;

const Row = ({
  current,
  children,
}: {
  readonly current: boolean;
  readonly children: ReactNode;
}) => (
  <Box
    component="li"
    aria-current={current || undefined}
    sx={{ display: 'flex', alignItems: 'center', fontWeight: current ? 650 : 450 }}
  >
    {children}
  </Box>
);

interface SavedProps {
  readonly view: ListView;
  readonly current: boolean;
  readonly first: boolean;
  /** it takes the focus when it comes */
  readonly fresh: boolean;
  readonly onFirst: () => void;
  readonly onRename: () => void;
  readonly onUpdate: () => void;
  readonly onRemove: () => void;
}

const Saved = ({
  view: { name, search },
  current,
  first,
  fresh,
  onFirst,
  onRename,
  onUpdate,
  onRemove,
}: SavedProps) => {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  return (
    <Row current={current}>
      <MuiLink
        component={Link}
        ref={fresh ? focusOnMount : undefined}
        to={{ search }}
        state={CHOSEN_HERE}
        replace
        sx={look}
      >
        {name}
      </MuiLink>
      {asked ? (
        <>
          <Button color="inherit" onClick={() => setAsked(false)}>
            <Trans>Keep</Trans>
          </Button>
          <Button color="error" ref={focusOnMount} onClick={onRemove}>
            <Trans>Remove</Trans>
          </Button>
        </>
      ) : (
        <>
          <First name={name} on={first} onClick={onFirst} />
          {!current && (
            <IconButton
              size="small"
              aria-label={t`Save what is shown as ${name}`}
              title={t`Save what is shown as ${name}`}
              onClick={onUpdate}
            >
              <Check size={14} aria-hidden />
            </IconButton>
          )}
          <IconButton size="small" aria-label={t`Rename ${name}`} onClick={onRename}>
            <Pencil size={14} aria-hidden />
          </IconButton>
          <IconButton size="small" aria-label={t`Remove ${name}`} onClick={() => setAsked(true)}>
            <Trash2 size={14} aria-hidden />
          </IconButton>
        </>
      )}
    </Row>
  );
};

interface FirstProps {
  readonly name: string;
  readonly on: boolean;
  readonly onClick: () => void;
}

/** Whether the list begins with the view. */
const First = ({ name, on, onClick }: FirstProps) => {
  const { t } = useLingui();
  return (
    <IconButton
      size="small"
      aria-label={t`Begin with ${name}`}
      title={t`Begin with ${name}`}
      aria-pressed={on}
      onClick={onClick}
      sx={{ color: on ? 'primary.main' : 'text.disabled' }}
    >
      <House size={14} aria-hidden />
    </IconButton>
  );
};
