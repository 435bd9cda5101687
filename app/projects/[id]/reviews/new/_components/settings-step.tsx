import { useState } from 'react';
import { CheckboxField, DateField, SelectField, TextField } from '@/components/field';

const REPEATS = [
  { value: 'never', label: 'Never' },
  { value: 'weekly', label: 'Every week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
];

const REOPENS = [
  { value: 'nothing', label: 'Nothing: answers stay as they are' },
  { value: 'accepted', label: 'What the review before accepted' },
  { value: 'all', label: 'All that is done or not applicable' },
];

/** How the review is held: when, how long, how votes and sign-offs count, and whether it repeats. */
export function SettingsStep({
  people,
  follows,
  errors,
}: {
  /** How many are invited, the facilitator among them. */
  people: number;
  /** It carries on an earlier review. */
  follows: boolean;
  errors: Readonly<Record<string, string>>;
}) {
  const [repeats, setRepeats] = useState('never');
  const [quorum, setQuorum] = useState(String(Math.min(2, people)));
  const most = Number(quorum);
  return (
    <div className="grid gap-5">
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <DateField
          label="Date"
          name="scheduledOn"
          max="9999-12-31"
          hint="Optional. Tells the others when it is meant to be."
          error={errors.scheduledOn ?? null}
        />
        <TextField
          label="Minutes for each item"
          name="timeBox"
          inputMode="decimal"
          autoComplete="off"
          hint="Optional. A timer warns when the discussion of an item has taken as long."
          error={errors.timeBox ?? null}
        />
        <TextField
          label="Quorum"
          name="quorum"
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          value={quorum}
          onChange={({ target }) => setQuorum(target.value)}
          hint={
            most > people
              ? `A run needs ${most} sign-offs, but only ${people === 1 ? 'you are' : `${people} people are`} invited.`
              : 'How many must sign a run off until it counts as signed.'
          }
          error={errors.quorum ?? null}
        />
      </div>
      <CheckboxField
        label="Blind votes"
        name="blind"
        defaultChecked
        hint="Nobody sees how the others voted until an item is discussed."
        error={errors.blind ?? null}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField
          label="Repeats"
          name="repeats"
          value={repeats}
          onChange={({ target }) => setRepeats(target.value)}
          options={REPEATS}
          hint="When it closes, the next one is prepared with the same people and items."
          error={errors.repeats ?? null}
        />
        {repeats !== 'never' || follows ? (
          <SelectField
            label="When it begins, open again"
            name="reopens"
            options={REOPENS}
            defaultValue="nothing"
            hint={
              follows
                ? 'What is open again is done anew, not just approved again.'
                : 'From the next time on. What is open again is done anew, not just approved again.'
            }
            error={errors.reopens ?? null}
          />
        ) : null}
      </div>
    </div>
  );
}
