'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../account.words';
import { AskPassword } from './ask-password';
import { ConfirmApp, type NewSecret } from './confirm-app';
import { RecoveryCodes } from './recovery-codes';

type Step =
  | { at: 'rest' | 'begin' | 'renew' | 'end' }
  | { at: 'confirm'; secret: NewSecret }
  | { at: 'codes'; codes: string[]; told: string };

/** The authenticator app that is asked for besides my password: whether it is, and how it comes to be. */
export function SecondFactor({ state }: { state: Data<'get', '/me/second-factor'> }) {
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => setStep({ at: 'rest' });
  const { since, recoveryCodesLeft } = state;

  if (step.at === 'codes')
    return (
      <RecoveryCodes
        codes={step.codes}
        told={step.told}
        onDone={() => {
          rest();
          router.refresh();
        }}
      />
    );
  if (step.at === 'confirm')
    return (
      <ConfirmApp
        secret={step.secret}
        onConfirmed={(codes) => setStep({ at: 'codes', codes, told: WORDS.appIsOn })}
        onCancel={rest}
      />
    );
  if (step.at === 'begin')
    return (
      <AskPassword
        label={WORDS.goOn}
        onCancel={rest}
        onPassword={async (password) => {
          const secret = await api.call('post', '/me/second-factor', { body: { password } });
          setStep({ at: 'confirm', secret });
        }}
      />
    );
  if (step.at === 'renew')
    return (
      <AskPassword
        label={WORDS.newCodes}
        onCancel={rest}
        onPassword={async (password) => {
          const body = { password };
          const answer = await api.call('post', '/me/second-factor/recovery-codes', { body });
          setStep({ at: 'codes', codes: answer.recoveryCodes, told: WORDS.codesRenewed });
        }}
      />
    );
  if (step.at === 'end')
    return (
      <AskPassword
        label={WORDS.turnOff}
        onCancel={rest}
        onPassword={async (password) => {
          await api.call('post', '/me/second-factor/removal', { body: { password } });
          toast(WORDS.appOff, { tone: 'done' });
          rest();
          router.refresh();
        }}
      />
    );
  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.appHint}</p>
      {since ? (
        <>
          <p>
            {WORDS.appOn} <TimeAgo at={since} />. {WORDS.codesLeft(recoveryCodesLeft)}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setStep({ at: 'renew' })}>{WORDS.newCodes}</Button>
            <Button onClick={() => setStep({ at: 'end' })}>{WORDS.turnOff}</Button>
          </div>
        </>
      ) : (
        <Button onClick={() => setStep({ at: 'begin' })}>{WORDS.setUpApp}</Button>
      )}
    </div>
  );
}
