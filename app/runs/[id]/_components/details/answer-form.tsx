'use client';

import { useDayInput } from '@/app/runs/[id]/_components/use-day-input';
import { DateField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Part } from '@/components/ui/part';
import { toldApart } from '@/lib/model/same-name';
import { isPutOff, needsJustification } from '@/lib/model/status';
import { isReadOnly } from '../../_store/run-state';
import { WORDS } from '../../run.words';
import { RUN_KEYS } from '../named-keys';
import ReasonPrompt from '../reason-prompt';
import { useRun, useScreen } from '../run-provider';
import { StatusButtons } from '../status-buttons';
import { Answered } from './answered';
import { WORDS as DETAILS } from './details.words';
import { DraftField } from './draft-field';

/** An item's status and the reason for it. */
export function StatusPart({ id }: { id: string }) {
  const { choose } = useScreen();
  const asking = useRun(({ asking }) => asking?.where === 'details' && asking.ids[0] === id);
  return (
    <Part title={DETAILS.answer}>
      <div className="space-y-3">
        <StatusButtons id={id} onChoose={(status) => choose([id], status, 'details')} />
        {asking ? <ReasonPrompt /> : <Justification id={id} />}
        <Answered id={id} />
      </div>
    </Part>
  );
}

/** The reason for a status that needs one, to be reworded. */
export function Justification({ id }: { id: string }) {
  const { answer } = useScreen();
  const item = useRun((state) => state.view.items[id]);
  const readOnly = useRun(isReadOnly);
  const waiting = useRun((state) => state.view.marks[id]?.waiting ?? false);
  // What was approved is no longer anybody’s to reword; its reason stands with the waiver.
  if (!item || !needsJustification(item.status) || isPutOff(item.status)) return null;
  return (
    <DraftField
      name={`${id}:justification`}
      label={WORDS.fields.justification}
      value={item.justification ?? ''}
      waiting={waiting}
      disabled={readOnly}
      maxLength={5000}
      onSave={(text, base) =>
        answer([id], { justification: text }, { justification: base || null })?.message ?? null
      }
    />
  );
}

/** The rest of an item's answer: note, assignee, due date. */
export function AnswerForm({ id }: { id: string }) {
  const { answer } = useScreen();
  const item = useRun((state) => state.view.items[id]);
  const people = useRun((state) => toldApart(state.server.people));
  const readOnly = useRun(isReadOnly);
  const waiting = useRun((state) => state.view.marks[id]?.waiting ?? false);
  if (!item) return null;
  const { assigneeId } = item;
  const gone = assigneeId !== null && !people.some((person) => person.id === assigneeId);
  return (
    <div className="space-y-4">
      <DraftField
        name={`${id}:note`}
        label={WORDS.fields.note}
        value={item.note ?? ''}
        waiting={waiting}
        disabled={readOnly}
        maxLength={20000}
        markdown
        onSave={(text, base) =>
          answer([id], { note: text.trim() ? text : null }, { note: base || null })?.message ?? null
        }
      />
      <div className="grid grid-cols-1 gap-3 min-[24rem]:grid-cols-2">
        <SelectField
          label={WORDS.fields.assigneeId}
          data-field="assignee"
          aria-keyshortcuts={RUN_KEYS.assign}
          disabled={readOnly}
          value={assigneeId ?? ''}
          onChange={({ target: { value } }) => answer([id], { assigneeId: value || null })}
          options={[
            { value: '', label: COMMON_WORDS.nobody },
            // Whoever has it stays, also when they may not answer any more.
            ...people
              .filter((person) => person.answers || person.id === assigneeId)
              .map((person) => ({ value: person.id, label: person.name })),
            ...(gone
              ? [{ value: assigneeId, label: COMMON_WORDS.somebodyWhoLeft, disabled: true }]
              : []),
          ]}
        />
        <DueField id={id} dueOn={item.dueOn} disabled={readOnly} />
      </div>
    </div>
  );
}

/** Saved when a day is picked, or typed to its end. */
function DueField({
  id,
  dueOn,
  disabled,
}: {
  id: string;
  dueOn: string | null;
  disabled: boolean;
}) {
  const { answer, draft } = useScreen();
  const name = `${id}:due`;
  const typed = useRun((state) => state.drafts[name]);
  const day = useDayInput(
    // What it was when somebody began to type tells a change of somebody else's meanwhile.
    (value) =>
      answer([id], { dueOn: value || null }, { dueOn: typed ? typed.base || null : dueOn }),
    (value) =>
      draft(name, value === null ? null : { text: value, base: typed?.base ?? dueOn ?? '' }),
  );
  return (
    <DateField
      label={WORDS.fields.dueOn}
      data-field="due"
      aria-keyshortcuts={RUN_KEYS.due}
      disabled={disabled}
      value={typed?.text ?? dueOn ?? ''}
      max="9999-12-31"
      {...day}
    />
  );
}
