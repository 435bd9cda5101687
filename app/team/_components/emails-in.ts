import { ApiError } from '@/lib/api/api-error';
import { MOST_EMAILS } from '@/lib/model/invitation.rules';
import { WORDS } from '../team.words';

/**
 * The email addresses in a pasted text, each once. `Ada <ada@example.com>` is read as mail programs
 * write it.
 * @throws ApiError naming `emails` when something there is none, or there are too many
 */
export function emailsIn(text: string): string[] {
  const plain = text.replace(/(?:"[^"\n]*"\s*|[^<>,;\n"]*)<([^<>\n]*)>/g, ' $1 ');
  const emails = [
    ...new Set(
      plain
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((one) => one.toLowerCase()),
    ),
  ];
  const wrong = emails.find((one) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one));
  if (wrong) throw refused(WORDS.notEmail(wrong));
  if (emails.length > MOST_EMAILS) throw refused(WORDS.tooManyEmails(MOST_EMAILS));
  return emails;
}

const refused = (message: string) =>
  new ApiError('VALIDATION_ERROR', message, 400, [{ field: 'emails', message }]);
