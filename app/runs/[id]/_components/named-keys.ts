import { STATUS_RULES } from '@/lib/model/status';

/** Keys that the page names beside what they do. */
export const RUN_KEYS = {
  search: '/',
  focus: 'f',
  assign: 'a',
  due: 'd',
  details: 'o',
  confirm: 'y',
  reject: 'r',
  waive: STATUS_RULES.waived.key,
} as const;
