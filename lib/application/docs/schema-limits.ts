import type { Schema } from './openapi.types';

/** What a value must keep to, each in a few words with code between backticks. */
export function limitsOf(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const values = schema.enum ?? schema.items?.enum;
  return [
    values && `One of ${values.map(code).join(', ')}`,
    range(minLength, maxLength, 'characters'),
    range(minimum, maximum, ''),
    range(minItems, maxItems, 'entries'),
    schema.default === undefined ? undefined : `Default ${code(schema.default)}`,
  ].filter((limit) => limit !== undefined);
}

function range(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  const count = (value: number) => value.toLocaleString('en');
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined) return `At least ${count(min ?? 0)} ${unit}`.trim();
  if (min === undefined) return `At most ${count(max)} ${unit}`.trim();
  return `${count(min)} to ${count(max)} ${unit}`.trim();
}

const code = (value: unknown) =>
  `\`${typeof value === 'string' && value !== '' ? value : JSON.stringify(value)}\``;
