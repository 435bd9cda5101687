import type { NoticeKind } from '@/lib/model/notice.types';

/** What each notice says to whom it is for. @param by who did it, by name */
export const NOTICE_WORDS: Record<NoticeKind, (by: string | null) => string> = {
  password_reset: () => 'Your password was changed with a reset link.',
  app_turned_off: (by) => `${by ?? 'Somebody'} turned your authenticator app off.`,
  provider_connected: () =>
    'Your account was connected to your account at the identity provider, by your email.',
  made_admin_by_groups: () => 'Your groups at the identity provider made you an admin.',
  made_member_by_groups: () =>
    'Your groups at the identity provider made you a member; you are no longer an admin.',
};
