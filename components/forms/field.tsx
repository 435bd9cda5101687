'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/class-names';
import { Below, CONTROL, type FieldProps, Frame, useField } from './field-frame';
import { useLimit } from './field-limit';

/** What a field of text has besides. `maxLength` is counted and held, and nothing is cut. */
interface TextProps extends FieldProps {
  /** Takes no more than `maxLength`, and says so: for what is saved without being sent. */
  cuts?: boolean;
}

/** One line of text. Takes everything an `<input>` does. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  className,
  maxLength,
  cuts,
  ...input
}: TextProps & ComponentProps<'input'>) {
  const limit = { maxLength, cuts, input, lengthOf: (text: string) => text.trim().length };
  const field = useTextField(input.id, hint, error, limit);
  return (
    <Frame {...{ label, labelHidden, hint, className, field }} {...field.below}>
      <input type="text" {...input} {...field.control} className={cx(CONTROL, 'h-9')} />
    </Frame>
  );
}

/** A calendar day, `YYYY-MM-DD`, chosen with the browser's own picker. */
export function DateField(props: FieldProps & Omit<ComponentProps<'input'>, 'type'>) {
  return <TextField {...props} type="date" />;
}

/** Text of several lines that grows with what is written. Takes everything a `<textarea>` does. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  className,
  maxLength,
  cuts,
  ...input
}: TextProps & ComponentProps<'textarea'>) {
  const limit = { maxLength, cuts, input, lengthOf: (text: string) => text.length };
  const field = useTextField(input.id, hint, error, limit);
  return (
    <Frame {...{ label, labelHidden, hint, className, field }} {...field.below}>
      <textarea
        rows={3}
        {...input}
        {...field.control}
        className={cx(CONTROL, 'field-sizing-content max-h-96 min-h-20 py-2')}
      />
    </Frame>
  );
}

/** A checkbox with its label beside it; both can be pressed. */
export function CheckboxField({
  label,
  labelHidden,
  hint,
  error,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'type'>) {
  const field = useField(input.id, hint, error);
  return (
    <div className={cx('text-sm', className)}>
      <label
        htmlFor={field.control.id}
        className="flex items-center gap-2.5 coarse:min-h-10 has-disabled:opacity-60"
      >
        <input
          {...input}
          type="checkbox"
          {...field.control}
          className="size-4 shrink-0 coarse:size-5"
        />
        <span className={cx(labelHidden && 'sr-only')}>{label}</span>
      </label>
      <div className="pl-6.5">
        <Below {...{ hint, error, field }} />
      </div>
    </div>
  );
}

interface Limit {
  maxLength: number | undefined;
  cuts: boolean | undefined;
  lengthOf: (text: string) => number;
  input: {
    value?: unknown;
    defaultValue?: unknown;
    // biome-ignore lint/suspicious/noExplicitAny: an input's or a textarea's
    onInput?: ((event: any) => void) | undefined;
    'aria-describedby'?: string | undefined;
  };
}

/** A field of text that counts: too much of it is an error of its own. */
function useTextField(
  id: string | undefined,
  hint: ReactNode,
  error: string | null | undefined,
  { maxLength, cuts = false, lengthOf, input }: Limit,
) {
  const made = useId();
  const own = id ?? made;
  const limit = useLimit({
    id: own,
    most: maxLength,
    cuts,
    lengthOf,
    value: input.value,
    initial: input.defaultValue,
  });
  const shown = limit.problem ?? error;
  const field = useField(own, hint, shown);
  const countId = `${own}-count`;
  const described = cx(
    field.control['aria-describedby'],
    limit.count !== null && countId,
    input['aria-describedby'],
  );
  return {
    ...field,
    control: {
      ...field.control,
      ...limit.control,
      'aria-describedby': described === '' ? undefined : described,
      onInput(event: { currentTarget: { value: string } }) {
        limit.heard(event.currentTarget.value);
        input.onInput?.(event);
      },
    },
    below: {
      error: shown,
      count: limit.count === null ? null : { id: countId, text: limit.count },
      tooLong: limit.problem !== null,
    },
  };
}
