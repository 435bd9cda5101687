import { z } from '@hono/zod-openapi';
import { visibleText } from './invisible';

/** The words that request and response schemas are written in. */

const wellFormed = (value: string) => value.isWellFormed() && !value.includes('\u0000');
const WELL_FORMED = 'must be valid Unicode without NUL characters';
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const CONTROL = /[\u0001-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * One line of text, trimmed and without what nobody sees, of 1 to `max` characters.
 * @param missing what to say when there is none, such as "Enter a name"
 */
export const line = (max: number, missing = 'Enter something') =>
  z
    .string()
    .overwrite(visibleText)
    .trim()
    .min(1, missing)
    .max(max, `must have at most ${max} characters`)
    .refine(wellFormed, WELL_FORMED)
    .refine((value) => !CONTROL.test(value), 'must be one line without control characters');

/** Text of any number of lines, of at most `max` characters. */
export const prose = (max: number) =>
  z.string().max(max, `must have at most ${max} characters`).refine(wellFormed, WELL_FORMED);

/** A UUID, which the client may mint (version 7 keeps the order of making). */
export const uuid = () =>
  z.uuid('must be a UUID').openapi({ example: '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f' });

/** A calendar day, `YYYY-MM-DD`. */
export const day = () =>
  z.iso.date('must be a day such as 2026-11-30').openapi({ example: '2026-11-30' });

/** A moment in responses, ISO 8601 in UTC. Accepts the `Date` that services hold. */
export const moment = () => z.iso.datetime().openapi({ example: '2026-11-22T09:30:00.000Z' });

/** The mark of one request: repeating it with the same body changes nothing more. */
export const mutationId = () =>
  uuid().openapi({ description: 'Marks the request, so that a repeat is harmless.' });

/** `page` and `limit` of a list. */
export const paging = {
  page: z.coerce
    .number('must be a whole number')
    .int()
    .min(1, 'must be 1 or more')
    .max(1_000_000, 'must be 1000000 or less')
    .default(1)
    .openapi({ example: 1 }),
  limit: z.coerce
    .number('must be a whole number')
    .int()
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .default(20)
    .openapi({ example: 20 }),
};

/** `sort`: a field's name, with `-` in front for the largest first. */
export const sort = <const T extends string>(fields: readonly [T, ...T[]], first: T | `-${T}`) => {
  const words = fields.flatMap((field) => [field, `-${field}`] as const) as [
    T | `-${T}`,
    ...(T | `-${T}`)[],
  ];
  return z
    .enum(words)
    .default(first as never)
    .openapi({ example: first });
};

/** A yes-or-no query parameter. */
export const yesNo = () =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .openapi({ type: 'boolean', example: true });

/** The query of a list that takes nothing but its page. */
export const pagingQuery = z.strictObject(paging);

/** The parameter of an address that names one thing. */
export const byId = z.object({ id: z.string() });
