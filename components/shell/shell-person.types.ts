import type { InstanceRole } from '@/lib/model/instance.roles';

/** Who is signed in, as the frame of every page shows them. */
export interface ShellPerson {
  id: string;
  name: string;
  email?: string;
  role: InstanceRole;
}
