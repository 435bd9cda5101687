import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { answers, checklists, evidence, projects, runs } from '@/lib/db/tables/tables';
import { type Backing, backingOf } from '@/lib/model/backing';
import type { Stage } from '@/lib/model/stage';
import { SETTLED } from '@/lib/model/status';
import {
  countsAsDone,
  isStoodFor,
  ruleOf,
  SECOND_STRENGTHS,
  STRENGTHS,
  type StageRule,
  strengthsFrom,
  USUAL_RULE,
  type Weighed,
} from '@/lib/model/strength';

/** What a run's stage asks of an answer before it counts. */
export async function ruleOfRun(q: Query, runId: string): Promise<StageRule> {
  const find = prepared(q, 'run.rule', (q) =>
    q
      .select({ stage: checklists.stage, rules: projects.stageRules })
      .from(runs)
      .innerJoin(projects, eq(projects.id, runs.projectId))
      .innerJoin(checklists, eq(checklists.id, runs.checklistId))
      .where(eq(runs.id, sql.placeholder('runId'))),
  );
  const [row] = await find.execute({ runId });
  return row ? ruleOf(row.rules, row.stage) : USUAL_RULE;
}

/** Whether an answer counts as it is now. The evidence is looked for only where the rule asks. */
export async function countsNow(
  q: Query,
  itemId: string,
  answer: Weighed,
  rule: StageRule,
): Promise<boolean> {
  if (!countsAsDone(answer, rule, 'given')) return false;
  if (countsAsDone(answer, rule, 'none')) return true;
  return countsAsDone(answer, rule, await backingNow(q, itemId));
}

async function backingNow(q: Query, itemId: string): Promise<Backing> {
  const rows = await q
    .selectDistinct({ claimed: evidence.claimed })
    .from(evidence)
    .where(and(eq(evidence.itemId, itemId), isNull(evidence.deletedAt)));
  return backingOf(rows);
}

/** Says anew of all answers of a project's runs of a stage whether they count, by its rule. */
export async function recount(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  stage: Stage,
  rule: StageRule,
): Promise<void> {
  const ofStage = tx
    .select({ id: runs.id })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .where(and(eq(runs.projectId, projectId), eq(checklists.stage, stage)));
  await tx
    .update(answers)
    .set({ counts: sql`coalesce(${meets(tx, rule)}, false)` })
    .where(inArray(answers.runId, ofStage));
}

/** `countsAsDone` in the database's words; a test holds the two against each other. */
function meets(tx: Tx, rule: StageRule) {
  const backed = tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.itemId, answers.id),
        isNull(evidence.deletedAt),
        or(eq(evidence.claimed, false), inArray(answers.strength, STRENGTHS.filter(isStoodFor))),
      ),
    );
  return and(
    inArray(answers.status, SETTLED),
    inArray(answers.strength, strengthsFrom(rule.strength)),
    rule.second
      ? sql`((${answers.confirmedBy} is null and ${inArray(answers.strength, SECOND_STRENGTHS)}) or (${answers.confirmedBy} is not null and ${answers.answeredBy} is not null and ${answers.confirmedBy} <> ${answers.answeredBy}))`
      : undefined,
    rule.evidence ? exists(backed) : undefined,
  );
}
