import { useState } from 'react';
import { CheckboxField, DateField, TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { PREPARE_WORDS } from '../prepare.words';

const REPEATS = [
  { value: 'never', label: PREPARE_WORDS.never },
  { value: 'weekly', label: PREPARE_WORDS.weekly },
  { value: 'monthly', label: PREPARE_WORDS.monthly },
  { value: 'quarterly', label: PREPARE_WORDS.quarterly },
];

const REOPENS = [
  { value: 'nothing', label: PREPARE_WORDS.reopenNothing },
  { value: 'accepted', label: PREPARE_WORDS.reopenAccepted },
  { value: 'all', label: PREPARE_WORDS.reopenAll },
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
          label={PREPARE_WORDS.date}
          name="scheduledOn"
          max="9999-12-31"
          hint={PREPARE_WORDS.dateHint}
          error={errors.scheduledOn ?? null}
        />
        <TextField
          label={PREPARE_WORDS.minutes}
          name="timeBox"
          inputMode="decimal"
          autoComplete="off"
          hint={PREPARE_WORDS.minutesHint}
          error={errors.timeBox ?? null}
        />
        <TextField
          label={PREPARE_WORDS.quorum}
          name="quorum"
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          value={quorum}
          onChange={({ target }) => setQuorum(target.value)}
          hint={
            most > people ? PREPARE_WORDS.quorumTooHigh(most, people) : PREPARE_WORDS.quorumHint
          }
          error={errors.quorum ?? null}
        />
      </div>
      <CheckboxField
        label={PREPARE_WORDS.blind}
        name="blind"
        defaultChecked
        hint={PREPARE_WORDS.blindHint}
        error={errors.blind ?? null}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField
          label={PREPARE_WORDS.repeats}
          name="repeats"
          value={repeats}
          onChange={({ target }) => setRepeats(target.value)}
          options={REPEATS}
          hint={PREPARE_WORDS.repeatsHint}
          error={errors.repeats ?? null}
        />
        {repeats !== 'never' || follows ? (
          <SelectField
            label={PREPARE_WORDS.reopens}
            name="reopens"
            options={REOPENS}
            defaultValue="nothing"
            hint={follows ? PREPARE_WORDS.reopensFollowing : PREPARE_WORDS.reopensLater}
            error={errors.reopens ?? null}
          />
        ) : null}
      </div>
    </div>
  );
}
