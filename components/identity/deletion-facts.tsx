import { DELETION_WORDS } from './deletion.words';

/** What goes and what stays when a person is deleted, before somebody decides. */
export function DeletionFacts() {
  return (
    <div className="space-y-3 text-sm">
      <Facts title={DELETION_WORDS.goesTitle} facts={DELETION_WORDS.goes} />
      <Facts title={DELETION_WORDS.staysTitle} facts={DELETION_WORDS.stays} />
    </div>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly string[] }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-muted">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}
