import { useAssignable } from '@/components/actions/use-assignable';
import { SelectField } from '@/components/forms/select-field';
import { WORDS } from '../team.words';
import type { DutyList } from './use-duties';

/** What is open of somebody's in one project, and who takes it over. */
export function ProjectDuties({
  project,
  duties,
  personId,
  value,
  onChoose,
}: {
  project: DutyList['projects'][number];
  duties: DutyList;
  personId: string;
  value: string;
  onChoose: (to: string) => void;
}) {
  const people = useAssignable(project.projectId);
  const mine = <T extends { projectId: string }>(all: readonly T[]) =>
    all.filter((one) => one.projectId === project.projectId);
  const items = mine(duties.items);
  const actions = mine(duties.actions);
  const waivers = mine(duties.waivers);
  const all = project.items + project.actions + project.waivers;
  const hidden = all - items.length - actions.length - waivers.length;
  return (
    <li className="py-3">
      <p className="font-medium [overflow-wrap:anywhere]">{project.projectName}</p>
      <details className="mt-0.5">
        <summary className="cursor-pointer text-[0.8125rem] text-muted coarse:py-2">
          {WORDS.openIn(project)}
          <span className="sr-only">. {WORDS.show}</span>
        </summary>
        <ul className="mt-1 list-disc space-y-0.5 pl-5 text-[0.8125rem] [overflow-wrap:anywhere]">
          {items.map(({ id, text, runTitle }) => (
            <li key={id}>
              {text} <span className="text-muted">· {runTitle}</span>
            </li>
          ))}
          {actions.map(({ id, text, runTitle }) => (
            <li key={id}>
              {WORDS.action}: {text} <span className="text-muted">· {runTitle}</span>
            </li>
          ))}
          {waivers.map(({ id, text, runTitle }) => (
            <li key={id}>
              {WORDS.waiver}: {text} <span className="text-muted">· {runTitle}</span>
            </li>
          ))}
          {hidden > 0 ? <li className="text-muted">{WORDS.more(hidden)}</li> : null}
        </ul>
      </details>
      <SelectField
        label={WORDS.receiver(project.projectName)}
        labelHidden
        value={value}
        disabled={!people}
        onChange={(event) => onChoose(event.currentTarget.value)}
        options={[
          { value: '', label: WORDS.keep },
          ...(people ?? [])
            .filter(({ id }) => id !== personId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        className="mt-1.5"
      />
    </li>
  );
}
