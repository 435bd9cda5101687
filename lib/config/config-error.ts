/** What the environment says is wrong, one sentence a line, for whoever started the server. */
export class ConfigError extends Error {}

/**
 * Reads a setting in the form that `as` knows.
 * @throws ConfigError with what `as` says, naming the setting
 */
export function read<T extends string | undefined, R>(
  name: string,
  text: T,
  as: (text: string) => R,
) {
  try {
    return (text === undefined ? undefined : as(text)) as T extends string ? R : R | undefined;
  } catch (error) {
    throw new ConfigError(`${name}: ${(error as Error).message}`);
  }
}
