import { invalid } from '@/lib/api/app-error';
import { type Named, weaknessOf } from '@/lib/model/password.rules';

let common: Promise<ReadonlySet<string>> | undefined;

/**
 * Asks of a password that somebody chooses that it is not among the first to be tried. Nothing of
 * it leaves the server.
 * @param person whom it must not name
 * @param field the one that it was given in
 * @throws VALIDATION_ERROR saying what to change
 */
export async function requireStrong(
  password: string,
  person: Named,
  field = 'password',
): Promise<void> {
  common ??= load();
  const known = await common;
  const weakness = weaknessOf(password, person, (text) => known.has(text));
  if (weakness) throw invalid(field, weakness);
}

/** Loaded when it is first needed: 49,000 passwords, which most requests never ask for. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'] as string[]);
}
