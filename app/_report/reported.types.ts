/** What a report is of, as the API addresses it; that of a review is its minutes. */
export interface Reported {
  kind: 'runs' | 'projects' | 'reviews';
  id: string;
}
