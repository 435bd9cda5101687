export const ROTATE_HELP = `Usage: walkaround rotate-secrets [options]

Encrypts the secrets in the database anew. With $WALKAROUND_SECRETS_KEY, by the first of its keys,
so put a new one in front of it first; else by a new key that it adds to the data directory. Walkaround
must not run meanwhile. Old keys are kept, since backups need them, until you say --forget.

Options:
  --data <folder>  The data directory. Else $WALKAROUND_DATA, else ./data.
  --forget         Remove the old keys from the data directory.
  -h, --help       Show this.
`;
