import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import type { PinService } from '@/lib/projects/pin.service';

const tag = 'Projects';

/** Projects at the top of one's own list. */
export const pinRoutes = ({ pins }: { pins: PinService }) => [
  route(
    {
      method: 'put',
      path: '/projects/{id}/pin',
      id: 'pinProject',
      tag,
      summary: 'Keep a project at the top of my list',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params }) => pins.pin(actor, params.id),
  ),
  route(
    {
      method: 'delete',
      path: '/projects/{id}/pin',
      id: 'unpinProject',
      tag,
      summary: 'Put a pinned project back among the others',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => pins.unpin(actor, params.id),
  ),
];
