import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import type { Auth } from './auth';
import { createSessionService } from './session.service';

test('a session that ends while it is being looked up is not remembered', async () => {
  const { db } = await testWorld();
  const sessions = createSessionService(db);
  const found = {
    user: { id: 'ada', name: 'Ada', role: 'member' },
    session: { id: 's1', updatedAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
  };
  const answers: (() => void)[] = [];
  let present: typeof found | null = found;
  const auth = {
    api: {
      getSession: async () => {
        const response = present;
        await new Promise<void>((resolve) => answers.push(resolve));
        return { response, headers: new Headers() };
      },
    },
  } as unknown as Auth;
  const ask = () =>
    sessions
      .actorOf(auth, 'walkaround.session_token=x.y', () => new Headers())
      .then(({ actor }) => actor?.id ?? null);

  const under = ask();
  present = null;
  sessions.forget('session');
  answers[0]?.();
  expect(await under).toBe('ada');
  const again = ask();
  expect(answers).toHaveLength(2);
  answers[1]?.();
  expect(await again).toBeNull();
});
