import { useState } from 'react';
import { TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { PREPARE_WORDS } from '../prepare.words';

interface Named {
  id: string;
  name: string;
}

/** Who leads the review, and who is invited to it. Who leads takes part anyway. */
export function PeoplePicker({
  people,
  me,
  facilitatorId,
  onFacilitator,
  chosen,
  onChoose,
  errors,
}: {
  people: readonly Named[];
  me: string;
  facilitatorId: string;
  onFacilitator: (id: string) => void;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  errors: { facilitatorId?: string; personIds?: string };
}) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const others = people.filter(({ id }) => id !== facilitatorId);
  const shown = others.filter(({ name }) => name.toLowerCase().includes(wanted));
  const all = shown.length > 0 && shown.every(({ id }) => chosen.includes(id));
  const nameOf = ({ id, name }: Named) => (id === me ? PREPARE_WORDS.you(name) : name);
  const ids = shown.map(({ id }) => id);
  return (
    <div className="grid gap-4">
      <SelectField
        label={PREPARE_WORDS.facilitator}
        name="facilitatorId"
        className="sm:max-w-80"
        value={facilitatorId}
        onChange={({ target }) => onFacilitator(target.value)}
        hint={PREPARE_WORDS.facilitatorHint}
        error={errors.facilitatorId ?? null}
        options={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium">{PREPARE_WORDS.people}</legend>
        <div className="mb-2 flex flex-wrap items-start gap-2">
          <TextField
            label={PREPARE_WORDS.filter}
            labelHidden
            name="personIds"
            type="search"
            autoComplete="off"
            placeholder={PREPARE_WORDS.filterHint}
            className="min-w-40 flex-1 sm:max-w-80"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
            // Enter here would send the form.
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
            error={errors.personIds ?? null}
          />
          {shown.length > 1 ? (
            <Button
              onClick={() =>
                onChoose(
                  all
                    ? chosen.filter((id) => !ids.includes(id))
                    : [...new Set([...chosen, ...ids])],
                )
              }
            >
              {all
                ? PREPARE_WORDS.chooseNone
                : wanted
                  ? PREPARE_WORDS.chooseThese
                  : PREPARE_WORDS.chooseAll}
            </Button>
          ) : null}
        </div>
        <ul className="-mx-2 grid max-h-72 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((person) => (
            <li key={person.id}>
              <label className="flex cursor-pointer items-center gap-2.5 rounded-control px-2 py-1.5 text-sm hover:bg-hover coarse:min-h-10">
                <input
                  type="checkbox"
                  checked={chosen.includes(person.id)}
                  onChange={({ target }) =>
                    onChoose(
                      target.checked
                        ? [...chosen, person.id]
                        : chosen.filter((id) => id !== person.id),
                    )
                  }
                  className="size-4 shrink-0 coarse:size-5"
                />
                <Avatar person={person} size="s" decorative />
                <span className="min-w-0 truncate">{nameOf(person)}</span>
              </label>
            </li>
          ))}
        </ul>
        <p role="status" className="mt-1 text-[0.8125rem] text-muted">
          {others.length === 0
            ? PREPARE_WORDS.nobodyElse
            : shown.length === 0
              ? PREPARE_WORDS.noResults
              : PREPARE_WORDS.invited(chosen.filter((id) => id !== facilitatorId).length)}{' '}
          {PREPARE_WORDS.othersJoin}
        </p>
      </fieldset>
    </div>
  );
}
