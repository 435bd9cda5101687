import { STAGE_WORDS } from '@/lib/model/stage.words';
import { NEW_WORDS } from '../new-project.words';
import type { ChoiceGroup } from './proposals';

/** Every checklist of every guide, to add or leave out. */
export function ChecklistPicker({
  groups,
  chosen,
  onToggle,
}: {
  groups: readonly ChoiceGroup[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  return (
    <div className="mt-5 grid gap-x-6 gap-y-5 border-t border-line pt-4 sm:grid-cols-2 lg:grid-cols-3">
      {groups.map((group) => (
        <fieldset key={group.name} className="min-w-0">
          <legend className="mb-1 text-sm font-semibold">{group.title}</legend>
          {group.choices.map((choice) => (
            <label
              key={choice.id}
              className="-mx-2 flex cursor-pointer items-start gap-2.5 rounded-control px-2 py-1.5 text-sm hover:bg-hover coarse:min-h-10"
            >
              <input
                type="checkbox"
                checked={chosen.includes(choice.id)}
                onChange={() => onToggle(choice.id)}
                className="mt-0.5 size-4 shrink-0 coarse:size-5"
              />
              <span>
                {choice.title}
                <span className="block text-[0.8125rem] text-muted">
                  {STAGE_WORDS[choice.stage]} · {NEW_WORDS.items(choice.itemCount)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
