'use client';

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { api } from '@/components/api/browser-api';
import { SelectField } from '@/components/forms/select-field';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { toast } from '@/components/ui/toast';
import type { Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { BADGE_WORDS } from '../badge.words';
import { BadgeAddress } from './badge-address';

/** The project's status badge: what it looks like and how to use it, or how to switch it on. */
export function StatusBadge({
  project,
  stages,
}: {
  project: { id: string; badge: boolean; archived: boolean; mayManage: boolean };
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
  const alt = BADGE_WORDS.alt(stage ? STAGE_WORDS[stage as Stage] : 'Walkaround');
  return (
    <Card
      title={BADGE_WORDS.title}
      className="mt-6 max-w-3xl"
      actions={
        project.archived || !project.mayManage ? null : (
          <Button size="s" busy={busy} onClick={() => set(!project.badge)}>
            {project.badge ? BADGE_WORDS.turnOff : BADGE_WORDS.turnOn}
          </Button>
        )
      }
    >
      {project.badge ? (
        <div className="space-y-4">
          <p className="text-sm text-muted">{BADGE_WORDS.onText}</p>
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <SelectField
              label={BADGE_WORDS.of}
              value={stage}
              onChange={(event) => setStage(event.target.value)}
              options={[
                { value: '', label: BADGE_WORDS.whole },
                ...stages.map((one) => ({ value: one, label: STAGE_WORDS[one] })),
              ]}
            />
            {/* biome-ignore lint/performance/noImgElement: a small SVG of our own needs no optimizer */}
            <img src={addressOf('svg')} alt={alt} height={20} className="mb-2 h-5" />
          </div>
          <BadgeAddress
            label={BADGE_WORDS.markdown}
            text={`[![${alt}](${origin}${addressOf('svg')})](${origin}/projects/${project.id})`}
          />
          <BadgeAddress label={BADGE_WORDS.shields} text={origin + addressOf('json')} />
        </div>
      ) : (
        <p className="text-sm text-muted">{BADGE_WORDS.offText}</p>
      )}
      {project.mayManage || project.archived ? null : (
        <p className="mt-3 text-sm text-muted">{BADGE_WORDS.leadsOnly}</p>
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
      toast(badge ? BADGE_WORDS.on : BADGE_WORDS.off);
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return { busy, set };
}

const never = () => () => {};
