import type { Data } from '@/lib/application/client';
import { comparable } from '@/lib/markdown/stage-of';
import type { Stage } from '@/lib/model/stage';

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
  id: string;
  when: string;
  summary: string;
  checklistIds: string[];
  /** The guide that answers, when it is not the one that asks. */
  other: { name: string; title: string; here: boolean } | null;
}

/** The answers that a guide proposes. */
export interface AnswerGroup {
  name: string;
  title: string;
  answers: Answer[];
}

/** Every guide's checklists, the asked guide's first. */
export function choiceGroups(guides: readonly Guide[], asked: Guide | undefined): ChoiceGroup[] {
  return inOrderOf(guides, asked)
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
 * What the scenarios of all guides propose, the asked guide's first. One that points to another
 * guide is left to that guide where it says something about the same thing; else it proposes all
 * of that guide's checklists, and one guide that says so is enough.
 */
export function answerGroups(guides: readonly Guide[], asked: Guide | undefined): AnswerGroup[] {
  const pointed = new Set<string>();
  return inOrderOf(guides, asked)
    .map((guide) => ({
      name: guide.name,
      title: guide.title,
      answers: guide.scenarios.flatMap((scenario, position): Answer[] => {
        const { when, summary } = scenario;
        const id = `${guide.name} ${position}`;
        if (scenario.guide === guide.name) {
          return [
            { id, when, summary, checklistIds: idsOf(guide, scenario.checklists), other: null },
          ];
        }
        const other = guides.find(({ name }) => name === scenario.guide);
        const own = other?.scenarios.some(
          (one) => one.when === when && one.guide === scenario.guide,
        );
        const pointer = `${scenario.guide} ${when}`;
        if (own || pointed.has(pointer)) return [];
        pointed.add(pointer);
        const { name, title } = other ?? { name: scenario.guide, title: scenario.guide };
        return [
          {
            id,
            when,
            summary,
            checklistIds: other ? idsOf(other) : [],
            other: { name, title, here: other !== undefined },
          },
        ];
      }),
    }))
    .filter(({ answers }) => answers.length > 0);
}

const inOrderOf = (guides: readonly Guide[], asked: Guide | undefined) =>
  [...guides].sort((a, b) => Number(b === asked) - Number(a === asked));

function idsOf(guide: Guide, titles?: readonly string[]): string[] {
  const named = titles ?? guide.checklists.map(({ title }) => title);
  return named.flatMap((title) => {
    const wanted = comparable(title);
    return guide.checklists.find((one) => comparable(one.title) === wanted)?.id ?? [];
  });
}
