import { Fragment, type ReactNode } from 'react';
import { COMMON_WORDS } from './common.words';
import Link from './link';
import { PlainText } from './plain-text';

export interface Crumb {
  label: string;
  href: string;
}

/**
 * Crumbs stand on one line: a word such as "Projects" whole, what people named as far as there is
 * room.
 */
const isName = ({ label }: Crumb) => label.length > 12;

/** The head of a page: breadcrumbs that lead to it, its `<h1>`, a line about it, and its actions. */
export function PageHeader({
  title,
  crumbs = [],
  description,
  meta,
  actions,
}: {
  title: ReactNode;
  /** The pages above this one; it is not among them. */
  crumbs?: readonly Crumb[];
  description?: ReactNode;
  /** Badges and facts under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-5 [overflow-wrap:anywhere]">
      {crumbs.length > 0 ? (
        <nav aria-label={COMMON_WORDS.breadcrumbs} className="mb-1 print:hidden">
          <ol className="flex items-center gap-x-1.5 text-[0.8125rem] text-muted">
            {crumbs.map((crumb, position) => (
              <Fragment key={crumb.href}>
                {position > 0 ? <li aria-hidden="true">/</li> : null}
                <li className={isName(crumb) ? 'min-w-0 sm:max-w-80' : 'shrink-0'}>
                  <Link
                    href={crumb.href}
                    title={isName(crumb) ? crumb.label : undefined}
                    className="block truncate rounded-sm -outline-offset-1 hover:text-ink hover:underline coarse:leading-10"
                  >
                    {crumb.label}
                  </Link>
                </li>
              </Fragment>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-3xl flex-1 basis-72">
          <h1 className="text-[1.375rem] leading-tight font-semibold tracking-[-0.01em]">
            {typeof title === 'string' ? <PlainText text={title} /> : title}
          </h1>
          {description ? <div className="mt-1 text-sm text-muted">{description}</div> : null}
          {meta ? <div className="mt-2 flex flex-wrap items-center gap-2">{meta}</div> : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>
        ) : null}
      </div>
    </div>
  );
}
