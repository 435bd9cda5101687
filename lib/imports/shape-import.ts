import type { ChecklistRow, GuideRow } from '@/lib/guides/guide.repo';
import { shapeChecklist } from '@/lib/guides/shape-guide';
import { claimsOf, sectionsOf } from './import.rules';
import { sameTextIds, type Understood } from './understand';

/** What a document would be, as the API gives it. @param guide the one that has it, or its name */
export function shapePreview<G>(understood: Understood, guide: G) {
  const { name, parsed, bytes, choices } = understood;
  const { title, description, version, checklists, receipt, warnings } = parsed;
  return {
    ...{ name, title, description, version, receipt, warnings, bytes, choices, guide },
    checklists: checklists.map((checklist) => {
      const { done, notApplicable } = claimsOf(checklist);
      return {
        key: checklist.key,
        title: checklist.title,
        stage: checklist.stage,
        itemCount: checklist.items.length,
        done: done.length,
        notApplicable: notApplicable.length,
        sections: sectionsOf(checklist),
      };
    }),
  };
}

/** What became of a document, as the API gives it. @param lists the checklists of its revision */
export function shapeImport(
  { parsed, source, choices }: Understood,
  kept: {
    guide: GuideRow;
    revision: { id: string; title: string };
    made: 'guide' | 'revision' | 'nothing';
  },
  lists: ChecklistRow[],
) {
  const { guide, revision, made } = kept;
  const byKey = new Map(parsed.checklists.map((checklist) => [checklist.key, checklist]));
  return {
    guide: { id: guide.id, name: guide.name, title: revision.title },
    revision: revision.id,
    isCurrent: guide.revisionId === revision.id,
    made,
    sameRevision: sameTextIds(source, choices).includes(revision.id),
    checklists: lists.map((list) => {
      const claims = claimsOf(byKey.get(list.key) ?? { items: [] });
      return {
        ...shapeChecklist(list, guide, revision),
        done: claims.done.length,
        notApplicable: claims.notApplicable.length,
        claims,
      };
    }),
    receipt: parsed.receipt,
    warnings: parsed.warnings,
  };
}
