'use client';

import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/class-names';
import { CONTROL, type FieldProps, Frame, useField } from './field-frame';

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
      <select {...input} {...field.control} className={cx(CONTROL, 'h-9 pr-8 text-ellipsis')}>
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
