import { BookOpen, FolderKanban, ListTodo, type LucideIcon, Search, Users } from 'lucide-react';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ACCOUNT_WORDS } from '@/components/identity/account.words';
import { NAV_WORDS } from '@/components/nav/nav.words';
import { NavLink } from '@/components/nav/nav-link';
import { CommandPaletteTrigger } from '@/components/search/command-palette-trigger';
import { parseTheme } from '@/components/theme/theme';
import { ThemeSwitch } from '@/components/theme/theme-switch';
import { ButtonLink } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import Link from '@/components/ui/link';
import { Logo } from '@/components/ui/logo';
import { AccountMenu } from './account-menu';
import { InboxCount } from './inbox-count';
import type { ShellPerson } from './shell-person.types';

const PLACES: readonly {
  href: string;
  label: string;
  Icon: LucideIcon;
  under: readonly string[];
  className?: string;
}[] = [
  {
    href: '/',
    label: NAV_WORDS.projects,
    Icon: FolderKanban,
    under: ['/projects', '/runs', '/reviews'],
  },
  { href: '/me', label: NAV_WORDS.myWork, Icon: ListTodo, under: ['/actions'] },
  { href: '/guides', label: NAV_WORDS.guides, Icon: BookOpen, under: [] },
  { href: '/team', label: NAV_WORDS.team, Icon: Users, under: ['/insights'] },
  // Between these widths the palette's button stands where there is no room for it.
  {
    href: '/search',
    label: NAV_WORDS.search,
    Icon: Search,
    under: [],
    className: 'sm:max-lg:hidden',
  },
];

/**
 * What stands around every page: skip link, header, navigation (at the foot of a phone) and `<main>`.
 * Without a `person` there is only the name, the theme and a way to sign in.
 */
export async function AppShell({
  person,
  assigned,
  guestId,
  wide = false,
  children,
}: {
  person: ShellPerson | null;
  /** How much is assigned to them, if that is known. */
  assigned?: number | undefined;
  /** The participant that a guest is, where there is no person. */
  guestId?: string | null;
  /** Lets the page use the whole window, for a board. */
  wide?: boolean;
  children: ReactNode;
}) {
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        {NAV_WORDS.skip}
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-raised print:hidden">
        <div className="mx-auto flex h-(--header) max-w-[96rem] items-center gap-1 px-4 sm:px-6">
          <Link
            href="/"
            className="touch-target mr-3 inline-flex items-center gap-2 rounded-control font-semibold tracking-[-0.01em]"
          >
            <Logo className="size-6" />
            Walkaround
          </Link>
          {person ? <Places assigned={assigned} /> : null}
          <div className="ml-auto flex items-center gap-1">
            {person ? <CommandPaletteTrigger /> : null}
            <ThemeSwitch initial={theme} />
            {person ? (
              <AccountMenu person={person} label={ACCOUNT_WORDS.menu(person.name)} />
            ) : (
              <ButtonLink href="/sign-in">{NAV_WORDS.signIn}</ButtonLink>
            )}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        data-person={person?.id ?? guestId ?? undefined}
        className={`mx-auto w-full px-4 pt-5 pb-[calc(var(--bottom-nav)+3rem)] outline-none sm:px-6 sm:pt-6 ${wide ? 'max-w-[96rem]' : 'max-w-6xl'}`}
      >
        {children}
      </main>
    </>
  );
}

function Places({ assigned }: { assigned: number | undefined }) {
  return (
    <nav
      aria-label={NAV_WORDS.main}
      className="max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:h-(--bottom-nav) max-sm:border-t max-sm:border-line max-sm:bg-raised max-sm:pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="flex h-full gap-0.5">
        {PLACES.map(({ href, label, Icon, under, className }) => (
          <li key={href} className={cx('max-sm:flex-1', className)}>
            <NavLink
              href={href}
              under={under}
              className="relative flex h-full items-center justify-center gap-2 rounded-control font-medium text-muted -outline-offset-2 hover:text-ink aria-[current]:text-accent max-sm:flex-col max-sm:gap-0.5 max-sm:text-xs sm:h-9 sm:px-2.5 sm:text-sm sm:hover:bg-hover sm:aria-[current]:bg-accent-soft coarse:min-h-10"
            >
              <Icon className="size-5 sm:hidden" />
              {label}
              {href === '/me' ? <InboxCount initial={assigned} /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
