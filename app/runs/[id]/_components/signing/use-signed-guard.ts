import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newestOfEach } from '@/lib/reviews/newest-sign-offs.reducer';
import type { Guarded } from '../../_store/guarding';
import { useScreen } from '../run-provider';
import { touchesSigned } from './touches-signed';
import type { KnownSigning, Signing } from './use-signing';

type SignOff = Signing['signOffs'][number];

/** The question that is open: whose sign-offs a change would make stale. */
export interface SignedQuestion {
  signOffs: readonly SignOff[];
  answer(yes: boolean): void;
}

/**
 * Has changes of a signed run wait for a yes, once a visit: again only for a sign-off that came
 * after the yes. What is asked for before the sign-offs are known waits until they are.
 */
export function useSignedGuard(known: KnownSigning): SignedQuestion | null {
  const screen = useScreen();
  const [question, setQuestion] = useState<SignedQuestion | null>(null);
  const agreed = useRef(new Set<string>());
  const waiting = useRef<((yes: boolean) => void)[]>([]);

  const ask = useEffectEvent((signOffs: readonly SignOff[]) => {
    return new Promise<boolean>((resolve) => {
      waiting.current.push(resolve);
      setQuestion({
        signOffs,
        answer(yes) {
          if (yes) for (const { id } of signOffs) agreed.current.add(id);
          for (const done of waiting.current.splice(0)) done(yes);
          setQuestion(null);
        },
      });
    });
  });
  const guard = useEffectEvent((change: Guarded): true | Promise<boolean> => {
    if (!touchesSigned(change)) return true;
    const verdict = (signing: Signing | null) => {
      const valid = newestOfEach(signing?.signOffs ?? []).filter((one) => !one.stale);
      return valid.every(({ id }) => agreed.current.has(id)) ? true : ask(valid);
    };
    // At once where the sign-offs are known: a tick shows in the next frame.
    const now = known.now();
    return now === undefined ? known.later().then(verdict) : verdict(now);
  });
  useEffect(() => screen.setGuard(guard), [screen]);
  return question;
}
