import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { KeyboardHelp } from '@/components/help/keyboard-help';
import { NavigationProgress } from '@/components/nav/navigation-progress';
import { parseTheme } from '@/components/theme/theme';
import { Toaster } from '@/components/ui/toast';
import { ROOT_WORDS } from './root.words';
import './globals.css';

const LIGHT = '#ffffff';
const DARK = '#171e26';

export const metadata: Metadata = {
  title: { default: 'Walkaround', template: '%s · Walkaround' },
  description: ROOT_WORDS.description,
  applicationName: 'Walkaround',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  return {
    width: 'device-width',
    initialScale: 1,
    viewportFit: 'cover',
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: LIGHT },
            { media: '(prefers-color-scheme: dark)', color: DARK },
          ]
        : theme === 'dark'
          ? DARK
          : LIGHT,
  };
}

/** The page around every page. Reading the cookie also makes each one dynamic, as its CSP nonce needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={await chosenTheme()} suppressHydrationWarning>
      <body>
        <NavigationProgress />
        {children}
        <Toaster />
        <KeyboardHelp />
      </body>
    </html>
  );
}

async function chosenTheme() {
  return parseTheme((await cookies()).get('theme')?.value);
}
