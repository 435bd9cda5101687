/** Has the browser save all that is kept about somebody as a file. */
export function exportData(personId: string): void {
  window.location.assign(`/api/v1/people/${encodeURIComponent(personId)}/data?download=true`);
}
