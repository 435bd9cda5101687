'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { TextField } from '@/components/forms/field';
import { IconButton } from '@/components/ui/icon-button';
import { ACCOUNT_WORDS } from './account.words';

/** A password, hidden until asked to be shown. */
export function PasswordField(props: ComponentProps<typeof TextField>) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="[&_input]:pr-11"
      />
      <IconButton
        label={shown ? ACCOUNT_WORDS.hidePassword : ACCOUNT_WORDS.showPassword}
        pressed={shown}
        icon={shown ? <EyeOff /> : <Eye />}
        onClick={() => setShown(!shown)}
        className="absolute! top-6 right-0.5 size-8.5! bg-transparent!"
      />
    </div>
  );
}
