'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { CheckboxField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { STAGES, type Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import {
  ruleOf,
  STRENGTH_RULES,
  STRENGTHS,
  type StageRule,
  type StageRules,
  type Strength,
  sameRule,
} from '@/lib/model/strength';
import { RULE_WORDS as WORDS } from '../stage-rules.words';
import type { HostedProps } from './dialog.types';

/** Says for each stage what an answer takes to count as done. */
export default function StageRulesDialog({ open, onOpenChange, project }: HostedProps) {
  const router = useRouter();
  const { busy, onSubmit, message } = useSubmit(async (form) => {
    const stageRules = changedIn(form, project.stageRules);
    if (Object.keys(stageRules).length > 0) {
      const params = { id: project.id };
      await api.call('patch', '/projects/{id}', { params, body: { stageRules } });
    }
    onOpenChange(false);
    router.refresh();
  }, []);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      title={WORDS.title}
      description={WORDS.about}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      {message ? <Notice tone="error">{message}</Notice> : null}
      <div className="divide-y divide-line">
        {STAGES.map((stage) => (
          <StageFields key={stage} stage={stage} rule={ruleOf(project.stageRules, stage)} />
        ))}
      </div>
    </Dialog>
  );
}

function StageFields({ stage, rule }: { stage: Stage; rule: StageRule }) {
  const name = STAGE_WORDS[stage];
  return (
    <fieldset className="py-3">
      <legend className="sr-only">{name}</legend>
      <SelectField
        label={name}
        name={`${stage}.strength`}
        defaultValue={rule.strength}
        options={STRENGTHS.map((value) => ({ value, label: STRENGTH_RULES[value].choice }))}
      />
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <CheckboxField label={WORDS.second} name={`${stage}.second`} defaultChecked={rule.second} />
        <CheckboxField
          label={WORDS.evidence}
          name={`${stage}.evidence`}
          defaultChecked={rule.evidence}
        />
      </div>
    </fieldset>
  );
}

/** The rules of a form that are other than they were when it was opened: another lead may have set the rest. */
function changedIn(form: FormData, known: StageRules): StageRules {
  const changed: StageRules = {};
  for (const stage of STAGES) {
    const was = ruleOf(known, stage);
    const rule = {
      strength: form.get(`${stage}.strength`) as Strength,
      second: form.get(`${stage}.second`) === 'on',
      evidence: form.get(`${stage}.evidence`) === 'on',
    };
    if (!sameRule(rule, was)) changed[stage] = rule;
  }
  return changed;
}
