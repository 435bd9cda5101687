'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import Link from '@/components/ui/link';

/** A link that knows whether it leads to this page (`aria-current`). `under` are paths that count as it too. */
export function NavLink({
  href,
  exact = false,
  under = [],
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href'> & {
  href: string;
  exact?: boolean;
  under?: readonly string[];
}) {
  const path = usePathname();
  const here = path === href;
  const below =
    (!exact && path.startsWith(`${href}/`)) ||
    under.some((one) => path === one || path.startsWith(`${one}/`));
  return <Link {...rest} href={href} aria-current={here ? 'page' : below ? 'true' : undefined} />;
}
