import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';

export interface AvatarPerson {
  id: string;
  name: string;
}

/** A person as initials on a colour that their id always gives. The name is its title and its text. */
export function Avatar({
  person,
  size = 'm',
  decorative = false,
  className,
}: {
  person: AvatarPerson;
  size?: 's' | 'm' | 'l';
  /** When the name stands beside it already. */
  decorative?: boolean;
  className?: string;
}) {
  return (
    <span
      title={person.name}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name })}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
        SIZES[size],
        COLOURS[hash(person.id) % COLOURS.length],
        className,
      )}
    >
      {initials(person.name)}
    </span>
  );
}

/** People overlapping in a row; those beyond `max` become a number. */
export function AvatarStack({
  people,
  max = 4,
  size = 's',
  label = COMMON_WORDS.people,
}: {
  people: readonly AvatarPerson[];
  max?: number;
  size?: 's' | 'm';
  label?: string;
}) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <ul aria-label={label} className="flex items-center -space-x-0.5">
      {shown.map((person) => (
        <li key={person.id} className="flex rounded-full ring-2 ring-raised">
          <Avatar person={person} size={size} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li
          title={rest.map((person) => person.name).join(', ')}
          className={cx(
            'flex items-center justify-center rounded-full bg-skip-soft font-semibold text-skip ring-2 ring-raised',
            SIZES[size],
          )}
        >
          <span aria-hidden="true">+{rest.length}</span>
          <span className="sr-only">
            {COMMON_WORDS.andPeople(rest.map((person) => person.name))}
          </span>
        </li>
      ) : null}
    </ul>
  );
}

const SIZES = { s: 'size-6 text-[0.625rem]', m: 'size-8 text-xs', l: 'size-11 text-base' };

const COLOURS = [
  'bg-sky-100 text-sky-900 dark:bg-sky-900 dark:text-sky-100',
  'bg-emerald-100 text-emerald-900 dark:bg-emerald-900 dark:text-emerald-100',
  'bg-amber-100 text-amber-900 dark:bg-amber-900 dark:text-amber-100',
  'bg-rose-100 text-rose-900 dark:bg-rose-900 dark:text-rose-100',
  'bg-violet-100 text-violet-900 dark:bg-violet-900 dark:text-violet-100',
  'bg-lime-100 text-lime-900 dark:bg-lime-900 dark:text-lime-100',
  'bg-fuchsia-100 text-fuchsia-900 dark:bg-fuchsia-900 dark:text-fuchsia-100',
  'bg-orange-100 text-orange-900 dark:bg-orange-900 dark:text-orange-100',
];

function initials(name: string): string {
  // An email that tells two of the same name apart is no part of it.
  const words = name
    .replace(/(?<=\S)\s+\(.*$/, '')
    .trim()
    .split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  // By code point, so that a letter outside the basic plane is not cut in half.
  return (
    letters
      .map((word) => (word ? [...word][0] : ''))
      .join('')
      .toUpperCase() || '?'
  );
}

function hash(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}
