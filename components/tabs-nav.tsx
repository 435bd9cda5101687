import type { ReactNode } from 'react';
import { NavLink } from './nav-link';

export interface TabLink {
  href: string;
  label: string;
  icon?: ReactNode;
  count?: number;
  /** Current on this very path only, not on those below it. */
  exact?: boolean;
}

/** Tabs that are links, one page each. The current one is found from the address. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-b border-line print:hidden">
      <ul className="-mb-px flex gap-1 overflow-x-auto [scrollbar-width:none]">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <NavLink
              href={tab.href}
              exact={tab.exact}
              className="touch-target inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm font-medium text-muted -outline-offset-2 hover:border-line-strong hover:text-ink aria-[current]:border-accent aria-[current]:text-accent [&_svg]:size-4"
            >
              {tab.icon}
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-skip-soft px-1.5 text-xs text-skip tabular-nums">
                  {tab.count}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
