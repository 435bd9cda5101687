/** What can have happened to somebody's account that they are told of. */
export const NOTICE_KINDS = [
  'password_reset',
  'app_turned_off',
  'provider_connected',
  'made_admin_by_groups',
  'made_member_by_groups',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
