import type { Data } from '@/lib/api/client';
import type { Stage } from '@/lib/markdown/guide.types';

type Guide = Data<'get', '/guides'>[number];

/** A checklist as the form needs it. */
export interface Choice {
  id: string;
  title: string;
  stage: Stage;
  itemCount: number;
}

/** A guide's checklists. */
export interface ChoiceGroup {
  name: string;
  title: string;
  choices: Choice[];
}

/** One answer to "What are you doing?" and the checklists that it calls for. */
export interface Answer {
  when: string;
  summary: string;
  checklistIds: string[];
  /** The guide that answers, when it is not the one asked. */
  other: { name: string; title: string; here: boolean } | null;
}

/** Every guide's checklists, the asked guide's first. */
export function choiceGroups(guides: readonly Guide[], asked: Guide | undefined): ChoiceGroup[] {
  const inOrder = [...guides].sort((a, b) => Number(b === asked) - Number(a === asked));
  return inOrder
    .filter(({ checklists }) => checklists.length > 0)
    .map(({ name, title, checklists }) => ({
      name,
      title,
      choices: checklists.map(({ id, title, stage, itemCount }) => ({
        id,
        title,
        stage,
        itemCount,
      })),
    }));
}

/**
 * What a guide's scenarios propose. One that points to another guide proposes what that guide
 * says about the same thing, or else all of its checklists.
 */
export function answersOf(asked: Guide | undefined, guides: readonly Guide[]): Answer[] {
  return (asked?.scenarios ?? []).map(({ when, summary, guide: name, checklists }) => {
    if (name === asked?.name) {
      return { when, summary, checklistIds: idsOf(asked, checklists), other: null };
    }
    const guide = guides.find((one) => one.name === name);
    const own = guide?.scenarios.find((one) => one.when === when && one.guide === name);
    return {
      when,
      summary,
      checklistIds: guide ? idsOf(guide, own?.checklists) : [],
      other: { name, title: guide?.title ?? name, here: guide !== undefined },
    };
  });
}

function idsOf(guide: Guide, titles?: readonly string[]): string[] {
  const named = titles ?? guide.checklists.map(({ title }) => title);
  return named.flatMap((title) => guide.checklists.find((one) => one.title === title)?.id ?? []);
}
