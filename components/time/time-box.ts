/** Minutes as they are typed, in seconds; none for an empty field. */
export function secondsOf(minutes: string): number | null {
  return minutes.trim() === '' ? null : Math.round(Number(minutes.replace(',', '.')) * 60);
}
