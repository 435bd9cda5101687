import Link from '@/components/ui/link';
import { WORDS } from '../team.words';
import { ProjectDuties } from './project-duties';
import type { DutyList } from './use-duties';

/** What is open of somebody's, project by project, with who takes it over. */
export function Duties({
  duties,
  personId,
  receivers,
  onChoose,
}: {
  duties: DutyList;
  personId: string;
  receivers: Record<string, string>;
  onChoose: (projectId: string, to: string) => void;
}) {
  const { projects, soleLeads } = duties;
  return (
    <>
      {projects.length === 0 ? <p className="text-muted">{WORDS.nothingOpen}</p> : null}
      {projects.length > 0 ? (
        <section>
          <h3 className="font-semibold">{WORDS.openWork}</h3>
          <p className="text-[0.8125rem] text-muted">{WORDS.openHint}</p>
          <ul className="divide-y divide-line">
            {projects.map((project) => (
              <ProjectDuties
                key={project.projectId}
                project={project}
                duties={duties}
                personId={personId}
                value={receivers[project.projectId] ?? ''}
                onChoose={(to) => onChoose(project.projectId, to)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {soleLeads.length > 0 ? (
        <section>
          <h3 className="font-semibold">{WORDS.soleLead}</h3>
          <p className="text-[0.8125rem] text-muted">{WORDS.soleLeadHint}</p>
          <ul className="mt-1 list-disc pl-5">
            {soleLeads.map(({ id, name }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                <Link href={`/projects/${id}`} className="text-accent underline underline-offset-2">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
