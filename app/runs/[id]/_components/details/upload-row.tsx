import { RotateCw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { sizeWords } from '@/lib/model/size.words';
import type { Upload } from '../../_store/uploading.types';
import { useScreen } from '../run-provider';
import { WORDS } from './details.words';

/** A file on its way: how far it is, or why it did not get there. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { cancelUpload, retryUpload } = useScreen();
  const { id, file, state, sent, error, again } = upload;
  const failed = state === 'failed';
  return (
    <li className="rounded-control border border-line px-2.5 py-2 text-sm">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {file.name} <span className="text-muted">{sizeWords(file.size)}</span>
        </p>
        <IconButton
          size="s"
          icon={<X />}
          label={failed ? WORDS.evidence.dismiss(file.name) : WORDS.evidence.cancel(file.name)}
          onClick={() => cancelUpload(id)}
        />
      </div>
      {failed ? (
        <div role="alert" className="mt-1 space-y-2">
          <p className="text-danger">{error}</p>
          {again ? (
            <Button
              size="s"
              icon={<RotateCw />}
              aria-label={WORDS.evidence.again(file.name)}
              onClick={() => retryUpload(id)}
            >
              {WORDS.evidence.tryAgain}
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <progress
            aria-label={WORDS.evidence.progress(file.name)}
            max={file.size}
            value={Math.min(sent, file.size)}
            className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-bar-open [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-bar-open [&::-webkit-progress-value]:bg-accent"
          />
          {state === 'waiting' ? (
            <p className="mt-1 text-[0.8125rem] text-muted">{WORDS.evidence.waiting}</p>
          ) : null}
        </>
      )}
    </li>
  );
}
