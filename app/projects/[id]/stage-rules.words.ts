/** What the dialog says in which leads set what counts as done. */
export const RULE_WORDS = {
  title: 'What counts as done',
  about:
    'What an agent ticks is a claim until a person confirms it. Say for each stage what an answer takes to count. What does not count yet is shown as “to confirm”, and its run can’t be signed off.',
  second: 'A second person confirms',
  evidence: 'With evidence',
  save: 'Save',
} as const;
