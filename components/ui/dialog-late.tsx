'use client';

import { late } from './late';

const load = () => import('./dialog');

/** A `Dialog` whose code comes when it is first shown. */
export const LateDialog = late(async () => ({ default: (await load()).Dialog }));

/** A `ConfirmDialog` whose code comes when it is first shown. */
export const LateConfirmDialog = late(async () => ({ default: (await load()).ConfirmDialog }));
