import type { MemberRole } from '@/lib/model/project.roles';

/** What each role in a project is called, and what it may do. */
export const ROLE_WORDS: Record<MemberRole, { name: string; may: string }> = {
  lead: { name: 'Lead', may: 'Works, reviews, and manages members and the project.' },
  contributor: { name: 'Contributor', may: 'Works and reviews.' },
  reviewer: {
    name: 'Reviewer',
    may: 'Comments, votes, decides and signs off; changes no answers.',
  },
  viewer: { name: 'Viewer', may: 'Only looks.' },
};

/** A role in the middle of a sentence. */
export const roleNamed = (role: MemberRole | 'member'): string =>
  // What a contributor was called before there were more roles.
  ROLE_WORDS[role === 'member' ? 'contributor' : role].name.toLowerCase();
