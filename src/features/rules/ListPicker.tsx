import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { LIST_KINDS } from '#src/contract/named-list.ts';
import type { ListKind, ListSummary } from '#src/contract/named-list.ts';
import { listsQuery } from '#src/data/lists.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';

export interface ListPickerProps {
  /** name of the list; '' for none yet */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly label: string;
  /** kinds whose values what is compared can be; every kind when left out */
  readonly kinds?: readonly ListKind[];
  readonly error?: boolean;
  /** what is wrong, in place of what is known of the list */
  readonly helperText?: string | undefined;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly id?: string;
}

const PAUSE_MS = 150;
const NONE: readonly ListSummary[] = [];

/** A kept list, chosen among those that fit; a name that nobody keeps a list under may be typed, and is told to be one. */
export const ListPicker = ({
  value,
  onChange,
  label,
  kinds = LIST_KINDS,
  error = false,
  helperText,
  disabled = false,
  onBlur,
  id,
}: ListPickerProps) => {
  const { t } = useLingui();
  const lists = useQuery(listsQuery());
  const known = lists.data ?? NONE;
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setText(value);
  }
  /** The list of this name is meant, however it was typed. */
  const commit = (typed: string) => {
    const name = typed.trim();
    const meant = known.find((list) => fold(list.name) === fold(name))?.name ?? name;
    setText(meant);
    if (meant !== value) onChange(meant);
  };
  const latest = useRef(commit);
  // The newest handler, without starting the pause anew when a parent renders.
  useEffect(() => {
    latest.current = commit;
  });
  // A pause is a thing of time, not of rendering.
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => latest.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);

  const fitting = known.filter(({ kind }) => kinds.includes(kind));
  return (
    <Autocomplete
      freeSolo
      selectOnFocus
      handleHomeEndKeys
      {...(id === undefined ? {} : { id })}
      disabled={disabled}
      options={fitting.map(({ name }) => name)}
      value={value}
      inputValue={text}
      onInputChange={(_event, next) => setText(next)}
      onChange={(_event, next) => commit(next ?? '')}
      // What is chosen already is no search: opened anew, all are offered.
      filterOptions={(names, { inputValue }) =>
        inputValue === value ? names : names.filter((one) => fold(one).includes(fold(inputValue)))
      }
      renderOption={({ key, ...props }, name) => {
        const list = fitting.find((one) => one.name === name);
        return (
          <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
            <div>{name}</div>
            {list !== undefined && (
              <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                <ListFacts list={list} />
              </Box>
            )}
          </Box>
        );
      }}
      slotProps={{ listbox: { sx: { maxHeight: 320 } }, popper: { sx: { minWidth: 240 } } }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={error}
          helperText={
            helperText ?? (
              <ListHelp value={value} kinds={kinds} lists={lists.data} failed={lists.isError} />
            )
          }
          placeholder={t`Choose or name a list`}
          onBlur={(event) => {
            commit(event.target.value);
            onBlur?.();
          }}
        />
      )}
    />
  );
};

interface ListHelpProps {
  readonly value: string;
  readonly kinds: readonly ListKind[];
  /** undefined while nothing is known of the lists */
  readonly lists: readonly ListSummary[] | undefined;
  readonly failed: boolean;
}

/** What is known of the list of this name, and the way to it. */
const ListHelp = ({ value, kinds, lists, failed }: ListHelpProps) => {
  if (lists === undefined)
    return failed && <Trans>The lists could not be loaded. A name can be typed.</Trans>;
  const chosen = lists.find(({ name }) => name === value);
  if (chosen !== undefined) {
    return (
      <>
        <ListFacts list={chosen} />
        {'. '}
        {!kinds.includes(chosen.kind) && (
          <>
            <Trans>No value here is likely to be in it.</Trans>{' '}
          </>
        )}
        <MuiLink component={Link} to={paths.list(chosen.name)}>
          <Trans>Open the list</Trans>
        </MuiLink>
      </>
    );
  }
  if (value === '') {
    return (
      <MuiLink component={Link} to={paths.lists()}>
        <Trans>All lists</Trans>
      </MuiLink>
    );
  }
  return (
    <>
      <Trans>Nobody keeps a list of this name yet: until then this is not knowable.</Trans>{' '}
      <MuiLink component={Link} to={paths.lists({ create: value })}>
        <Trans>Make it</Trans>
      </MuiLink>
    </>
  );
};

/** “Networks · 3 entries · of the directory” */
const ListFacts = ({ list }: { readonly list: ListSummary }) => {
  const { i18n } = useLingui();
  return (
    <>
      {renderMessage(i18n, message(`list_kind.${list.kind}`))} ·{' '}
      <Plural value={list.count} one="# entry" other="# entries" />
      {list.source === 'directory' && (
        <>
          {' · '}
          <Trans>from the directory</Trans>
        </>
      )}
    </>
  );
};
