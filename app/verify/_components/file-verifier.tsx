'use client';

import { useState } from 'react';
import { type PublicKey, readPublicKey } from '@/lib/signing/public-key';
import type { Verification } from '@/lib/verify/verification.types';
import { verifyFile } from '@/lib/verify/verify-file';
import { WORDS } from '../verify.words';
import { DropZone } from './drop-zone';
import { EventsFollowing } from './events-following';
import { KeyChoice } from './key-choice';
import { VerificationResult } from './verification-result';

/** More than this would freeze the page; the command line takes it. */
const MOST_BYTES = 256 * 1024 * 1024;

interface Checked {
  name: string;
  bytes: Uint8Array;
  result: Verification | null;
}

/** Takes a file, checks it here in the browser, and says what came of it. */
export function FileVerifier({ ownKey, signedIn }: { ownKey: string; signedIn: boolean }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<PublicKey | null>(null);
  const own = readPublicKey(ownKey);
  const keysWith = (key: PublicKey | null) => [own, key].flatMap((one) => one ?? []);

  async function take(file: File) {
    setProblem(null);
    if (file.size > MOST_BYTES) {
      setChecked(null);
      setProblem(WORDS.tooLarge);
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await check(file.name, bytes, added);
    } catch {
      setChecked(null);
      setProblem(WORDS.unreadable);
    }
  }

  async function check(name: string, bytes: Uint8Array, key: PublicKey | null) {
    setChecked({ name, bytes, result: null });
    // Lets "Checking" be seen: a long file keeps the page busy for a moment.
    await new Promise((resolve) => setTimeout(resolve, 50));
    setChecked({ name, bytes, result: verifyFile(bytes, keysWith(key)) });
  }

  function believe(key: PublicKey | null) {
    setAdded(key);
    if (checked) void check(checked.name, checked.bytes, key);
  }

  const result = checked?.result;
  const isOurs = result?.state === 'valid' && result.claims.key === own?.keyId;
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <DropZone onFile={take} another={checked !== null} />
      <VerificationResult
        name={checked?.name}
        checking={checked !== null && !result}
        problem={problem}
        result={result ?? null}
      />
      {isOurs && signedIn ? <EventsFollowing claims={result.claims} /> : null}
      <KeyChoice
        added={added}
        onKey={believe}
        wanted={result?.state === 'uncheckable' && result.why === 'other-key'}
      />
    </div>
  );
}
