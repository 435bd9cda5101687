import { unclear, withEmail } from '@/lib/model/same-name';

/**
 * Sign-offs whose signers are named with the email where the name alone does not say who signed:
 * somebody else here has the same one.
 * @param people whoever else is here, by their present names
 */
export function signersToldApart<
  S extends { personId: string; personName: string; email: string | null },
>(signOffs: readonly S[], people: readonly { id: string; name: string }[]): S[] {
  const shared = unclear([
    ...people,
    ...signOffs.map(({ personId, personName }) => ({ id: personId, name: personName })),
  ]);
  return signOffs.map((one) =>
    shared.has(one.personId) ? { ...one, personName: withEmail(one.personName, one.email) } : one,
  );
}
