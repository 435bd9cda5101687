/** What the API says about the deletion of people, in one place. */
export const DELETION_REFUSALS = {
  name: 'Enter the name exactly as it is shown.',
  lastOwner: 'You are the last owner. Make somebody else an owner first.',
  soleLead: (projects: readonly string[]) =>
    `Nobody else leads ${listed(projects)}. Make somebody else a lead there first.`,
  active: 'Deactivate this person first.',
} as const;

/** What a deleted person is called from then on; the number tells them apart. */
export const deletedName = (number: number) => `Deleted person ${number}`;

/** Their email: an address that can't be (RFC 2606). */
export const deletedEmail = (number: number) => `deleted-person-${number}@deleted.invalid`;

const MOST = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return new Intl.ListFormat('en-GB').format([...shown, ...(more > 0 ? [`${more} more`] : [])]);
}
