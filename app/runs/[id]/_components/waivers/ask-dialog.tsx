'use client';

import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useAssignable } from '@/components/actions/use-assignable';
import { api } from '@/components/api/browser-api';
import { DateField, TextArea } from '@/components/forms/field';
import { missing } from '@/components/forms/missing';
import { SelectField } from '@/components/forms/select-field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { dayAfter } from '@/lib/model/day';
import { toldApart } from '@/lib/model/same-name';
import { lastDayOfWaiver } from '@/lib/model/waiver.rules';
import { useRun } from '../run-provider';
import { WORDS } from './waivers.words';

/** How long a waiver is for, in days, unless somebody says otherwise. */
const USUAL = 14;

/** Asks that an item may wait: why, for how long, who stands for it and who decides. */
export default function AskDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useRun((state) => state.view.items[id]?.text ?? '');
  const me = useRun((state) => state.me);
  const today = useRun((state) => state.today);
  const projectId = useRun((state) => state.server.project.id);
  // Those whom the run names may have left: they would be refused.
  const known = useAssignable(projectId);
  const people = toldApart(known?.length ? known : [{ ...me, email: '', answers: true }]);
  const [ownerId, setOwnerId] = useState(me.id);
  const others = people.filter((person) => person.id !== me.id && person.id !== ownerId);
  const first = useRef<HTMLTextAreaElement>(null);
  // Sent twice, it is asked for once.
  const [mutationId] = useState(() => uuidv7());
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      if (!String(form.get('reason')).trim()) throw missing('reason', WORDS.enterReason);
      await api.call('post', '/items/{id}/waivers', {
        params: { id },
        body: {
          id: mutationId,
          reason: String(form.get('reason')),
          ownerId: String(form.get('ownerId')),
          approverId: String(form.get('approverId')) || null,
          expiresOn: String(form.get('expiresOn')),
        },
      });
      toast(WORDS.asked, { tone: 'done' });
      onClose();
    },
    ['reason', 'ownerId', 'approverId', 'expiresOn'],
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      onSubmit={onSubmit}
      draft={`waiver:${id}`}
      initialFocus={first}
      title={WORDS.askTitle}
      description={WORDS.askAbout(text)}
      footer={
        <>
          <Button onClick={onClose}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {WORDS.send}
          </Button>
        </>
      }
    >
      <div className="space-y-4" onInput={(event) => onInput(event as never)}>
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextArea
          label={WORDS.reason}
          ref={first}
          name="reason"
          rows={2}
          maxLength={5000}
          error={fields.reason}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            label={WORDS.until}
            hint={WORDS.untilHint}
            name="expiresOn"
            required
            min={dayAfter(today, 1)}
            max={lastDayOfWaiver(today)}
            defaultValue={dayAfter(today, USUAL)}
            error={fields.expiresOn}
          />
          <SelectField
            label={WORDS.owner}
            hint={WORDS.ownerHint}
            name="ownerId"
            value={ownerId}
            onChange={(event) => setOwnerId(event.currentTarget.value)}
            error={fields.ownerId}
            options={people
              .filter(({ answers }) => answers)
              .map(({ id: value, name }) => ({ value, label: name }))}
          />
        </div>
        <SelectField
          label={WORDS.approver}
          name="approverId"
          error={fields.approverId}
          options={[
            { value: '', label: WORDS.leads },
            ...others.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
      </div>
    </Dialog>
  );
}
