'use client';

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { SelectField } from '@/components/field';
import { STAGE_WORDS } from '@/components/stage-name';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import type { Stage } from '@/lib/markdown/guide.types';
import { BadgeAddress } from './badge-address';

/** The project's status badge: what it looks like and how to use it, or how to switch it on. */
export function StatusBadge({
  project,
  stages,
}: {
  project: { id: string; badge: boolean; archived: boolean };
  stages: readonly Stage[];
}) {
  const { busy, set } = useBadgeSwitch(project.id);
  const [stage, setStage] = useState('');
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );
  const addressOf = (kind: 'svg' | 'json') =>
    `/api/v1/projects/${project.id}/badge.${kind}${stage ? `?stage=${stage}` : ''}`;
  const alt = stage ? `${STAGE_WORDS[stage as Stage]} status` : 'Walkaround status';
  return (
    <Card
      title="Status badge"
      className="mt-6 max-w-3xl"
      actions={
        project.archived ? null : (
          <Button size="s" busy={busy} onClick={() => set(!project.badge)}>
            {project.badge ? 'Switch off' : 'Switch on'}
          </Button>
        )
      }
    >
      {project.badge ? (
        <div className="space-y-4">
          <p className="text-sm text-muted">
            Everybody who has its address sees it, also without an account. It tells how much is
            done and whether that is signed, and nothing else of the project.
          </p>
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <SelectField
              label="Of"
              value={stage}
              onChange={(event) => setStage(event.target.value)}
              options={[
                { value: '', label: 'The whole project' },
                ...stages.map((one) => ({ value: one, label: STAGE_WORDS[one] })),
              ]}
            />
            {/* biome-ignore lint/performance/noImgElement: a small SVG of our own needs no optimizer */}
            <img src={addressOf('svg')} alt={alt} height={20} className="mb-2 h-5" />
          </div>
          <BadgeAddress
            label="Markdown"
            text={`[![${alt}](${origin}${addressOf('svg')})](${origin}/projects/${project.id})`}
          />
          <BadgeAddress
            label="For the endpoint badge of shields.io"
            text={origin + addressOf('json')}
          />
        </div>
      ) : (
        <p className="text-sm text-muted">
          A small image for a README that tells how much of this project is done, and whether it is
          signed. It is off. Once it is on, everybody who has its address sees it.
        </p>
      )}
    </Card>
  );
}

function useBadgeSwitch(id: string) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function set(badge: boolean) {
    setBusy(true);
    try {
      await api.call('patch', '/projects/{id}', { params: { id }, body: { badge } });
      router.refresh();
      toast(badge ? 'The badge is on.' : 'The badge is off.');
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return { busy, set };
}

const never = () => () => {};
