/** One answer to "What are you doing?": the guide it leads to and the checklists it proposes. */
export interface Scenario {
  when: string;
  guide: string;
  summary: string;
  checklists: string[];
}
