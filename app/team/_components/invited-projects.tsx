import { X } from 'lucide-react';
import { SelectField } from '@/components/forms/select-field';
import { ROLE_WORDS } from '@/components/identity/role.words';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { MEMBER_ROLES, type MemberRole } from '@/lib/model/project.roles';
import { WORDS } from '../team.words';
import { useManagedProjects } from './use-managed-projects';

export interface ChosenProject {
  id: string;
  name: string;
  role: MemberRole;
}

/** Chooses the projects that an invitation leads into, and the role in each. */
export function InvitedProjects({
  chosen,
  onChoose,
  error,
}: {
  chosen: readonly ChosenProject[];
  onChoose: (chosen: ChosenProject[]) => void;
  error?: string | undefined;
}) {
  const { projects, problem } = useManagedProjects();
  const others = projects?.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [];
  const add = (id: string) => {
    const project = others.find((one) => one.id === id);
    if (project) onChoose([...chosen, { ...project, role: 'contributor' }]);
  };
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="mb-1 text-sm font-medium">{WORDS.projects}</legend>
      <p className="text-[0.8125rem] text-muted">
        {projects?.length === 0 ? WORDS.noProjects : WORDS.projectsHint}
      </p>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <ul className="space-y-2 empty:hidden">
        {chosen.map((one) => (
          <li key={one.id} className="flex items-center gap-2">
            <p className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">{one.name}</p>
            <SelectField
              label={WORDS.roleIn(one.name)}
              labelHidden
              value={one.role}
              onChange={({ target: { value } }) =>
                onChoose(
                  chosen.map((other) =>
                    other.id === one.id ? { ...one, role: value as MemberRole } : other,
                  ),
                )
              }
              options={MEMBER_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name }))}
            />
            <IconButton
              label={WORDS.without(one.name)}
              icon={<X />}
              onClick={() => onChoose(chosen.filter(({ id }) => id !== one.id))}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <SelectField
          label={WORDS.addProject}
          labelHidden
          value=""
          error={error ?? null}
          onChange={({ target: { value } }) => add(value)}
          options={[
            { value: '', label: WORDS.addProject },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
    </fieldset>
  );
}
