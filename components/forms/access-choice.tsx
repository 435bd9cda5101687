import { ACCESS_WORDS } from './access-choice.words';

const CHOICES = [
  { value: 'team', label: ACCESS_WORDS.team, hint: ACCESS_WORDS.teamHint },
  { value: 'private', label: ACCESS_WORDS.members, hint: ACCESS_WORDS.membersHint },
] as const;

/** Who can see a project, as two radio buttons named `access`. */
export function AccessChoice({ initial }: { initial: 'team' | 'private' }) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{ACCESS_WORDS.title}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {CHOICES.map(({ value, label, hint }) => (
          <label
            key={value}
            className="flex cursor-pointer gap-2.5 rounded-control border border-line-strong/70 px-3 py-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="access"
              value={value}
              defaultChecked={value === initial}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="font-medium">{label}</span>
              <span className="block text-[0.8125rem] text-muted">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
