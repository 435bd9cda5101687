import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { parseTheme } from '@/components/theme/theme';
import { TOKEN_WORDS } from '@/components/tokens/token.words';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { problemIn } from '@/lib/single-sign-on/sign-on.words';
import { AccountNotices } from './_components/account-notices';
import { ConfirmFirst } from './_components/confirm-first';
import { MyData } from './_components/my-data';
import { MyTokens } from './_components/my-tokens';
import { Passkeys } from './_components/passkeys';
import { PasswordForm } from './_components/password-form';
import { ProviderAccount } from './_components/provider-account';
import { RenameForm } from './_components/rename-form';
import { SecondFactor } from './_components/second-factor';
import { Sessions } from './_components/sessions';
import { ThemeChoice } from './_components/theme-choice';
import { WORDS } from './account.words';

export const metadata: Metadata = { title: WORDS.title };

const LIMIT = 20;
const hrefOf = (page: number) => (page > 1 ? `/account?page=${page}` : '/account');

/** What is mine to set: name, theme, password and app, sessions, passkeys, tokens. */
export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<Record<'page' | 'problem' | 'connected', string | string[] | undefined>>;
}) {
  const asked = await searchParams;
  const page = parsePage(asked.page);
  const person = await requirePerson(hrefOf(page));
  const api = await pageApi();
  const [sessions, passkeys, tokens, secondFactor, { provider }, ways, notices] = await Promise.all(
    [
      api.list('/me/sessions', { query: { page, limit: LIMIT } }),
      api.list('/me/passkeys', { query: { limit: 100 } }),
      api.list('/me/tokens', { query: { limit: 100 } }),
      api.call('get', '/me/second-factor'),
      api.call('get', '/sign-in-ways'),
      api.call('get', '/me/provider-account'),
      api.list('/me/notices', { query: { limit: 20 } }),
    ],
  );
  const theme = parseTheme((await cookies()).get('theme')?.value);
  const problem = problemIn(asked.problem);
  const away = ways.hasPassword || ways.confirmedUntil || !provider ? null : provider.name;
  const guard = away ? { provider: away } : ways.hasPassword ? 'password' : 'confirmed';
  return (
    <Shell person={person}>
      <PageHeader title={WORDS.title} description={person.email} />
      {problem ? (
        <Notice tone="error" className="mb-6">
          {problem}
        </Notice>
      ) : null}
      {provider && asked.connected === 'yes' && ways.connected ? (
        <Notice tone="done" className="mb-6">
          {WORDS.isConnected(provider.name)}
        </Notice>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card title={WORDS.me}>
            <div className="space-y-5">
              <RenameForm name={person.name} />
              <ThemeChoice initial={theme} />
            </div>
          </Card>
          {notices.data.length > 0 ? (
            <Card title={WORDS.notices}>
              <AccountNotices notices={notices.data} />
            </Card>
          ) : null}
          <div id="password" className="scroll-mt-20">
            <Card title={WORDS.password}>
              {away ? (
                <ConfirmFirst provider={away} part="password" why={WORDS.confirmForPassword} />
              ) : (
                <PasswordForm email={person.email} first={!ways.hasPassword} />
              )}
            </Card>
          </div>
          {provider ? (
            <Card title={WORDS.provider}>
              <ProviderAccount name={provider.name} state={ways} />
            </Card>
          ) : null}
          {ways.hasPassword ? (
            <Card title={WORDS.app}>
              <SecondFactor state={secondFactor} />
            </Card>
          ) : null}
          <Card title={WORDS.data}>
            <MyData name={person.name} />
          </Card>
        </div>
        <div className="grid gap-6">
          <Card title={WORDS.sessions}>
            <Sessions sessions={sessions.data} total={sessions.meta.total} />
            <Pagination meta={sessions.meta} hrefOf={hrefOf} label={WORDS.pages} />
          </Card>
          <div id="passkeys" className="scroll-mt-20">
            <Card title={WORDS.passkeys}>
              <Passkeys passkeys={passkeys.data} guard={guard} />
            </Card>
          </div>
          <div id="tokens" className="scroll-mt-20">
            <Card title={TOKEN_WORDS.mine}>
              <MyTokens tokens={tokens.data} />
            </Card>
          </div>
        </div>
      </div>
    </Shell>
  );
}
