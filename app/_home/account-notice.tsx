import Link from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { pageApi } from '@/lib/application/page-api';
import { HOME_WORDS } from './home.words';

/** Says what happened to one's account, until it was seen there. */
export async function AccountNotice() {
  const api = await pageApi();
  const { data } = await api.list('/me/notices', { query: { limit: 5 } });
  const news = data.filter(({ seen }) => !seen);
  if (news.length === 0) return null;
  return (
    <Notice tone="warn" className="mb-6">
      {news.map(({ id, text }) => (
        <p key={id} className="[overflow-wrap:anywhere]">
          {text}
        </p>
      ))}
      <Link href="/account" className="font-medium text-accent underline underline-offset-2">
        {HOME_WORDS.myAccount}
      </Link>
    </Notice>
  );
}
