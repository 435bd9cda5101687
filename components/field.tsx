'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './class-names';
import { FIELD_WORDS } from './field.words';
import { useLimit } from './field-limit';

interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong; marks the control as invalid and is tied to it. */
  error?: string | null;
}

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

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A native `<select>` over `options`; `children` may hold `<optgroup>`s instead. */
export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  options,
  className,
  children,
  ...input
}: FieldProps & { options?: readonly SelectOption[] } & ComponentProps<'select'>) {
  const field = useField(input.id, hint, error);
  return (
    <Frame {...{ label, labelHidden, hint, error, className, field }}>
      <select {...input} {...field.control} className={cx(CONTROL, 'h-9 pr-8')}>
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
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

const CONTROL = cx(
  'w-full rounded-control border border-line-strong bg-raised px-3 text-sm text-ink coarse:min-h-10',
  'coarse:text-base placeholder:text-muted hover:border-muted disabled:bg-sunken disabled:text-muted',
  'aria-invalid:border-danger focus-visible:outline-offset-0',
);

type Wiring = Pick<ReturnType<typeof useField>, 'hintId' | 'errorId' | 'control'>;

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

function useField(id: string | undefined, hint: ReactNode, error: string | null | undefined) {
  const made = useId();
  const own = id ?? made;
  const hintId = hint ? `${own}-hint` : undefined;
  const errorId = error ? `${own}-error` : undefined;
  const described = cx(hintId, errorId);
  return {
    hintId,
    errorId,
    control: {
      id: own,
      'aria-describedby': described === '' ? undefined : described,
      'aria-invalid': error ? true : undefined,
    },
  };
}

function Frame({
  label,
  labelHidden,
  hint,
  error,
  className,
  field,
  children,
  ...counting
}: FieldProps & Counting & { className?: string; field: Wiring; children: ReactNode }) {
  return (
    <div className={cx('min-w-0', className)}>
      <label
        htmlFor={field.control.id}
        className={labelHidden ? 'sr-only' : 'mb-1 block text-sm font-medium'}
      >
        {label}
      </label>
      {children}
      <Below {...{ hint, error, field }} {...counting} />
    </div>
  );
}

interface Counting {
  /** How much is in it, near its limit. */
  count?: { id: string; text: string } | null;
  tooLong?: boolean;
}

function Below({
  hint,
  error,
  field,
  count,
  tooLong = false,
}: Pick<FieldProps, 'hint' | 'error'> & Counting & { field: Wiring }) {
  return (
    <>
      {count === undefined ? null : (
        <span role="status" className="sr-only">
          {tooLong ? FIELD_WORDS.spoken : ''}
        </span>
      )}
      {count ? (
        <p id={count.id} className="mt-1 text-right text-[0.8125rem] text-muted tabular-nums">
          {count.text}
        </p>
      ) : null}
      {hint ? (
        <p id={field.hintId} className="mt-1 text-[0.8125rem] text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={field.errorId} className="mt-1 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </>
  );
}
