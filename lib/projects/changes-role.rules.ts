import type { ProjectEvent } from '@/lib/model/event.types';

/** Whether an event may change what a person may do in its project. */
export function changesRole(event: ProjectEvent, personId: string): boolean {
  switch (event.type) {
    case 'member.added':
    case 'member.changed':
    case 'member.removed':
      return event.data.personId === personId;
    case 'project.changed':
      return event.data.after.access !== undefined;
    default:
      return false;
  }
}
