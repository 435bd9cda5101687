import { cx } from '@/components/ui/class-names';
import Link from '@/components/ui/link';
import { NEW_WORDS } from '../new-project.words';
import type { Answer, AnswerGroup } from './proposals';

/** The answers to "What are you doing?", guide by guide. Several can be true at once. */
export function AnswerCards({
  groups,
  given,
  onToggle,
}: {
  groups: readonly AnswerGroup[];
  given: readonly string[];
  onToggle: (answer: Answer) => void;
}) {
  return (
    // A guide with one answer takes no row for itself.
    <div className="grid gap-x-2.5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {groups.map((group) => (
        <fieldset
          key={group.name}
          className={cx('min-w-0', group.answers.length > 1 && 'col-span-full')}
        >
          <legend
            className={cx(
              'text-sm font-semibold [overflow-wrap:anywhere]',
              groups.length > 1 ? 'mb-1.5' : 'sr-only',
            )}
          >
            {groups.length > 1 ? group.title : NEW_WORDS.doing}
          </legend>
          <AnswersOf group={group} given={given} onToggle={onToggle} />
        </fieldset>
      ))}
    </div>
  );
}

function AnswersOf({
  group: { answers },
  given,
  onToggle,
}: {
  group: AnswerGroup;
  given: readonly string[];
  onToggle: (answer: Answer) => void;
}) {
  return (
    <ul className={cx('grid gap-2.5', answers.length > 1 && 'sm:grid-cols-2 lg:grid-cols-3')}>
      {answers.map((answer) => (
        <li
          key={answer.id}
          className="flex flex-col rounded-control border border-line-strong/70 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
        >
          <label className="flex flex-1 cursor-pointer gap-2.5 px-3 py-2.5 text-sm">
            <input
              type="checkbox"
              checked={given.includes(answer.id)}
              onChange={() => onToggle(answer)}
              className="mt-0.5 size-4 shrink-0 coarse:size-5"
            />
            <span>
              <span className="font-medium">{answer.when}</span>
              <span className="mt-0.5 block text-[0.8125rem] text-muted">{answer.summary}</span>
            </span>
          </label>
          {answer.other ? <OtherGuide guide={answer.other} /> : null}
        </li>
      ))}
    </ul>
  );
}

function OtherGuide({ guide }: { guide: NonNullable<Answer['other']> }) {
  if (!guide.here) {
    return (
      <p className="px-3 pb-2.5 pl-9.5 text-[0.8125rem] text-muted">
        {NEW_WORDS.missing(guide.name)}
      </p>
    );
  }
  return (
    <p className="px-3 pb-2.5 pl-9.5 text-[0.8125rem] text-muted">
      {NEW_WORDS.from}{' '}
      <Link
        href={`/guides/${guide.name}`}
        target="_blank"
        className="inline-flex items-center font-medium text-accent underline underline-offset-2 coarse:min-h-10"
      >
        {guide.title}
        <span className="sr-only">{NEW_WORDS.newTab}</span>
      </Link>
    </p>
  );
}
