import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTheme } from '@/components/theme/theme';
import { ThemeSwitch } from '@/components/theme/theme-switch';
import Link from '@/components/ui/link';
import { Logo } from '@/components/ui/logo';
import { WORDS } from './account.words';

/** The page around those for people who are not signed in: the name, the theme, one form. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <div className="flex min-h-dvh flex-col px-4 pb-16">
      <header className="flex justify-end pt-2 sm:px-2">
        <ThemeSwitch initial={theme} />
      </header>
      <main id="main" className="mx-auto w-full max-w-md pt-[min(6vh,3.5rem)]">
        <p className="mb-5 flex items-center gap-2.5 text-lg font-semibold tracking-[-0.01em]">
          <Logo className="size-8" />
          Walkaround
        </p>
        {children}
        <p className="mt-6 text-sm text-muted">
          {WORDS.verifyBefore}{' '}
          <Link href="/verify" prefetch={false} className="font-medium text-accent underline">
            {WORDS.verifyLink}
          </Link>{' '}
          {WORDS.verifyAfter}
        </p>
      </main>
    </div>
  );
}
