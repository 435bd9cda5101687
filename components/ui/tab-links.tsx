import Link from './link';

/** Links between the parts of a list; the one that is shown looks pressed. They take more lines where they must. */
export function TabLinks({
  label,
  tabs,
  prefetch,
}: {
  /** What the tabs choose, such as "Which runs". */
  label: string;
  tabs: readonly { href: string; label: string; current: boolean }[];
  /** False for pages that cost much to make. */
  prefetch?: false;
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="inline-flex max-w-full flex-wrap gap-0.5 rounded-control border border-line bg-sunken p-0.5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              scroll={false}
              prefetch={prefetch}
              className="touch-target inline-flex h-7.5 items-center justify-center rounded-[0.25rem] px-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:shadow-raised"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
