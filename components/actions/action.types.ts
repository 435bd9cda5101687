import type { Data } from '@/lib/application/client';

export type Action = Data<'get', '/me/actions'>[number];
