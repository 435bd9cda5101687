import type { Metadata } from 'next';
import { findPerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/ui/page-header';
import { theHost } from '@/lib/application/host';
import { KEY_PATH } from '@/lib/signing/public-key';
import { FileVerifier } from './_components/file-verifier';
import { WORDS } from './verify.words';

export const metadata: Metadata = { title: WORDS.title };

/** Whether a report, minutes or an exported history are as they were signed. Open to anyone. */
export default async function VerifyPage() {
  const [person, key] = await Promise.all([findPerson(), publishedKey()]);
  return (
    <>
      <PageHeader title={WORDS.title} description={WORDS.description} />
      <FileVerifier ownKey={key} signedIn={person !== null} />
    </>
  );
}

/** This instance's key comes with the page, so that nothing more is asked of the network. */
async function publishedKey(): Promise<string> {
  const response = await theHost().request(KEY_PATH, {});
  return response.text();
}
