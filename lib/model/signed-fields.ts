import type { Status } from './status';

/** The fields of an answer that a sign-off accepts. Who is to do it by when is not among them. */
export interface SignedFields {
  status: Status;
  justification: string | null;
  note: string | null;
}

export const SIGNED_FIELDS = ['status', 'justification', 'note'] as const;

/** Those fields of a change of an answer that a sign-off accepts. */
export function signedFieldsOf(fields: Partial<SignedFields>): Partial<SignedFields> {
  const found = SIGNED_FIELDS.filter((field) => fields[field] !== undefined);
  return Object.fromEntries(found.map((field) => [field, fields[field]]));
}
