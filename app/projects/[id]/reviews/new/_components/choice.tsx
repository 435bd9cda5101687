import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';

/** Radio buttons side by side, each with a word about it. */
export function Choice<T extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  error,
}: {
  legend: string;
  name: string;
  options: readonly { value: T; label: string; hint?: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
  error?: string | null | undefined;
}) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-legend`}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
      tabIndex={-1}
      className="min-w-0 rounded-control"
    >
      <p id={`${name}-legend`} className="mb-1 text-sm font-medium">
        {legend}
      </p>
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'flex cursor-pointer gap-2.5 rounded-control border border-line-strong/70 px-3 py-2 text-sm',
              'hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft',
              error && 'border-danger',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="min-w-0">
              <span className="font-medium">{option.label}</span>
              {option.hint ? (
                <span className="block text-[0.8125rem] text-muted">{option.hint}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${name}-error`} className="mt-1 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
