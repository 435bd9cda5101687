import { type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/class-names';
import { FIELD_WORDS } from './field.words';

export interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong; marks the control as invalid and is tied to it. */
  error?: string | null;
}

/** How a control of a form looks. */
export const CONTROL = cx(
  'w-full rounded-control border border-line-strong bg-raised px-3 text-sm text-ink coarse:min-h-10',
  'coarse:text-base placeholder:text-muted hover:border-muted disabled:bg-sunken disabled:text-muted',
  'aria-invalid:border-danger focus-visible:outline-offset-0',
);

type Wiring = Pick<ReturnType<typeof useField>, 'hintId' | 'errorId' | 'control'>;

/** Ties a control to its hint and its error. */
export function useField(
  id: string | undefined,
  hint: ReactNode,
  error: string | null | undefined,
) {
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

/** A control with its label above and what is said of it below. */
export function Frame({
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

/** The hint and the error of a control. */
export function Below({
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
